/**
 * One task over 100 encrypted organizations: creating it, and reading its results.
 *
 * @packageDocumentation
 */
import { Client } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { runPython } from '../report/python.js'
import { median, type Row, report } from '../report/report.js'

const ORGANIZATIONS = 100
const ROUNDS = 5

interface Measured<T> {
  seconds: number
  requests: number
  value: T
}

await using network = await startNetwork({
  organizations: ORGANIZATIONS,
  nodes: 'http',
  store: false,
  onProgress: console.error,
})
const cryptor = await createCryptorFromFile(network.organizations[0]?.privateKeyFile ?? '')
const authorization = `Bearer ${network.mintToken({ id: network.researcher.id })}`
const input = { method: 'echo', args: ['x'.repeat(1000)] }

// Creating. Ours first, so that whatever warms up on the server is theirs; in turns with the bare POST, since the machine's load
// changes.
const ours: Measured<number>[] = []
const bare: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  ours.push(await createOnce(network))
  bare.push(await barePost(network))
}
console.error('Creating with the Python client')
const python = await runPython<Measured<number>[]>(network, 'results/python_client.py', {
  do: 'create',
  rounds: ROUNDS,
})

// Reading, of the same tasks.
const tasks = ours.map(({ value }) => value)
const read: Measured<number>[] = []
const raw: number[] = []
const rawResults: number[] = []
for (const task of tasks) {
  rawResults.push(await rawGet([`/result?task_id=${task}&per_page=${ORGANIZATIONS}`]))
  raw.push(
    await rawGet(['result', 'run'].map((what) => `/${what}?task_id=${task}&per_page=${ORGANIZATIONS}`)),
  )
  read.push(await readOnce(network, task))
}
console.error('Reading with the Python client')
const pythonRead = await runPython<Measured<number>[]>(network, 'results/python_client.py', {
  do: 'results',
  tasks,
})
const rsa = await rsaSeconds()

const postSeconds = median(bare)
const rawSeconds = median(raw)
const rows: Row[] = [
  {
    what: `requests for one task over ${ORGANIZATIONS} encrypted organizations`,
    unit: 'requests',
    theirs: Math.max(...python.map(({ requests }) => requests)),
    ours: Math.max(...ours.map(({ requests }) => requests)),
    goal: 4,
  },
  {
    what: 'the same, minus the bare POST',
    unit: 's',
    theirs: median(python.map(({ seconds }) => seconds)) - postSeconds,
    ours: median(ours.map(({ seconds }) => seconds)) - postSeconds,
    goal: 0.2,
    note: `bare POST ${postSeconds.toFixed(3)} s`,
  },
  {
    what: `results of ${ORGANIZATIONS} runs`,
    unit: 'rows',
    theirs: Math.min(...pythonRead.map(({ value }) => value)),
    ours: Math.min(...read.map(({ value }) => value)),
    goal: ORGANIZATIONS,
    better: 'more',
  },
  {
    what: 'the same in seconds',
    unit: 's',
    theirs: median(pythonRead.map(({ seconds }) => seconds)),
    ours: median(read.map(({ seconds }) => seconds)),
    goal: rawSeconds + rsa / 2 + 0.2,
    note: `raw GET of results and runs ${rawSeconds.toFixed(3)} s, of results alone ${median(rawResults).toFixed(3)} s; RSA on one core ${rsa.toFixed(3)} s`,
  },
  {
    what: 'the same in requests',
    unit: 'requests',
    theirs: Math.max(...pythonRead.map(({ requests }) => requests)),
    ours: Math.max(...read.map(({ requests }) => requests)),
  },
]
await report('results', rows, { ours, bare, python, read, raw, rawResults, pythonRead, rsa })

/** A new client each time: nothing that it might remember counts. */
async function connect(network: Network): Promise<{ client: Client; requests: () => number }> {
  let count = 0
  const client = new Client(network.url, { hooks: { onRequest: () => count++ } })
  await client.authenticate(network.researcher.username, network.researcher.password)
  await client.setupEncryption(cryptor)
  const before = count
  return { client, requests: () => count - before }
}

async function createOnce(network: Network): Promise<Measured<number>> {
  const { client, requests } = await connect(network)
  const start = performance.now()
  const { id } = await client.task.create({
    collaboration: network.collaboration.id,
    image: network.algorithms.tools,
    input,
  })
  const measured = { seconds: (performance.now() - start) / 1000, requests: requests(), value: id }
  await completed(client, id)
  return measured
}

/** Only the POST, of a body that has been made before. */
async function barePost(network: Network): Promise<number> {
  const { client } = await connect(network)
  const plaintext = new TextEncoder().encode(JSON.stringify(input))
  const messages = await cryptor.encrypt(
    plaintext,
    network.organizations.map(({ publicKey }) => publicKey),
  )
  const body = JSON.stringify({
    collaboration_id: network.collaboration.id,
    image: network.algorithms.tools,
    organizations: network.organizations.map(({ id }, index) => ({ id, input: messages[index] })),
  })
  const headers = { authorization, 'content-type': 'application/json' }
  const start = performance.now()
  const response = await fetch(`${network.url}/task`, { method: 'POST', headers, body })
  const { id } = (await response.json()) as { id: number }
  const seconds = (performance.now() - start) / 1000
  await completed(client, id)
  return seconds
}

async function readOnce(network: Network, task: number): Promise<Measured<number>> {
  const { client, requests } = await connect(network)
  const start = performance.now()
  const results = await client.result.fromTask(task)
  const seconds = (performance.now() - start) / 1000
  const right = results.filter(({ ok, value }) => ok && value === input.args[0]).length
  return { seconds, requests: requests(), value: right }
}

async function rawGet(paths: readonly string[]): Promise<number> {
  const start = performance.now()
  for (const path of paths) {
    const response = await fetch(network.url + path, { headers: { authorization } })
    await response.json()
  }
  return (performance.now() - start) / 1000
}

/** What the private key operations of as many messages take on one core. */
async function rsaSeconds(): Promise<number> {
  const [message = ''] = await cryptor.encrypt(new TextEncoder().encode('1'), [cryptor.publicKey])
  const start = performance.now()
  for (let index = 0; index < ORGANIZATIONS; index++) await cryptor.decrypt(message)
  return (performance.now() - start) / 1000
}

async function completed(client: Client, task: number): Promise<void> {
  while ((await client.task.status(task)) !== 'completed') {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
