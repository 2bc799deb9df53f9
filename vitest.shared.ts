import { spawnSync } from 'node:child_process'
import { mergeConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config'

/** A test tier is a folder: `test/unit`, `test/live` or `test/package`. */
export type Tier = 'unit' | 'live' | 'package'

/**
 * The vitest settings that all packages share for one tier. Results go to `.test-results/<tier>.json`, where
 * `scripts/test.mjs` adds them up.
 */
export function tierConfig(tier: Tier, extra: ViteUserConfig = {}): ViteUserConfig {
  const base: ViteUserConfig = {
    test: {
      include: [`test/${tier}/**/*.test.ts`],
      passWithNoTests: true,
      retry: 0,
      maxWorkers: 2,
      reporters: ['default', ['json', { outputFile: `.test-results/${tier}.json` }]],
      // No limit is meant to be met: one only ends a test that hangs, on whatever machine.
      testTimeout: 60_000,
      ...(tier === 'unit' ? {} : { testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false }),
    },
  }
  return mergeConfig(base, extra)
}

/**
 * The live tier, with these files once more on uWSGI, the server of real deployments: what they prove depends on how the server
 * handles connections. uWSGI is built from source, so it needs a C compiler.
 *
 * `--project development` and `--project uwsgi` run one of the two.
 */
export function liveConfigWithUwsgi(files: string[]): ViteUserConfig {
  const projects: TestProjectConfiguration[] = [{ extends: true, test: { name: 'development' } }]
  if (spawnSync('cc', ['--version']).status === 0) {
    const include = files.map((file) => `test/live/${file}.test.ts`)
    // `mergeConfig` would add to what `extends` includes.
    const { test } = tierConfig('live', { test: { name: 'uwsgi', env: { V6_SERVER_KIND: 'uwsgi' } } })
    projects.push({ test: { ...test, include } })
  } else console.warn('No C compiler: the tests on uWSGI are left out.')
  return tierConfig('live', { test: { projects } })
}
