import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Network } from '@vantage6-js/sandbox'
import { workspace } from '../report/report.js'

/** Knows when runs were written, to some milliseconds, from the database itself. */
export function watchDatabase(network: Network): { lastWrite(task: number): number; stop(): void } {
  const last = new Map<number, number>()
  const script = join(workspace(), 'waiting', 'watch_database.py')
  const child = spawn(network.python.executable, [script, join(network.folder, 'server.sqlite')], {
    env: network.python.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { task, at } = JSON.parse(line) as { task: number; at: number }
    last.set(task, Math.max(last.get(task) ?? 0, at))
  })
  return {
    lastWrite(task) {
      const at = last.get(task)
      if (at === undefined) throw new Error(`The database never had an end of task ${task}`)
      return at
    },
    stop: () => void child.kill(),
  }
}
