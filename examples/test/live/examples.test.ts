import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { averageOfFiles } from '../average-of-files.js'
import { exampleEnvironment } from '../example-environment.js'

const run = promisify(execFile)
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

let network: Network
beforeAll(async () => {
  network = await startNetwork()
})
afterAll(() => network?.stop())

describe('examples/src/federated-average.ts', () => {
  it('computes the encrypted federated average', async () => {
    const { stdout } = await run(process.execPath, [path('dist/federated-average.js')], {
      env: exampleEnvironment(network),
    })
    expect(Number(stdout)).toBeCloseTo(await averageOfFiles(network, 'age'), 9)
  })

  it("is the README's example, word for word", async () => {
    const [readme, example] = await Promise.all([
      readFile(path('../README.md'), 'utf8'),
      readFile(path('src/federated-average.ts'), 'utf8'),
    ])
    expect(readme).toContain(example)
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  })
})

describe('the README', () => {
  it('names the pnpm that package.json pins', async () => {
    const [readme, manifest] = await Promise.all([
      readFile(path('../README.md'), 'utf8'),
      readFile(path('../package.json'), 'utf8'),
    ])
    const { packageManager }: { packageManager: string } = JSON.parse(manifest)
    expect(readme.match(/npx -y (pnpm@\S+)/g)).toEqual([
      `npx -y ${packageManager}`,
      `npx -y ${packageManager}`,
    ])
  })
})
