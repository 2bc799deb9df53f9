import { setTimeout as delay } from 'node:timers/promises'
import { Client, isFinished, TaskFailedError, TimeoutError, Vantage6Error } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import { type FaultProxy, type Network, startFaultProxy } from '@vantage6-js/sandbox'
import { Random } from './random.js'
import { watchedSignal } from './watched-signal.js'

export interface SoakOptions {
  /** How many tasks live and end. */
  tasks: number
  seed: number
  /** How many live at the same time. */
  atOnce: number
  /** How often the server is restarted meanwhile. */
  restarts: number
  onProgress?: (line: string) => void
}

export interface SoakReport {
  tasks: number
  seconds: number
  /** Every one is a mistake of the client, with the life cycle's number. */
  mistakes: string[]
  /** Tasks that never ended at the server, as a restart made a node lose them. Waiting for them was right. */
  lostByNodes: number
  /** Tasks that a restart left without their runs. */
  halfCreated: number
  /** Creations of which the client could not say whether they had happened, and what was the case. */
  uncertain: { created: number; not: number }
  requests: number
  faults: Record<string, number>
  restarts: number
  sockets: number
  /** What is left after the client was closed. */
  left: { timers: number; listeners: number; connections: number }
}

type Kind = 'echo' | 'crash' | 'chatty' | 'kill'

/** What becomes of requests, about equally often. A stall and a blackhole end by the client's time limit. */
const FAULTS = [
  { kind: 'latency', milliseconds: 150 },
  { kind: 'reset-before-body' },
  { kind: 'reset-after-body' },
  { kind: 'truncate' },
  { kind: 'garbage' },
  { kind: 'not-http' },
  { kind: 'stall' },
  { kind: 'blackhole' },
  { kind: 'status', status: 429, retryAfter: 1 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, retryAfter: 1 },
  { kind: 'status', status: 504, forward: true },
] as const
const FAULT_RATE = 0.1
/** Milliseconds after which a wait counts as hanging: many times what any of these tasks needs. */
const HANGING = 90_000

/**
 * Lets tasks live and end, in an encrypted collaboration, while a proxy between client and server breaks requests, connections and
 * sockets at random, and the server is restarted. Whatever happens: no task may be created twice, none lost, no result be wrong, no
 * wait hang, and nothing be left in the end.
 */
