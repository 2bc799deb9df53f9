import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tscOutput } from '../tsc-output.js'

const readmes = [
  'README.md',
  ...['client', 'crypto', 'generated'].map((name) => `packages/${name}/README.md`),
]

/** Inside this package, so that the examples find what they import. */
const folder = fileURLToPath(new URL('../../.tmp/readmes/', import.meta.url))

const counts: { [readme: string]: number } = {}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await copyFile(new URL('readme-names.ts', import.meta.url), `${folder}/readme-names.ts`)
  for (const readme of readmes) {
    const text = await readFile(new URL(`../../../${readme}`, import.meta.url), 'utf8')
    for (const { index, 1: code = '' } of text.matchAll(/^```ts\n(.*?)^```$/gms)) {
      const line = text.slice(0, index).split('\n').length
      await writeFile(`${folder}/${readme.replaceAll(/\W/g, '-')}-line-${line}.ts`, `${code}\nexport {}\n`)
      counts[readme] = (counts[readme] ?? 0) + 1
    }
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the examples of the READMEs', () => {
  it('compile', async () => {
    const output = await tscOutput('typescript', folder, ['*.ts'])
    expect(output).toBe('')
    expect(Object.keys(counts)).toEqual(readmes)
  })
})
