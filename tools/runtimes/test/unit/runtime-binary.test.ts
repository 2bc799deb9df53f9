import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { type Runtime, runtimeBinary, runtimes } from '../../src/index.ts'

/** The Node that runs this needs no package. (Under pnpm it is not always the one that was called: these packages bring theirs.) */
const own = `node${process.versions.node.split('.')[0]}` as Runtime

const versions: { [R in Runtime]: RegExp } = {
  node20: /^v20\./,
  node22: /^v22\./,
  node24: /^v24\./,
  node26: /^v26\./,
  deno: /^deno 2\./,
  bun: /^1\./,
}

describe('binaries', () => {
  for (const runtime of runtimes.filter((each) => each !== 'node20' || each === own)) {
    const { path, reason } = runtimeBinary(runtime)
    test.skipIf(path === undefined)(`${runtime}${reason ? ` (skipped: ${reason})` : ''}`, () => {
      expect(execFileSync(path ?? '', ['--version'], { encoding: 'utf8' })).toMatch(versions[runtime])
    })
  }

  test('one that is nowhere has a reason', () => {
    const { path, reason } = runtimeBinary('node20')
    expect(path === undefined ? typeof reason : path).toBe(path === undefined ? 'string' : process.execPath)
  })
})
