import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

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
    const config = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
        types: ['node'],
      },
      include: ['*.ts'],
    }
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config))
    const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(
      'package.json',
      'bin/tsc',
    )
    const output = await promisify(execFile)(process.execPath, [tsc, '-p', folder]).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    )
    expect(output).toBe('')
    expect(Object.keys(counts)).toEqual(readmes)
  })
})
