import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

let network: Network
beforeAll(async () => {
  network = await startNetwork()
})
afterAll(() => network?.stop())

/** The average of a column over all files, computed as nobody could who must not see them. */
async function directAverage(column: string): Promise<number> {
  const values: number[] = []
  for (const { dataFile } of network.organizations) {
    const [header = '', ...rows] = (await readFile(dataFile, 'utf8')).trim().split(/\r?\n/)
    const at = header.split(',').indexOf(column)
    values.push(...rows.map((row) => Number(row.split(',')[at])))
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('examples/src/federated-average.ts', () => {
  it('computes the encrypted federated average', async () => {
    const { stdout } = await run(process.execPath, [path('dist/federated-average.js')], {
      env: {
        PATH: process.env.PATH,
        V6_URL: network.url,
        V6_USERNAME: network.researcher.username,
        V6_PASSWORD: network.researcher.password,
        V6_PRIVATE_KEY: network.organizations[0]?.privateKeyFile,
        V6_COLLABORATION: String(network.collaboration.id),
        V6_IMAGE: network.algorithms.average,
      },
    })
    expect(Number(stdout)).toBeCloseTo(await directAverage('age'), 9)
  })

  it("is the README's example, word for word", async () => {
    const [readme, example] = await Promise.all([
      readFile(path('../README.md'), 'utf8'),
      readFile(path('src/federated-average.ts'), 'utf8'),
    ])
    expect(readme).toContain(example)
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(22)
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
