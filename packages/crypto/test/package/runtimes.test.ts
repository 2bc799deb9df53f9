import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runtimeBinary, runtimes } from '@vantage6-js/runtimes'
import { describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('./prove-outside-browsers.mjs', import.meta.url))

describe('the built package proves itself', () => {
  for (const runtime of runtimes) {
    const { path, args = [], reason } = runtimeBinary(runtime)
    const note = reason === undefined ? '' : ` (skipped: ${reason})`
    test.skipIf(path === undefined).each([
      // Deno takes the web's.
      { build: 'own build', conditions: [], entry: runtime === 'deno' ? 'index.js' : 'index.node.js' },
      { build: 'web build', conditions: ['--conditions=browser'], entry: 'index.js' },
    ])(`${runtime}, $build${note}`, async ({ conditions, entry }) => {
      const { stdout } = await promisify(execFile)(path ?? '', [...args, ...conditions, script], {
        maxBuffer: 2 ** 24,
      })
      const result = JSON.parse(stdout) as { count: number; failures: string[]; entry: string }
      expect(result.failures).toEqual([])
      expect(result.entry).toBe(entry)
      expect(result.count).toBeGreaterThan(100)
    })
  }
})
