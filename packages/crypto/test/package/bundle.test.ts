import { readFileSync } from 'node:fs'
import { bundle } from '@vantage6-js/runtimes/browser'
import { expect, test } from 'vitest'

const here = import.meta.dirname

test('decrypting and encrypting in a browser cost at most 6 kB', async () => {
  const { code, gzipped, imports } = await bundle(`export { createCryptor } from '@vantage6-js/crypto'`, here)
  expect(imports).toEqual([])
  expect(gzipped).toBeLessThanOrEqual(6000)
  for (const unwanted of ['node:', 'Buffer', 'process', 'require', 'WebAssembly', 'eval(', 'Function(']) {
    expect(code.includes(unwanted), unwanted).toBe(false)
  }
})

test('the Cryptor interface of the client brings no code along', async () => {
  const { code } = await bundle(`export { createCryptor } from '@vantage6-js/crypto'`, here)
  expect(code).not.toContain('fetch(')
})

test('importing has no side effect: what is not used is not in the bundle', async () => {
  const { code } = await bundle(`import '@vantage6-js/crypto'`, here)
  expect(code.trim()).toBe('')
})

test('the entry for files is for Node alone', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    exports: Record<string, Record<string, string>>
    dependencies: Record<string, string>
  }
  expect(Object.keys(manifest.exports['./node'] ?? {})).toEqual(['types', 'node'])
  // Only the types of the client are used.
  expect(Object.keys(manifest.dependencies)).toEqual(['@vantage6-js/client'])
})
