import { mergeConfig, type ViteUserConfig } from 'vitest/config'

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
