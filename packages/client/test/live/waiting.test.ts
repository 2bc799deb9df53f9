import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import type { Network } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AlgorithmInput,
  Client,
  type ClientOptions,
  MemoryTokenStore,
  type Task,
  TaskDeletedError,
  TaskFailedError,
  type TaskProgress,
  TimeoutError,
} from '../../src/index.js'
import { startInLane } from './lane.js'

let network: Network
let client: Client
/** Requests of the client, such as `GET /task/1`. */
let requests: string[]

beforeAll(async () => {
  network = await startInLane({ encrypted: false, store: false })
  client = await login({})
})

afterAll(async () => {
  await client?.close()
  await network?.stop()
})

async function login(options: ClientOptions, user = network.researcher): Promise<Client> {
  const seen: string[] = []
  const made = new Client(network.url, {
    ...options,
    hooks: {
      onRequest: ({ method, url }) => void seen.push(`${method} ${url.slice(network.url.length)}`),
    },
  })
  await made.authenticate(user.username, user.password)
  requests = seen
  return made
}

function create(
  method: string,
  kwargs: AlgorithmInput['kwargs'] = {},
  organizations = network.organizations.map(({ id }) => id),
  by = client,
): Promise<Task> {
  return by.task.create({
    collaboration: network.collaboration.id,
    image: network.algorithms.tools,
    organizations,
    input: { method, kwargs },
  })
}

async function untilRuns(task: Task, status: string, by = client): Promise<void> {
  for await (const { runs } of by.task.watch(task)) {
    if (runs.every((run) => run.status === status)) return
  }
  throw new Error(`The runs never were ${status}`)
}

/** Deletes a task that is not the last one: the database gives the last id out again, and the nodes have seen its runs already. */
async function remove(task: Task): Promise<void> {
  await create('echo', {}, [network.organizations[0]?.id ?? 0])
  await client.task.delete(task)
}

