import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { checkCompiles } from './compile-check.js'
import { compareDocuments } from './diff/compare-documents.js'
import { reportOf } from './diff/report.js'
import { buildDocuments, type Documents, readDocuments } from './documents.js'
import { RegenerateError } from './errors.js'
import { CHANGESET, changesetFor, pendingStep, reportPath, type Step } from './follow-changeset.js'
import { followingManifests } from './package-versions.js'
import { inPackage, inRepository } from './paths.js'
import { type Pin, readPin, refusal } from './pin.js'
import { referenceFiles } from './reference/reference.js'
import { differing, type NewFiles, replaceFiles } from './replace-files.js'
import { SERVICES } from './services.js'
import { typeFiles, usageFiles } from './type-files.js'

/** What {@link regenerate} did. */
export interface Regenerated {
  version: string
  /** Paths of the files that were written (or would be, in a check), from the root of the repository. */
  changed: string[]
}

export interface RegenerateOptions {
  /** Server version; the pin by default. */
  version?: string | undefined
  /** Only look whether anything would change; default false. */
  check?: boolean
  say?: (line: string) => void
}

/**
 * Makes the documents, the types, the reference in docs/api, the pin and the package versions anew from a vantage6 release. Everything is built
 * in a scratch folder; the tree is touched at the very end, and not at all when something fails.
 *
 * @throws RegenerateError, or a PythonEnvironmentError, with what to do next
 */
export async function regenerate(options: RegenerateOptions = {}): Promise<Regenerated> {
  const { check = false, say = () => {} } = options
  const pin = await readPin()
  const version = options.version ?? pin.version
  const refused = refusal(version)
  if (refused) throw new RegenerateError(refused)
  await mkdir(inPackage('.tmp'), { recursive: true })
  const scratch = await mkdtemp(inPackage('.tmp/regenerate-'))
  try {
    const files = await newFiles(pin, version, scratch, say)
    const changed = await differing(files)
    if (!check) await replaceFiles(new Map([...files].filter(([path]) => changed.includes(path))))
    return { version, changed: changed.map((path) => relative(inRepository(''), path)) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function newFiles(
  pin: Pin,
  version: string,
  scratch: string,
  say: (line: string) => void,
): Promise<NewFiles> {
  const built = await buildDocuments(version, scratch, say)
  const documents = await readDocuments(built.folder)
  say('Making types')
  const types = await typeFiles(documents)
  await checkCompiles(types, scratch)

  const files: NewFiles = new Map([...types, ...usageFiles(documents), ...referenceFiles(documents)])
  files.set(inPackage(`locks/${version}.txt`), await readFile(built.lock, 'utf8'))
  for (const service of SERVICES) {
    files.set(
      inPackage(`${pin.line}/${service}.json`),
      await readFile(join(built.folder, `${service}.json`), 'utf8'),
    )
  }
  if (version === pin.version) return files

  for (const [path, text] of await stepFiles(pin, version, documents, scratch, say)) files.set(path, text)
  files.set(inPackage('pin.json'), `${JSON.stringify({ ...pin, version }, null, 2)}\n`)
  for (const [path, text] of await followingManifests(version)) files.set(path, text)
  return files
}

/**
 * Report and changeset of the step from the last release to `version`. A step that waited for its release is replaced;
 * back at the released version there is none.
 */
async function stepFiles(
  pin: Pin,
  version: string,
  documents: Documents,
  scratch: string,
  say: (line: string) => void,
): Promise<NewFiles> {
  const pending = await pendingStep()
  const step: Step = { from: pending?.from ?? pin.version, to: version }
  const files: NewFiles = new Map()
  if (pending) files.set(reportPath(pending), undefined)
  if (step.from === step.to) return files.set(CHANGESET, undefined)
  const folder =
    step.from === pin.version
      ? inPackage(pin.line)
      : (await buildDocuments(step.from, join(scratch, 'before'), say)).folder
  files.set(reportPath(step), changeReport(step.from, await readDocuments(folder), version, documents))
  return files.set(CHANGESET, changesetFor(step))
}

/** The API change report of two pairs of documents. */
export function changeReport(from: string, before: Documents, to: string, after: Documents): string {
  return reportOf(from, to, {
    server: compareDocuments(before.server, after.server),
    store: compareDocuments(before.store, after.store),
  })
}
