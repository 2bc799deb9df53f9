import { startNetwork } from '@vantage6-js/sandbox'
import { runPython } from '../report/python.js'
import { median, type Row, report } from '../report/report.js'
import { connect, startSleeping, type Waited } from './sleeping-task.js'
import { watchDatabase } from './watch-database.js'

/** Seconds that the algorithms run, for each task one: spread, so that no client's rhythm fits by chance. */
const SECONDS = [1, 1.3, 1.6, 1.9, 2.2, 2.5, 2.8, 3.1, 3.4]
await using network = await startNetwork({ encrypted: true, store: false })
const rows: Row[] = []
const details: Record<string, unknown> = {}
await measureDelay()
await report('waiting', rows, details)

/** From the moment at which the database has the last run's end, until the caller has the decrypted results. */
async function measureDelay(): Promise<void> {
  const database = watchDatabase(network)
  try {
    await using client = await connect(network, network.url)
    const ours: Waited[] = []
    for (const seconds of SECONDS) {
      const task = await startSleeping(client, network, seconds)
      const results = await client.waitForResults(task)
      ours.push({ task: task.id, at: now(), results: results.filter(({ ok }) => ok).length })
    }
    const python = await runPython<Waited[]>(network, 'waiting/python_client.py', { seconds: SECONDS })
    for (const { results } of [...ours, ...python]) {
      if (results !== network.organizations.length) throw new Error('A client has not got all results')
    }
    const delays = (waited: Waited[]) => waited.map(({ task, at }) => at - database.lastWrite(task))
    details.delays = { ours: delays(ours), python: delays(python) }
    rows.push({
      what: `from the last run's writing to the awaited result, ${network.organizations.length} encrypted runs of ${SECONDS[0]} to ${SECONDS.at(-1)} s, median of ${SECONDS.length}`,
      unit: 's',
      theirs: median(delays(python)),
      ours: median(delays(ours)),
      goal: 0.1,
    })
  } finally {
    database.stop()
  }
}

/** Seconds since 1970, as precisely as Python's `time.time`. */
function now(): number {
  return (performance.timeOrigin + performance.now()) / 1000
}
