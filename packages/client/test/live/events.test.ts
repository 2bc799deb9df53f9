import { type FaultProxy, type Network, startFaultProxy } from '@vantage6-js/sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type AlgorithmInput,
  Client,
  ClientClosedError,
  type ClientEvent,
  type ClientOptions,
  type EventStream,
  type LogLine,
  type Task,
} from '../../src/index.js'
import { startInLane } from './lane.js'

let network: Network
let proxy: FaultProxy
let client: Client

beforeAll(async () => {
  network = await startInLane({ encrypted: false, store: false })
  proxy = await startFaultProxy(network.url)
  client = await login({})
})

afterEach(() => proxy.clear())

afterAll(async () => {
  await client?.close()
  await proxy?.close()
  await network?.stop()
})

async function login(
  options: ClientOptions,
  { username, password }: { username: string; password: string } = network.researcher,
): Promise<Client> {
  const made = new Client(proxy.url, { retry: { delay: 50 }, ...options })
  await made.authenticate(username, password)
  return made
}

function create(method: string, kwargs: AlgorithmInput['kwargs'] = {}, organizations = [0, 1, 2]) {
  return client.task.create({
    collaboration: network.collaboration.id,
    image: network.algorithms.tools,
    organizations: organizations.map((index) => network.organizations[index]?.id ?? 0),
    input: { method, kwargs },
  })
}

/** Reads events until one fits, and gives all of them. */
async function until(stream: EventStream, fits: (event: ClientEvent) => boolean): Promise<ClientEvent[]> {
  const events: ClientEvent[] = []
  for await (const event of stream) {
    events.push(event)
    if (fits(event)) return events
  }
  throw new Error('The stream ended before')
}

const isEnd = (task: Task) => (event: ClientEvent) =>
  event.type === 'algorithm_status_change' && event.taskId === task.id && event.status === 'completed'

describe('events', () => {
  it('come for new tasks, statuses, written runs and lines of logs', async () => {
    const stream = client.events()
    await stream.ready
    const task = await create('chatty', { lines: 2, interval: 0 }, [1])
    const events = await until(stream, isEnd(task))
    const types = new Set(events.filter(({ type }) => type !== 'connection').map(({ type }) => type))
    expect([...types].sort()).toEqual([
      'algorithm_log',
      'algorithm_status_change',
      'new_task',
      'status_update',
    ])
    expect(events.find(({ type }) => type === 'new_task')).toMatchObject({ taskId: task.id, parentId: null })
    expect(events.find(({ type }) => type === 'algorithm_status_change')).toMatchObject({
      status: 'active',
      taskId: task.id,
      jobId: task.jobId,
      collaborationId: network.collaboration.id,
      organizationId: network.organizations[1]?.id,
    })
  })

  it('are filtered by task, job, collaboration and type', async () => {
    const other = await create('sleep', { seconds: 0.5 }, [0])
    const task = await create('sleep', { seconds: 0.5 }, [1])
    const ofTask = client.events({ task, types: ['algorithm_status_change', 'status_update'] })
    const ofJob = client.events({ job: task.jobId ?? 0, types: ['algorithm_status_change'] })
    const elsewhere = client.events({ collaboration: network.collaboration.id + 100 })
    const strays: ClientEvent[] = []
    elsewhere.on('*', (event) => strays.push(event))
    const [events, jobEvents] = await Promise.all([until(ofTask, isEnd(task)), until(ofJob, isEnd(task))])
    const runs = new Set(events.map((event) => ('runId' in event ? event.runId : undefined)))
    expect(runs.size).toBe(1)
    expect(new Set(jobEvents.map((event) => ('taskId' in event ? event.taskId : undefined)))).toEqual(
      new Set([task.id]),
    )
    await client.waitForResults(other)
    expect(strays.filter(({ type }) => type !== 'connection')).toEqual([])
    elsewhere.close()
  })

  it('say when nodes go and come, and are typed for handlers', async () => {
    const stream = client.events({ types: ['node-offline', 'node-online'] })
    await stream.ready
    const names: string[] = []
    const stop = stream.on('node-offline', ({ name, organizationId }) =>
      names.push(`${name} ${organizationId}`),
    )
    const third = network.organizations[2]
    const online = until(stream, ({ type }) => type === 'node-online')
    await third?.node.stop()
    await third?.node.start()
    await online
    expect(names).toEqual([`${third?.node.name} ${third?.id}`])
    stop()
  })

  it('come again after the server was away, and say so', async () => {
    const stream = client.events()
    await stream.ready
    const states: string[] = []
    stream.on('connection', ({ state }) => states.push(state))
    await network.server.restart()
    await network.nodesOnline()
    while (states.at(-1) !== 'live') await new Promise((resolve) => setTimeout(resolve, 100))
    expect(states).toContain('lost')
    const again = client.events()
    const task = await create('echo', {}, [0])
    await until(again, isEnd(task))
    stream.close()
  })

  it('are found by asking for a user who gets none, who is told once', async () => {
    const warnings: string[] = []
    const admin = await login({}, network.admin)
    const rules = await admin.rule.list().all()
    const viewer = rules.filter(
      ({ name, operation, scope }) =>
        (scope === 'COLLABORATION' && operation === 'VIEW' && name !== 'user') ||
        (name === 'event' && operation === 'RECEIVE' && scope === 'ORGANIZATION') ||
        (name === 'collaboration' && operation === 'VIEW' && scope === 'ORGANIZATION'),
    )
    const role = await admin.role.create({ name: 'deaf', rules: viewer })
    const user = { username: 'deaf-one', password: 'Password-123!' }
    await admin.user.create({
      ...user,
      firstname: 'D',
      lastname: 'O',
      email: 'deaf@sandbox.example',
      organization: network.organizations[0]?.id ?? 0,
      roles: [role],
    })
    await admin.close()
    const deaf = await login({ warn: (message) => warnings.push(message) }, user)
    const stream = deaf.events({ collaboration: network.collaboration.id })
    await stream.ready
    const task = await create('chatty', { lines: 3, interval: 0.1 }, [0])
    const [events, results] = await Promise.all([until(stream, isEnd(task)), deaf.waitForResults(task)])
    expect(results.map(({ ok }) => ok)).toEqual([true])
    expect(events.filter(({ type }) => type !== 'connection').every(({ origin }) => origin === 'poll')).toBe(
      true,
    )
    const types = new Set(events.map(({ type }) => type))
    expect(types).toContain('new_task')
    expect(types).toContain('algorithm_log')
    expect(warnings.filter((text) => text.includes('gets no events'))).toHaveLength(1)
    await deaf.close()
  })

  it('end when the client is closed', async () => {
    const closing = await login({})
    const task = await create('sleep', { seconds: 30 }, [0])
    const waiting = closing.waitForResults(task).catch((error: unknown) => error)
    const stream = closing.events()
    const next = stream[Symbol.asyncIterator]()
      .next()
      .then(() => stream[Symbol.asyncIterator]().next())
      .catch((error: unknown) => error)
    await stream.ready
    await closing.close()
    expect(await waiting).toBeInstanceOf(ClientClosedError)
    expect(await next).toBeInstanceOf(ClientClosedError)
    const admin = await login({}, network.admin)
    await admin.task.kill(task)
    await admin.close()
  })

  it('are not needed: a wait ends although the sockets are half-open', async () => {
    const task = await create('sleep', { seconds: 3 }, [0])
    const own = await login({})
    const stream = own.events()
    await stream.ready
    const waiting = own.waitForResults(task)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    proxy.freeze()
    expect((await waiting).map(({ value }) => value)).toEqual([{ slept: 3 }])
    await own.close()
  })

  it('are not needed: a wait ends although no socket can be opened and every second answer is a 502', async () => {
    const own = await login({})
    proxy.rule({ path: '/socket.io/', fault: { kind: 'status', status: 403 } })
    proxy.random({
      seed: 7,
      rate: 0.5,
      path: '/api/',
      method: 'GET',
      faults: [{ kind: 'status', status: 502 }],
    })
    const task = await create('echo', {}, [0])
    expect((await own.waitForResults(task)).map(({ ok }) => ok)).toEqual([true])
    await own.close()
  })
})

