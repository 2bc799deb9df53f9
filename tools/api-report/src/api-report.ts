import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
  type IExtractorMessagesConfig,
} from '@microsoft/api-extractor'

/** The part of a `package.json` that matters here. */
interface Manifest {
  name: string
  exports: Record<string, string | { types?: string }>
}

/**
 * Of what api-extractor has to say, only which types of the API cannot be named, since they are not exported: internal ones,
 * or forgotten ones.
 */
const MESSAGES: IExtractorMessagesConfig = {
  compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
  tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
  extractorMessageReporting: {
    default: { logLevel: ExtractorLogLevel.None },
    'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
  },
}

/**
 * What a built package exports, as text: one part for each entry of its `exports` that has types.
 *
 * @param folder - The folder of its `package.json`.
 */
export async function apiReport(folder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const parts: string[] = []
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string' || target.types === undefined) continue
    const name = entry === '.' ? manifest.name : `${manifest.name}/${entry.slice(2)}`
    parts.push(`## ${name}\n\n${await entryReport(folder, join(folder, target.types))}`)
  }
  return `# Public API of ${manifest.name}\n\nMade by \`pnpm api\`, compared by a test: what changes here, users notice.\n\n${parts.join('\n')}`
}

async function entryReport(folder: string, declarations: string): Promise<string> {
  const reports = await mkdtemp(join(folder, '.api-report-'))
  try {
    const configObject: IConfigFile = {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: 'entry',
        reportFolder: reports,
        reportTempFolder: join(reports, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: MESSAGES,
    }
    const config = ExtractorConfig.prepare({
      configObject,
      configObjectFullPath: undefined,
      packageJsonFullPath: join(folder, 'package.json'),
    })
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        message.handled = true
      },
    })
    const report = await readFile(join(reports, 'entry.api.md'), 'utf8')
    // From the code on: the heading and the warning not to edit are said once for all entries.
    return report.slice(report.indexOf('```ts')).replace(/^ *\/\/ \(undocumented\)\n/gm, '')
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}
