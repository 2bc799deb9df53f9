/**
 * Writes docs/parity.md. With `--check` it writes nothing, and fails when the file is not what it would write. Either way it fails
 * when a method or parameter of the Python client has no counterpart here, or no live test.
 *
 *     node parity/make.mjs [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readDeclarations } from './declarations.mjs'
import { makeRows, readTests, renderTable } from './table.mjs'

const TABLE = new URL('../../../docs/parity.md', import.meta.url)

const readJson = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

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
