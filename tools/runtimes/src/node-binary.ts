import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A version of Node that users have. */
export type Runtime = 'node20' | 'node22' | 'node24' | 'node26'

/** All of them, oldest first. */
export const runtimes: readonly Runtime[] = ['node20', 'node22', 'node24', 'node26']

/** Where a runtime's binary is, or why there is none. */
export type RuntimeBinary =
  | { readonly path: string; readonly reason?: undefined }
  | { readonly path?: undefined; readonly reason: string }

/**
 * Finds the binary of a runtime. They come from npm as optional dependencies, for Linux on x64 only; the Node that runs this
 * serves as its own version.
 */
export function runtimeBinary(runtime: Runtime): RuntimeBinary {
  const major = runtime.slice('node'.length)
  if (process.versions.node.split('.')[0] === major) return { path: process.execPath }
  if (runtime === 'node20') return { reason: 'node20 is tested where it runs the tests itself' }
  try {
    const manifest = createRequire(import.meta.url).resolve(`${runtime}/package.json`)
    const path = join(dirname(manifest), 'bin', 'node')
    return existsSync(path) ? { path } : { reason: `${runtime} has no binary at ${path}` }
  } catch {
    return {
      reason: `${runtime} is not installed (it comes from npm for linux-x64 only, here is ${process.platform}-${process.arch})`,
    }
  }
}