describe('waiting', () => {
  it('gets the results of all runs in order, with few requests', async () => {
    const task = await create('echo', { text: 'Zürich' })
    requests.length = 0
    const results = await client.waitForResults(task)
    expect(results.map(({ value }) => value)).toEqual(Array(3).fill({ args: [], text: 'Zürich' }))
    expect(results.map(({ organizationName }) => organizationName)).toEqual(
      network.organizations.map(({ name }) => name),
    )
    // Polling as before took four for each look.
    expect(requests.length).toBeLessThan(30)
  })

  it('names each failed run with its organization, status and the end of its log', async () => {
    const [first, second, third] = network.organizations
    const task = await create('crash_at', { organization_ids: [second?.id], message: 'on purpose' })
    const error = await client.waitForResults(task).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TaskFailedError)
    if (!(error instanceof TaskFailedError)) return
    expect(error.message).toContain(`at ${second?.name}`)
    expect(error.message).toContain('RuntimeError: on purpose')
    expect(error.failures.map(({ organizationName }) => organizationName)).toContain(second?.name)
    expect(error.results.map(({ organizationName }) => organizationName)).toEqual([
      first?.name,
      second?.name,
      third?.name,
    ])
  })

  it('says that an image does not exist, which nodes say twice', async () => {
    const task = await client.task.create({
      collaboration: network.collaboration.id,
      image: 'registry.example/none:1',
      organizations: [network.organizations[0]?.id ?? 0],
      input: { method: 'echo' },
    })
    const results = await client.waitForResults(task, { throwOnFailure: false })
    expect(results.map(({ status }) => status)).toEqual(['non-existing Docker image'])
    // The second word about the run brings its log and end.
    expect(results[0]?.log).toContain('Container failed')
    expect(results[0]?.finishedAt).toBeInstanceOf(Date)
  })

  it('hears of siblings that the server fails without an event', async () => {
    const [first, second] = network.organizations
    await second?.node.stop()
    try {
      const task = await create('crash', {}, [first?.id ?? 0, second?.id ?? 0])
      const results = await client.waitForResults(task, { throwOnFailure: false })
      expect(results.map(({ status }) => status)).toEqual(['crashed', 'failed'])
      expect(results[1]?.error?.message).toContain('sibling run')
    } finally {
      await second?.node.start()
    }
  })

  it('ends with the first failure, or with any end, when asked to', async () => {
    const [first, second] = network.organizations
    const sleepers = [first?.id ?? 0, second?.id ?? 0]
    const task = await create('sleep', { seconds: 30 }, sleepers)
    await untilRuns(task, 'active')
    await first?.node.stop()
    await first?.node.start()
    // The stopped node's algorithm is gone, but nobody says so: only the other run can end.
    const admin = await login({}, network.admin)
    try {
      const waiting = client.waitForResults(task, { until: 'first-failure', throwOnFailure: false })
      await admin.task.kill(task)
      const statuses = (await waiting).map(({ status }) => status)
      expect(statuses).toContain('killed by user')
    } finally {
      await admin.close()
    }
    const both = await create('crash_at', { organization_ids: [second?.id] }, sleepers)
    const any = await client.waitForResults(both, { until: 'any', throwOnFailure: false })
    expect(any).toHaveLength(2)
    expect(any.some(({ status }) => status === 'crashed' || status === 'completed')).toBe(true)
  })

  it('hears of a kill and of a deletion at once', async () => {
    const admin = await login({}, network.admin)
    try {
      const killed = await create('sleep', { seconds: 60 })
      const waiting = client.waitForResults(killed).catch((error: unknown) => error)
      await untilRuns(killed, 'active')
      await admin.task.kill(killed)
      expect(String(await waiting)).toContain('killed by user')

      const deleted = await create('sleep', { seconds: 60 })
      const waitingToo = client.waitForResults(deleted).catch((error: unknown) => error)
      await untilRuns(deleted, 'active')
      await remove(deleted)
      expect(await waitingToo).toBeInstanceOf(TaskDeletedError)
    } finally {
      await admin.close()
    }
  })

  it('ends after a time, and kills the task only when told to', async () => {
    const admin = await login({}, network.admin)
    try {
      const task = await create('sleep', { seconds: 60 }, [network.organizations[0]?.id ?? 0])
      await untilRuns(task, 'active')
      await expect(admin.waitForResults(task, { waitTimeout: 300 })).rejects.toThrow(TimeoutError)
      expect(await admin.task.status(task)).toBe('active')
      await expect(admin.waitForResults(task, { waitTimeout: 300, onAbort: 'kill' })).rejects.toThrow(
        TimeoutError,
      )
      expect(await admin.task.status(task)).toBe('killed by user')
    } finally {
      await admin.close()
    }
  })

  it('tells a researcher, who may not kill, that the task goes on', async () => {
    const warnings: string[] = []
    const researcher = await login({ warn: (message) => warnings.push(message) })
    try {
      const task = await create('sleep', { seconds: 60 }, [network.organizations[0]?.id ?? 0])
      const signal = AbortSignal.timeout(300)
      await expect(researcher.waitForResults(task, { signal, onAbort: 'kill' })).rejects.toThrow(
        signal.reason,
      )
      expect(warnings.join()).toContain('client.task.delete')
      await remove(task)
    } finally {
      await researcher.close()
    }
  })

  it('follows a task with its sub-tasks', async () => {
    const task = await create('central', { method: 'echo', kwargs: {} }, [network.organizations[0]?.id ?? 0])
    const pictures: TaskProgress[] = []
    for await (const progress of client.task.watch(task)) pictures.push(progress)
    expect(pictures[0]?.taskId).toBe(task.id)
    const last = pictures.at(-1)
    expect(last?.runs.map(({ status }) => status)).toEqual(['completed'])
    expect(last?.subtasks.map(({ status }) => status)).toEqual(['completed'])
    expect(last?.subtasks[0]?.runs.map(({ status, organizationName }) => [status, organizationName])).toEqual(
      network.organizations.map(({ name }) => ['completed', name]),
    )
    const late: TaskProgress[] = []
    for await (const progress of client.task.watch(task)) late.push(progress)
    expect(late).toEqual([last])
    // A run never goes back.
    const order = ['pending', 'active', 'completed']
    const seen = pictures.map(({ runs }) => order.indexOf(runs[0]?.status ?? ''))
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('waits for fifty tasks at once over one socket, with a bounded number of requests', async () => {
    const tasks: Task[] = []
    const organization = network.organizations[0]?.id ?? 0
    for (let index = 0; index < 50; index++) tasks.push(await create('echo', { index }, [organization]))
    await using fresh = await login({})
    requests.length = 0
    const sockets = countSockets()
    const all = await Promise.all(tasks.map((task) => fresh.waitForResults<{ index: number }>(task)))
    expect(all.map((results) => results[0]?.value.index)).toEqual(tasks.map((_, index) => index))
    expect(sockets()).toBe(1)
    expect(requests.length).toBeLessThan(50 * 10)
  })

  it('outlasts a restart of the server', async () => {
    const task = await create('sleep', { seconds: 4 })
    const waiting = client.waitForResults(task)
    await untilRuns(task, 'active')
    await network.server.restart()
    const results = await waiting
    expect(results.map(({ value }) => value)).toEqual(Array(3).fill({ slept: 4 }))
    await network.nodesOnline()
  })

  it('does not mind that its token has expired meanwhile', async () => {
    const { id } = network.researcher
    const tokens = {
      accessToken: network.mintToken({ id, expiresIn: -10 }),
      refreshToken: network.mintToken({ id, type: 'refresh' }),
    }
    await using late = new Client(network.url, { tokenStore: new MemoryTokenStore(tokens) })
    const task = await create('echo')
    expect(await late.waitForResults(task)).toHaveLength(3)
  })

  it('sees through a node that was deleted with its runs', async () => {
    const admin = await login({}, network.admin)
    const [first, , third] = network.organizations
    try {
      await third?.node.stop()
      const task = await create('echo', {}, [first?.id ?? 0, third?.id ?? 0])
      const waiting = client
        .waitForResults(task, { interval: 200, maxInterval: 500 })
        .catch((error: unknown) => error)
      await admin.node.delete(third?.node.id ?? 0)
      const error = await waiting
      expect(error).toBeInstanceOf(TaskFailedError)
      expect(String(error)).toContain(`at ${third?.name} is pending and cannot end`)
      const { results } = error as TaskFailedError
      expect(results.map(({ ok }) => ok)).toEqual([true, false])
    } finally {
      await admin.close()
    }
  })
})

/** Counts the websockets that this process opens from now on, until it is asked. */
function countSockets(): () => number {
  let opened = 0
  // `fetch` does not go through node:http.
  const count = (message: unknown) => {
    if ((message as { request: ClientRequest }).request.getHeader('upgrade') === 'websocket') opened++
  }
  subscribe('http.client.request.start', count)
  return () => {
    unsubscribe('http.client.request.start', count)
    return opened
  }
}