export async function soak(network: Network, options: SoakOptions): Promise<SoakReport> {
  const began = performance.now()
  const { seed, atOnce, onProgress = () => undefined } = options
  const random = new Random(seed)
  const report: SoakReport = {
    tasks: options.tasks,
    seconds: 0,
    mistakes: [],
    lostByNodes: 0,
    halfCreated: 0,
    uncertain: { created: 0, not: 0 },
    requests: 0,
    faults: {},
    restarts: 0,
    sockets: 0,
    left: { timers: 0, listeners: 0, connections: 0 },
  }
  const timersBefore = timers()
  const watched = watchedSignal()
  const proxy = await startFaultProxy(network.url)
  const client = new Client(proxy.url, { timeout: 4_000, retry: { delay: 100, maxDelay: 1_000 } })
  // This one has no proxy in between: it knows how things are.
  const witness = new Client(network.url)
  await login(client, network)
  await witness.authenticate(network.admin.username, network.admin.password)
  proxy.random({ seed, rate: FAULT_RATE, path: '/api/', faults: FAULTS })
  const end = new AbortController()
  const disturbing = disturb(proxy, network, new Random(seed + 1), options.restarts, report, end.signal)

  let next = 0
  const names: string[] = []
  const worker = async () => {
    while (next < options.tasks) {
      const number = next++
      const name = `soak-${seed}-${number}`
      names.push(name)
      const plan = {
        kind: random.pick<Kind>(['echo', 'echo', 'echo', 'echo', 'echo', 'echo', 'crash', 'chatty', 'kill']),
        organizations: network.organizations.slice(0, random.between(1, 2)).map(({ id }) => id),
        number,
        name,
      }
      try {
        await live({ client, witness, network, plan, report, signal: watched.signal })
      } catch (error) {
        report.mistakes.push(`${name} (${plan.kind}): ${error}`)
      }
      if (number % 25 === 24)
        onProgress(`${number + 1} of ${options.tasks}, ${report.mistakes.length} mistakes`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  end.abort()
  await disturbing
  proxy.clear()
  await findDoubles(witness, names, report)
  await client.close()
  await witness.close()
  for (const { path, fault } of proxy.requests) {
    report.requests++
    if (path.startsWith('/socket.io')) report.sockets++
    if (fault !== undefined) {
      const name = fault.kind === 'status' ? `status ${fault.status}` : fault.kind
      report.faults[name] = (report.faults[name] ?? 0) + 1
    }
  }
  await proxy.close()
  // Connections that fetch keeps for the next request close by themselves.
  await delay(6_000)
  report.left = {
    timers: Math.max(0, timers() - timersBefore),
    listeners: watched.listeners(),
    connections: proxy.connections,
  }
  report.seconds = (performance.now() - began) / 1000
  return report
}

interface Life {
  client: Client
  witness: Client
  network: Network
  plan: { kind: Kind; organizations: number[]; number: number; name: string }
  report: SoakReport
  signal: AbortSignal
}

/** One task from its creation to its end. */
async function live(life: Life): Promise<void> {
  const id = await create(life)
  try {
    await waitForEnd(life, id)
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error
    // A node whose last request meets a server that is down never repeats it, and the run stays as it is.
    if (isFinished(await persistently(() => life.witness.task.status(id)))) throw error
    life.report.lostByNodes++
    await persistently(() => life.witness.task.kill(id))
  }
}

async function waitForEnd({ client, plan, signal, witness, ...life }: Life, id: number): Promise<void> {
  const options = { signal, waitTimeout: HANGING }
  if (plan.kind === 'kill') {
    const waiting = client.waitForResults(id, { ...options, throwOnFailure: false })
    waiting.catch(() => undefined)
    await witness.task.kill(id)
    const statuses = (await waiting).map(({ status }) => status)
    if (!statuses.every((status) => status === 'killed by user')) mistake(`ended as ${statuses}`)
    return
  }
  if (plan.kind === 'crash') {
    const error = await client.waitForResults(id, options).catch((caught: unknown) => caught)
    if (error instanceof TimeoutError) throw error
    if (!(error instanceof TaskFailedError)) mistake(`a crash gave ${error}`)
    else if (!error.message.includes(`crash ${plan.number}`))
      mistake(`the reason is missing: ${error.message}`)
    return
  }
  if (plan.kind === 'chatty') await follow({ client, plan, signal, witness, ...life }, id)
  const results = await client.waitForResults<unknown>(id, options)
  const expected = plan.kind === 'chatty' ? { lines: 10 } : { args: [], number: plan.number }
  const right = JSON.stringify(expected)
  if (results.length !== plan.organizations.length) mistake(`${results.length} results`)
  for (const { value } of results)
    if (JSON.stringify(value) !== right) mistake(`the result ${JSON.stringify(value)}`)
}

/** Reads the lines while they are printed. Each must come once. */
async function follow({ client, plan }: Life, id: number): Promise<void> {
  const lines = new Map<number, string[]>()
  // Not `AbortSignal.any` with `AbortSignal.timeout`: Node 20 collects the latter as garbage, and it never fires.
  const limit = new AbortController()
  const hanging = () => limit.abort(new TimeoutError(HANGING, `The logs of task ${id} did not end`))
  const timer = setTimeout(hanging, HANGING)
  try {
    for await (const { runId, text } of client.task.logs(id, { follow: true, signal: limit.signal })) {
      if (text.startsWith('line ')) lines.set(runId, [...(lines.get(runId) ?? []), text])
    }
  } finally {
    clearTimeout(timer)
  }
  if (lines.size !== plan.organizations.length) mistake(`logs of ${lines.size} runs`)
  for (const texts of lines.values()) {
    const right = Array.from({ length: 10 }, (_, index) => `line ${index + 1} of 10`)
    if ([...texts].sort().join() !== [...right].sort().join()) mistake(`the lines ${texts}`)
  }
}

/** Creates a task, once, as a careful program does: after a failure it looks whether the task is there. */
async function create({ client, witness, network, plan, report }: Life): Promise<number> {
  const { kind, name, number, organizations } = plan
  const input = {
    echo: { method: 'echo', kwargs: { number } },
    crash: { method: 'crash', kwargs: { message: `crash ${number}` } },
    chatty: { method: 'chatty', kwargs: { lines: 10, interval: 0.05 } },
    kill: { method: 'sleep', kwargs: { seconds: 120 } },
  }[kind]
  const collaboration = network.collaboration.id
  for (;;) {
    try {
      const task = await client.task.create({
        collaboration,
        organizations,
        image: network.algorithms.tools,
        name,
        input,
      })
      return task.id
    } catch (error) {
      if (!(error instanceof Vantage6Error)) throw error
      // What was sent may still be under way.
      await delay(1_000)
      const { items } = await persistently(() => witness.task.list({ name }).then((page) => page))
      const found = items.find((task) => task.name === name)
      report.uncertain[found === undefined ? 'not' : 'created']++
      if (found === undefined) continue
      const { total } = await persistently(() => witness.run.list({ task: found }).then((page) => page))
      if (total === organizations.length) return found.id
      // A restart has stopped the server in the middle of it.
      report.halfCreated++
      await persistently(() => witness.task.delete(found))
    }
  }
}

/** The witness has no proxy, but the server is restarted. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= 10) throw error
      await delay(1_000)
    }
  }
}

async function findDoubles(witness: Client, names: readonly string[], report: SoakReport): Promise<void> {
  const count = new Map<string, number>()
  for await (const { name } of witness.task.list({ userCreated: true }))
    count.set(name, (count.get(name) ?? 0) + 1)
  for (const name of names) {
    const found = count.get(name) ?? 0
    if (found !== 1) report.mistakes.push(`${name} exists ${found} times`)
  }
}

/** Breaks connections, makes websockets half-open, and restarts the server, at random times. */
async function disturb(
  proxy: FaultProxy,
  network: Network,
  random: Random,
  restarts: number,
  report: SoakReport,
  signal: AbortSignal,
): Promise<void> {
  let rounds = 0
  while (!signal.aborted) {
    await delay(random.between(1_000, 5_000), undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    if (random.next() < 0.5) proxy.dropAll()
    else proxy.freeze()
    if (++rounds % 8 === 0 && report.restarts < restarts) {
      report.restarts++
      await network.server.restart()
      await network.nodesOnline()
    }
  }
}

async function login(client: Client, network: Network): Promise<void> {
  await client.authenticate(network.researcher.username, network.researcher.password)
  await client.setupEncryption(await createCryptorFromFile(network.organizations[0]?.privateKeyFile ?? ''))
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}

function mistake(what: string): never {
  throw new Error(what)
}
