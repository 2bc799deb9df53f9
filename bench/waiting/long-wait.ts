/**
 * How much two clients ask while they wait for one long task, and that they get its result: `--minutes=10` by default, in real time.
 */
import { type FaultProxy, startFaultProxy, startNetwork } from '@vantage6-js/sandbox'
import { runPython } from '../report/python.js'
import { type Row, report } from '../report/report.js'
import { connect, startSleeping, type Waited } from './sleeping-task.js'

const MINUTES = Number(process.argv.find((arg) => arg.startsWith('--minutes='))?.split('=')[1] ?? 10)

await using network = await startNetwork({ encrypted: true, store: false })
const details: Record<string, unknown> = {}
await report('long-wait', [await measureRequests()], details)

/** Both wait for one long task each, at the same time. A proxy counts what they send, websockets included. */
async function measureRequests(): Promise<Row> {
  await using ourProxy = await startFaultProxy(network.url)
  await using pythonProxy = await startFaultProxy(network.url)
  await using client = await connect(network, ourProxy.url)
  const seconds = MINUTES * 60
  const one = { organizations: [network.organizations[0]?.id ?? 0] }
  const port = Number(new URL(pythonProxy.url).port)
  const python = runPython<Waited[]>(network, 'waiting/python_client.py', {
    seconds: [seconds],
    port,
    ...one,
  })
  const task = await startSleeping(client, network, seconds, one.organizations)
  ourProxy.forget()
  const results = await client.waitForResults(task)
  const ours = sent(ourProxy)
  await python
  const all = sent(pythonProxy)
  // What came before the task's creation is not waiting.
  const theirs = all.slice(all.findIndex((line) => line.startsWith('POST') && line.endsWith('/task')) + 1)
  details.requests = { ours, python: theirs, ended: results.map(({ status }) => status) }
  return {
    what: `requests while waiting for one task of ${MINUTES} minutes, up to its result (real time)`,
    unit: 'requests',
    theirs: theirs.length,
    ours: ours.length,
    goal: 25,
    note: 'of ours one is the websocket',
  }
}

function sent(proxy: FaultProxy): string[] {
  return proxy.requests.map(({ method, path }) => `${method} ${path}`)
}
