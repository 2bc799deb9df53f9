import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { runtimeBinary, runtimes } from '../../src/index.ts'

describe('binaries of Node', () => {
  for (const runtime of runtimes) {
    const { path, reason } = runtimeBinary(runtime)
    test.skipIf(path === undefined)(`${runtime}${reason ? ` (skipped: ${reason})` : ''}`, () => {
      const version = execFileSync(path ?? '', ['--version'], { encoding: 'utf8' })
      expect(version.startsWith(`v${runtime.slice('node'.length)}.`)).toBe(true)
    })
  }
})
