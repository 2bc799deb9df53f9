import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runtimeBinary, runtimes } from '@vantage6-js/runtimes'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { averageOfFiles } from '../average-of-files.js'
import { exampleEnvironment } from '../example-environment.js'
import { tscOutput } from '../tsc-output.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../../', import.meta.url))
const packages = ['generated', 'client', 'crypto', 'cli']

let consumer: string
let network: Network

/** A project as a user has it: the tarballs that npm would publish, installed by npm. */
beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'vantage6-js-consumer-'))
  for (const name of packages)
    await run('pnpm', ['pack', '--pack-destination', consumer], { cwd: join(root, 'packages', name) })
  const tarballs = (await readdir(consumer))
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => `./${name}`)
  expect(tarballs).toHaveLength(packages.length)
  await writeFile(
    join(consumer, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  )
  await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', '@types/node@20', ...tarballs],
    { cwd: consumer },
  )
  await copyFile(
    join(root, 'examples', 'src', 'federated-average.ts'),
    join(consumer, 'federated-average.ts'),
  )
  await copyFile(
    join(root, 'examples', 'dist', 'federated-average.js'),
    join(consumer, 'federated-average.js'),
  )
  network = await startNetwork()
})

afterAll(async () => {
  await network?.stop()
  await rm(consumer, { recursive: true, force: true })
})

describe('the packed packages run the main job', () => {
  for (const runtime of runtimes) {
    const binary = runtimeBinary(runtime)
    const reason = binary.path === undefined ? ` (skipped: ${binary.reason})` : ''
    it.skipIf(binary.path === undefined)(`on ${runtime}${reason}`, async () => {
      const { stdout, stderr } = await run(
        binary.path ?? '',
        [...(binary.args ?? []), join(consumer, 'federated-average.js')],
        {
          env: exampleEnvironment(network),
        },
      )
      expect(stderr).toBe('')
      expect(Number(stdout)).toBeCloseTo(await averageOfFiles(network, 'age'), 9)
    })
  }
})

describe('the published types compile', () => {
  it.each(['oldest', 'newest'])(
    'with the %s supported TypeScript, declarations of the packages included',
    async (age) => {
      const output = await tscOutput(`typescript-${age}`, consumer, ['federated-average.ts'])
      expect(output).toBe('')
    },
  )
})
