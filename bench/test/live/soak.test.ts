import { startNetwork } from '@vantage6-js/sandbox'
import { expect, test } from 'vitest'
import { soak } from '../../soak/life-cycles.ts'

/** A small part of `bench:soak`, which runs 500. */
test('tasks that live under faults are created once, end right, and leave nothing behind', async () => {
  await using network = await startNetwork({ encrypted: true, store: false, organizations: 2 })
  const seen = await soak(network, { tasks: 30, seed: 4, atOnce: 6, restarts: 1 })
  expect(seen.mistakes).toEqual([])
  expect(seen.left).toEqual({ timers: 0, listeners: 0, connections: 0 })
  expect(Object.keys(seen.faults).length).toBeGreaterThan(3)
})
