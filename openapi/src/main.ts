import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { PythonEnvironmentError } from '@vantage6-js/python-environment'
import { buildDocuments, readDocuments } from './documents.js'
import { RegenerateError } from './errors.js'
import { inPackage, inRepository } from './paths.js'
import { changeReport, regenerate } from './regenerate.js'

const USAGE = `Usage:
  pnpm regenerate [version]            documents, types, report, pin and package versions of a vantage6 release
  pnpm regenerate --check              fail if the checked-in files are not what the pin gives
  pnpm regenerate --report FROM TO     only the API change report of two releases
`

const say = (line: string) => console.error(line)

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' }, report: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help || positionals.length > (values.report ? 2 : 1)) {
    console.log(USAGE)
    return values.help ? 0 : 2
  }
  if (values.report) {
    const [from, to] = positionals
    if (!from || !to) throw new RegenerateError(`A report needs two versions.\n${USAGE}`)
    await writeReport(from, to)
    return 0
  }
  const { version, changed } = await regenerate({
    version: positionals[0],
    check: values.check ?? false,
    say,
  })
  if (changed.length === 0) {
    console.log(`Everything is as vantage6 ${version} gives it. Nothing changed.`)
    return 0
  }
  console.log(values.check ? 'Not what the pin gives:' : `Made from vantage6 ${version}:`)
  for (const path of changed) console.log(`  ${path}${existsSync(inRepository(path)) ? '' : ' (removed)'}`)
  if (values.check) console.log('Run `pnpm regenerate` and commit the result.')
  return values.check ? 1 : 0
}

async function writeReport(from: string, to: string): Promise<void> {
  await mkdir(inPackage('.tmp'), { recursive: true })
  const scratch = await mkdtemp(inPackage('.tmp/report-'))
  try {
    const before = await readDocuments((await buildDocuments(from, `${scratch}/from`, say)).folder)
    const after = await readDocuments((await buildDocuments(to, `${scratch}/to`, say)).folder)
    await mkdir(inPackage('reports'), { recursive: true })
    await writeFile(inPackage(`reports/${from}-${to}.md`), changeReport(from, before, to, after))
    console.log(`openapi/reports/${from}-${to}.md`)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof RegenerateError || error instanceof PythonEnvironmentError)) throw error
  console.error(`${error.message}\n\nNothing was changed.`)
  process.exitCode = 1
}
