import { fileURLToPath } from 'node:url'
import { compareApiReport } from '@vantage6-js/api-report'
import { expect, it } from 'vitest'

it('the public API is what api.md says: after a change that is meant, run `pnpm api`', async () => {
  const { recorded, actual } = await compareApiReport(fileURLToPath(new URL('../..', import.meta.url)))
  expect(actual).toBe(recorded)
})
