/**
 * Writes docs/parity.md. With `--introspect` it asks the installed Python client first what it has (python-api.json). With `--check` it writes nothing, and fails when the file is not what it would write. Either way it fails
 * when a method or parameter of the Python client has no counterpart here, or no live test.
 *
 *     node parity/make.mjs [--introspect | --check]
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDeclarations } from './declarations.mjs'
import { makeRows, readTests, renderTable } from './table.mjs'

const TABLE = new URL('../../../docs/parity.md', import.meta.url)

const readJson = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

if (process.argv.includes('--introspect')) await introspect()
const python = readJson('python-api.json')
const isTest = readTests(new URL('../test/live/', import.meta.url))
const { rows, problems } = makeRows(python, readJson('mapping.json'), readDeclarations(), isTest)
const table = renderTable(python.version, rows)

if (process.argv.includes('--check')) {
  if (table !== readText(TABLE))
    problems.push('docs/parity.md is not up to date: run `pnpm --filter @vantage6-js/client parity`')
} else {
  writeFileSync(TABLE, table)
}
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1

function readText(url) {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return ''
  }
}

async function introspect() {
  // Only here, since it has to be built.
  const { setUpEnvironment } = await import('@vantage6-js/sandbox')
  const { python } = await setUpEnvironment({ onProgress: (message) => process.stderr.write(`${message}\n`) })
  const script = fileURLToPath(new URL('introspect.py', import.meta.url))
  const output = execFileSync(python, [script], { encoding: 'utf8', maxBuffer: 1 << 24 })
  const api = JSON.parse(output.slice(output.indexOf('{')))
  writeFileSync(new URL('python-api.json', import.meta.url), `${JSON.stringify(api, null, 2)}\n`)
}
