import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { type Runtime, runtimeBinary } from '../../src/index.ts'

/** The Node that runs this needs no package. (Under pnpm it is not always the one that was called: these packages bring theirs.) */
const own = `node${process.versions.node.split('.')[0]}` as Runtime

describe('binaries of Node', () => {
  for (const runtime of new Set<Runtime>([own, 'node22', 'node24', 'node26'])) {
    const { path, reason } = runtimeBinary(runtime)
    test.skipIf(path === undefined)(`${runtime}${reason ? ` (skipped: ${reason})` : ''}`, () => {
      const version = execFileSync(path ?? '', ['--version'], { encoding: 'utf8' })
      expect(version.startsWith(`v${runtime.slice('node'.length)}.`)).toBe(true)
    })
  }

  test('one that is nowhere has a reason', () => {
    const { path, reason } = runtimeBinary('node20')
    expect(path === undefined ? typeof reason : path).toBe(path === undefined ? 'string' : process.execPath)
  })
})
