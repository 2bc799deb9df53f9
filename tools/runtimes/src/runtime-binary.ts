import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The versions of Node that users have, oldest first. */
export const nodes = ['node20', 'node22', 'node24', 'node26'] as const

/** What runs JavaScript outside of a browser, and users have. */
export const runtimes = [...nodes, 'deno', 'bun'] as const

export type Runtime = (typeof runtimes)[number]

/** How a runtime is called, or why it cannot be. */
export type RuntimeBinary =
  | {
      readonly path: string
      /** What stands before its options and the script. */
      readonly args: readonly string[]
      readonly reason?: undefined
    }
  | { readonly path?: undefined; readonly args?: undefined; readonly reason: string }

/** Where the binary is in a runtime's package. */
const places: { readonly [R in Runtime]?: string } = { deno: 'deno', bun: 'bin/bun' }

/**
 * Finds the binary of a runtime. They come from npm as optional dependencies, for Linux on x64 only; the Node that runs this
 * serves as its own version.
 */
export function runtimeBinary(runtime: Runtime): RuntimeBinary {
  const args = runtime === 'deno' ? ['run', '--allow-all'] : []
  if (runtime === `node${process.versions.node.split('.')[0]}`) return { path: process.execPath, args }
  if (runtime === 'node20') return { reason: 'node20 is tested where it runs the tests itself' }
  try {
    const manifest = createRequire(import.meta.url).resolve(`${runtime}/package.json`)
    const path = join(dirname(manifest), places[runtime] ?? 'bin/node')
    return existsSync(path) ? { path, args } : { reason: `${runtime} has no binary at ${path}` }
  } catch {
    return {
      reason: `${runtime} is not installed (it comes from npm for linux-x64 only, here is ${process.platform}-${process.arch})`,
    }
  }
}
