// Runs everything that can fail, and adds up what the runners counted. `pnpm test` and CI call it.
//
//   pnpm test            lint, types, unit, package and live tests of every package
//   pnpm test unit       only the tests of these tiers: unit, package, live
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { root, run } from './run.mjs'

const TASKS = { unit: 'test', package: 'test:package', live: 'test:live' }

const asked = process.argv.slice(2)
const unknown = asked.find((tier) => !(tier in TASKS))
if (unknown !== undefined) {
  console.error(`There is no tier "${unknown}". Tiers are ${Object.keys(TASKS).join(', ')}.`)
  process.exit(2)
}
const tiers = asked.length > 0 ? asked : Object.keys(TASKS)

for (const file of await resultFiles()) await rm(file)
let failedSteps = 0
if (asked.length === 0) {
  failedSteps += await step('biome', ['check', '.'])
  failedSteps += await step('turbo', ['run', 'typecheck', '--output-logs=errors-only'])
}
for (const tier of tiers) {
  // Live networks are heavy: one after the other.
  const concurrency = tier === 'unit' ? '2' : '1'
  failedSteps += await step('turbo', [
    'run',
    TASKS[tier],
    '--continue',
    `--concurrency=${concurrency}`,
    '--output-logs=new-only',
  ])
}

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const file of await resultFiles()) {
  const { failures, ...counts } = file.endsWith('.xml')
    ? readJUnit(await readFile(file, 'utf8'))
    : readVitest(JSON.parse(await readFile(file, 'utf8')))
  for (const key of Object.keys(sum)) sum[key] += counts[key]
  // Once more, since the output of the runners is long.
  for (const failure of failures) console.log(`Failed: ${failure}`)
}
// A step that failed without a failed test (a type error, a crashed runner) is a failure all the same.
if (failedSteps > 0 && sum.failed === 0) sum.failed = failedSteps
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0)

/** Runs one step. Resolves to 1 when it failed. */
async function step(command, args) {
  return (await run(command, args)) === 0 ? 0 : 1
}

async function resultFiles() {
  const found = []
  for (const folder of ['openapi', 'sandbox', 'bench', 'examples', 'packages/*', 'tools/*']) {
    const parents = folder.endsWith('/*')
      ? (await list(folder.slice(0, -2))).map((name) => join(folder.slice(0, -2), name))
      : [folder]
    for (const parent of parents) {
      const results = join(root, parent, '.test-results')
      for (const name of await list(results)) if (/\.(json|xml)$/.test(name)) found.push(join(results, name))
    }
  }
  return found
}

async function list(folder) {
  try {
    return await readdir(resolve(root, folder))
  } catch {
    return []
  }
}

function readVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures: report.testResults.flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed')
      const lines = tests.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`)
      // A file that could not be loaded has no tests.
      return (lines.length === 0 && message ? [message] : lines).map(
        (line) => `${relative(root, name)}: ${line}`,
      )
    }),
  }
}

function readJUnit(xml) {
  const attribute = (name) => Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1] ?? 0)
  const failed = attribute('failures') + attribute('errors')
  return {
    passed: attribute('tests') - failed - attribute('skipped'),
    failed,
    skipped: attribute('skipped'),
    failures: [...xml.matchAll(/<testcase ([^>]*)>\s*<(?:failure|error) message="([^"]*)"/g)].map(
      ([, test, message]) => `${test}: ${message}`,
    ),
  }
}
