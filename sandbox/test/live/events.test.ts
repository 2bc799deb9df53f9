import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type Network, startNetwork } from '../../src/index.js'
import { runWithPythonClient } from './python-client.js'

type Event = [name: string, data: Record<string, unknown>]

const SCRIPT = fileURLToPath(new URL('events.py', import.meta.url))

/** All that a user hears on the socket from before `action` until it is complete. */
async function listen(
  network: Network,
  action: () => Promise<unknown>,
  complete: (events: Event[]) => boolean,
): Promise<Event[]> {
  const token = network.mintToken({ id: network.researcher.id })
  const { executable, env } = network.python
  const child = spawn(executable, [SCRIPT, new URL(network.url).origin, token], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const events: Event[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => events.push(JSON.parse(line) as Event))
  try {
    await expect.poll(() => events.length, { timeout: 10_000 }).toBeGreaterThan(0)
    await action()
    await expect.poll(() => complete(events), { timeout: 10_000 }).toBe(true)
  } finally {
    child.stdin.end()
    await once(child, 'close')
  }
  return events
}

it('tells users of tasks, of each line of the log, and of each status', async () => {
  await using network = await startNetwork({ organizations: 1, store: false })
  const isLast = ([name, data]: Event) => name === 'algorithm_log' && /^line 200 /.test(String(data.log))
  const isEnd = ([name, data]: Event) => name === 'algorithm_status_change' && data.status === 'completed'
  const events = await listen(
    network,
    () => runWithPythonClient(network, network.algorithms.tools, 'chatty', { lines: 200, interval: 0.001 }),
    (heard) => heard.some(isLast) && heard.some(isEnd),
  )
  const of = (name: string) => events.filter(([each]) => each === name).map(([, data]) => data)
  expect(of('new_task')).toEqual([{ id: 1, parent_id: null }])
  expect(
    of('algorithm_status_change')
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['active', 'completed'])
  expect(of('algorithm_status_change')[0]).toMatchObject({
    run_id: 1,
    task_id: 1,
    job_id: 1,
    collaboration_id: network.collaboration.id,
    node_id: network.organizations[0]?.node.id,
    organization_id: network.organizations[0]?.id,
    parent_id: null,
  })
  const lines = of('algorithm_log')
    .flatMap(({ log }) => /^line (\d+) /.exec(String(log))?.[1] ?? [])
    .map(Number)
  expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  expect(of('status_update').length).toBeGreaterThanOrEqual(2)
})
