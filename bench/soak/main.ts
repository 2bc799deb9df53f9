import { startNetwork } from '@vantage6-js/sandbox'
import { type Row, report } from '../report/report.js'
import { soak } from './life-cycles.js'

/** `--tasks=500 --seed=1` */
function option(name: string, otherwise: number): number {
  return Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
}

await using network = await startNetwork({ encrypted: true, store: false, organizations: 2 })
const seen = await soak(network, {
  tasks: option('tasks', 500),
  seed: option('seed', 1),
  atOnce: option('at-once', 10),
  restarts: option('restarts', 3),
  onProgress: (line) => console.error(line),
})
const row = (what: string, unit: Row['unit'], ours: number, goal?: number): Row => ({
  what,
  unit,
  peer: '',
  theirs: null,
  ours,
  ...(goal === undefined ? {} : { goal }),
})
await report(
  'soak',
  [
    row('task life cycles under faults', 'rows', seen.tasks),
    row(
      'mistakes: created twice, lost, wrong result, wrong log, hanging wait',
      'rows',
      seen.mistakes.length,
      0,
    ),
    row(
      'timers, listeners and connections left',
      'rows',
      seen.left.timers + seen.left.listeners + seen.left.connections,
      0,
    ),
    row(
      'tasks that nodes lost at a restart of the server, and that were waited for in vain',
      'rows',
      seen.lostByNodes,
    ),
    row('requests', 'requests', seen.requests),
    row(
      'faulty ones',
      'requests',
      Object.values(seen.faults).reduce((sum, count) => sum + count, 0),
    ),
    row('time', 's', seen.seconds),
  ],
  seen,
)
for (const line of seen.mistakes) console.error(line)
process.exitCode = seen.mistakes.length > 0 ? 1 : 0