describe('logs', () => {
  const texts = (lines: LogLine[], organization: number) =>
    lines
      .filter(({ organizationName }) => organizationName === network.organizations[organization]?.name)
      .map(({ text }) => text)
      .filter((text) => text.startsWith('line '))

  const expected = (count: number) =>
    Array.from({ length: count }, (_, index) => `line ${index + 1} of ${count}`)

  it('are followed line by line, told apart by organization', async () => {
    const task = await create('chatty', { lines: 30, interval: 0.02 })
    const lines: LogLine[] = []
    for await (const line of client.task.logs(task, { follow: true })) lines.push(line)
    for (const organization of [0, 1, 2]) expect(texts(lines, organization)).toEqual(expected(30))
  })

  it('miss and repeat no line while connections break', async () => {
    const task = await create('chatty', { lines: 60, interval: 0.05 }, [0, 1])
    const lines: LogLine[] = []
    let breaks = 0
    const breaking = setInterval(() => {
      proxy.dropAll()
      breaks++
    }, 900)
    for await (const line of client.task.logs(task, { follow: true })) lines.push(line)
    clearInterval(breaking)
    expect(breaks).toBeGreaterThan(0)
    for (const organization of [0, 1]) expect(texts(lines, organization)).toEqual(expected(60))
  })

  it('are there of a run that has ended, also of sub-tasks', async () => {
    const task = await create('central', { method: 'chatty', lines: 4, interval: 0 }, [0])
    await client.waitForResults(task)
    const lines: LogLine[] = []
    for await (const line of client.task.logs(task)) lines.push(line)
    for (const organization of [0, 1, 2]) expect(texts(lines, organization)).toEqual(expected(4))
    const runs = new Set(lines.map(({ runId }) => runId))
    expect(runs.size).toBe(4)
    const late: LogLine[] = []
    for await (const line of client.task.logs(task, { follow: true })) late.push(line)
    expect(late).toEqual(lines)
    const followed: LogLine[] = []
    for await (const line of client.task.logs(task, { follow: true, subtasks: false })) followed.push(line)
    expect(new Set(followed.map(({ taskId }) => taskId))).toEqual(new Set([task.id]))
    expect((await client.run.log(followed[0]?.runId ?? 0)).split('\n')).toContain(followed[0]?.text)
  })
})
