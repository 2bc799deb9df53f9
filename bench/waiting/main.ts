import { Client } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import { type FaultProxy, startFaultProxy, startNetwork } from '@vantage6-js/sandbox'
import { runPython } from '../report/python.js'
import { median, type Row, report } from '../report/report.js'
import { watchDatabase } from './watch-database.js'

/** Seconds that the algorithms run, for each task one: spread, so that no client's rhythm fits by chance. */
const SECONDS = [1, 1.3, 1.6, 1.9, 2.2, 2.5, 2.8, 3.1, 3.4]
const MINUTES = Number(process.argv.find((arg) => arg.startsWith('--minutes='))?.split('=')[1] ?? 10)

interface Waited {
  task: number
  at: number
  results: number
}

await using network = await startNetwork({ encrypted: true, store: false })
const rows: Row[] = []
const details: Record<string, unknown> = {}
await measureDelay()
if (MINUTES > 0) await measureRequests()
await report('waiting', rows, details)

/** From the moment at which the database has the last run's end, until the caller has the decrypted results. */
async function measureDelay(): Promise<void> {
  const database = watchDatabase(network)
  try {
    await using client = await connect(network.url)
    const ours: Waited[] = []
    for (const seconds of SECONDS) {
      const task = await start(client, seconds)
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
      python: median(delays(python)),
      ours: median(delays(ours)),
      goal: 0.1,
    })
  } finally {
    database.stop()
  }
}

/** Both wait for one long task each, at the same time. A proxy counts what they send, websockets included. */
async function measureRequests(): Promise<void> {
  await using ourProxy = await startFaultProxy(network.url)
  await using pythonProxy = await startFaultProxy(network.url)
  await using client = await connect(ourProxy.url)
  const seconds = MINUTES * 60
  const one = { organizations: [network.organizations[0]?.id ?? 0] }
  const port = Number(new URL(pythonProxy.url).port)
  const python = runPython<Waited[]>(network, 'waiting/python_client.py', {
    seconds: [seconds],
    port,
    ...one,
  })
  const task = await start(client, seconds, one.organizations)
  ourProxy.forget()
  const results = await client.waitForResults(task)
  const ours = sent(ourProxy)
  await python
  const all = sent(pythonProxy)
  // What came before the task's creation is not waiting.
  const theirs = all.slice(all.findIndex((line) => line.startsWith('POST') && line.endsWith('/task')) + 1)
  details.requests = { ours, python: theirs, ended: results.map(({ status }) => status) }
  rows.push({
    what: `requests while waiting for one task of ${MINUTES} minutes, up to its result (real time)`,
    unit: 'requests',
    python: theirs.length,
    ours: ours.length,
    goal: 25,
    note: 'of ours one is the websocket',
  })
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url)
  await client.authenticate(network.researcher.username, network.researcher.password)
  await client.setupEncryption(await createCryptorFromFile(network.organizations[0]?.privateKeyFile ?? ''))
  return client
}

function start(client: Client, seconds: number, organizations = network.organizations.map(({ id }) => id)) {
  return client.task.create({
    collaboration: network.collaboration.id,
    organizations,
    image: network.algorithms.tools,
    input: { method: 'sleep', kwargs: { seconds } },
  })
}

function sent(proxy: FaultProxy): string[] {
  return proxy.requests.map(({ method, path }) => `${method} ${path}`)
}

/** Seconds since 1970, as precisely as Python's `time.time`. */
function now(): number {
  return (performance.timeOrigin + performance.now()) / 1000
}
