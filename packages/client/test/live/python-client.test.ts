import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Client,
  InvalidArgumentError,
  KeyMismatchError,
  MissingPublicKeyError,
  NotFoundError,
  ServerError,
  type Task,
} from '../../src/index.js'
import { ToyCryptor } from '../unit/toy-cryptor.js'
import { type ObservedClient, observedClient } from './observed-client.js'

let network: Network
let admin: ObservedClient
let client: Client
let organizations: number[]

beforeAll(async () => {
  network = await startNetwork({ encrypted: false, organizations: 2 })
  admin = await observedClient(network, network.admin)
  client = admin.client
  organizations = network.organizations.map(({ id }) => id)
  await client.setupCollaboration(network.collaboration.id)
})

afterAll(async () => {
  await client?.close()
  await network?.stop()
})

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id).sort((a, b) => a - b)

function create(method: string, changes: { name?: string; organizations?: number[] } = {}): Promise<Task> {
  return client.task.create({
    image: network.algorithms.tools,
    input: { method, kwargs: method === 'sleep' ? { seconds: 60 } : { answer: 42 } },
    ...changes,
  })
}

describe('what the Python client does', () => {
  it('a client is made of a URL, and shows its requests', async () => {
    const seen: string[] = []
    const hooks = { onRequest: ({ url }: { url: string }) => void seen.push(url) }
    const own = await observedClient(network, undefined, { hooks })
    await own.client.util.getServerHealth()
    expect(seen).toContain(`${network.url}/health`)
  })

  it('setupEncryption takes the key that fits, and uploads none', async () => {
    const own = await observedClient(network, network.admin)
    const [first, second] = ['first key', 'second key'].map((key) => new ToyCryptor(btoa(key))) as [
      ToyCryptor,
      ToyCryptor,
    ]
    await expect(own.client.setupEncryption(first)).rejects.toThrow(MissingPublicKeyError)
    const organization = await own.client.organization.get()
    await own.client.organization.update(organization, { publicKey: first.publicKey })
    await own.client.setupEncryption(first)
    await expect(own.client.setupEncryption(second)).rejects.toThrow(KeyMismatchError)
    expect((await own.client.organization.get()).publicKey).toBe(first.publicKey)
    expect(own.requests.filter((request) => request.startsWith('PATCH '))).toHaveLength(1)
  })

  it('task.create, waitForResults, result.fromTask, result.get', async () => {
    const task = await client.task.create({
      organizations,
      name: 'Everything',
      image: network.algorithms.tools,
      description: 'With all parameters',
      input: { method: 'echo', kwargs: { answer: 42 } },
      collaboration: network.collaboration.id,
      databases: [{ label: 'default' }],
    })
    expect(task).toMatchObject({ name: 'Everything', description: 'With all parameters' })
    const waited = await client.waitForResults(task, { interval: 200 })
    expect(waited.map(({ value }) => value)).toEqual([
      { args: [], answer: 42 },
      { args: [], answer: 42 },
    ])
    const results = await client.result.fromTask(task)
    expect(results.map(({ value }) => value)).toEqual(waited.map(({ value }) => value))
    const [run] = await client.run.fromTask(task)
    expect((await client.result.get(run as { id: number })).value).toEqual({ args: [], answer: 42 })
  })

  it('task.watch shows a task until it has ended', async () => {
    const task = await create('echo')
    let last: string | undefined
    for await (const { status } of client.task.watch(task, { interval: 200 })) last = status
    expect(last).toBe('completed')
  })

  it('task.get, run.fromTask, run.get, run.list', async () => {
    const before = new Date(Date.now() - 60_000)
    const task = await create('echo', { name: 'Runs' })
    await client.waitForResults(task)
    expect(await client.task.get(task)).toMatchObject({ id: task.id, name: 'Runs', status: 'completed' })
    const runs = await client.run.fromTask(task)
    expect(runs.map(({ organizationId }) => organizationId)).toEqual(organizations)
    const [run] = runs
    expect(await client.run.get(run as { id: number })).toEqual(run)
    const later = new Date(Date.now() + 60_000)
    for (const filter of [
      {},
      { organization: run?.organizationId as number },
      { node: run?.nodeId as number },
      { startedFrom: before },
      { startedTill: later },
      { finishedFrom: before },
      { finishedTill: later },
    ]) {
      const found = (await client.run.list({ task, ...filter })).items
      expect(found, JSON.stringify(filter)).toContainEqual(run)
    }
    expect((await client.run.list({ task, startedFrom: later })).items).toEqual([])
    expect((await client.run.list({ task, finishedFrom: later })).items).toEqual([])
    expect((await client.run.list({ task, state: 'open' })).items).toEqual([])
    expect(() => client.run.list({ port: 1 } as object)).toThrow(InvalidArgumentError)
    expect(() => client.run.list({ assignedFrom: before } as object)).toThrow(/assignment/)
    const tasks = await client.follow(runs, 'task')
    expect(tasks.map((found) => found?.name)).toEqual(['Runs', 'Runs'])
  })

  it('task.create in a study and from a store', async () => {
    const study = await client.study.create({ name: 'Study', organizations: organizations.slice(0, 1) })
    const root = (await observedClient(network, network.root)).client
    const store = (await client.store.find('Sandbox store')) as { id: number }
    await root.store.set(store)
    await root.algorithm.create({
      name: 'Tools',
      image: 'tools',
      partitioning: 'horizontal',
      vantage6Version: '4.15',
      codeUrl: 'https://code.example',
      functions: [{ name: 'echo', type: 'federated' }],
    })
    const task = await client.task.create({
      image: 'tools',
      input: { method: 'echo' },
      study,
      store,
      serverUrl: network.url,
      name: 'In a study',
    })
    expect(task).toMatchObject({ studyId: study.id, storeId: store.id })
    expect(task.image).toMatch(/^tools@sha256:/)
    expect((await client.task.list({ study })).items.map(({ id }) => id)).toEqual([task.id])
    expect((await client.task.list({ store, perPage: 5 })).items.map(({ id }) => id)).toEqual([task.id])
    expect((await client.run.fromTask(task)).map(({ organizationId }) => organizationId)).toEqual([
      organizations[0],
    ])
  })

  it('task.list with every filter', async () => {
    const task = await client.task.create({
      name: 'Only one',
      description: 'Lonely',
      image: network.algorithms.tools,
      input: { method: 'echo' },
      databases: 'default',
    })
    await client.waitForResults(task)
    const [run] = await client.run.fromTask(task)
    for (const filter of [
      { name: 'Only%' },
      { description: 'Lone_y' },
      { name: 'Only one', image: network.algorithms.tools },
      { name: 'Only one', collaboration: network.collaboration.id },
      { name: 'Only one', initiatingOrg: network.admin.organizationId },
      { name: 'Only one', initiatingUser: network.admin.id },
      { name: 'Only one', database: 'default' },
      { name: 'Only one', userCreated: true },
      { name: 'Only one', status: 'completed' as const },
      { job: task.jobId as number },
      { run: run as { id: number } },
      { page: 1, perPage: 1 },
    ]) {
      const { items } = await client.task.list(filter)
      expect(ids(items), JSON.stringify(filter)).toEqual([task.id])
    }
    expect((await client.task.list({ name: 'Only one', userCreated: false })).items).toEqual([])
    expect((await client.task.list({ parent: task })).items).toEqual([])
    expect((await client.task.list({ fields: ['id', 'name'], name: 'Only one' })).items).toEqual([
      { id: task.id, name: 'Only one' },
    ])
  })

  it('page, perPage and fields of every list', async () => {
    const root = (await observedClient(network, network.root)).client
    await root.store.set((await root.store.find('Sandbox store')) as { id: number })
    const { organization, collaboration, node, user, role, rule, study, task, run, store, algorithm } = root
    const options = { page: 1, perPage: 1, fields: ['id'] } as const
    const second = { ...options, page: 2 } as const
    type Paging = typeof options | typeof second
    const lists = [
      (page: Paging) => organization.list(page),
      (page: Paging) => collaboration.list(page),
      (page: Paging) => node.list(page),
      (page: Paging) => user.list(page),
      (page: Paging) => role.list(page),
      (page: Paging) => rule.list(page),
      (page: Paging) => study.list(page),
      (page: Paging) => task.list(page),
      (page: Paging) => run.list(page),
      (page: Paging) => store.list(page),
      (page: Paging) => algorithm.list(page),
      (page: Paging) => store.user.list(page),
      (page: Paging) => store.role.list(page),
      (page: Paging) => store.rule.list(page),
      (page: Paging) => store.review.list(page),
    ]
    for (const [index, list] of lists.entries()) {
      const first = await list(options)
      const next = await list(second)
      expect([first.page, first.perPage, next.page], `list ${index}`).toEqual([1, 1, 2])
      expect(first.items.length, `list ${index}`).toBe(Math.min(1, first.total))
      expect(next.items.length, `list ${index}`).toBe(first.total > 1 ? 1 : 0)
      for (const item of [...first.items, ...next.items]) expect(Object.keys(item)).toEqual(['id'])
      if (next.items.length > 0) expect(next.items).not.toEqual(first.items)
    }
  })

  it('node.killTasks of a node that is online fails at the server, whatever it does', async () => {
    const node = network.organizations[0]?.node as { id: number }
    await expect(client.node.killTasks(node)).rejects.toThrow(ServerError)
  })

  it('task.kill, task.delete', async () => {
    const task = await create('sleep', { organizations: organizations.slice(0, 1) })
    await client.task.kill(task)
    expect(await client.task.status(task)).toBe('killed by user')
    await client.task.delete(task)
    await expect(client.task.get(task)).rejects.toThrow(NotFoundError)
  })
})

describe('the table of parity', () => {
  it('is made from the Python client that is installed', async () => {
    const folder = new URL('../../parity/', import.meta.url)
    const { executable, env } = network.python
    const { stdout } = await promisify(execFile)(
      executable,
      [fileURLToPath(new URL('introspect.py', folder))],
      { env, maxBuffer: 1 << 24 },
    )
    // The Python client prints a banner before.
    const api: unknown = JSON.parse(stdout.slice(stdout.indexOf('{')))
    expect(JSON.parse(await readFile(new URL('python-api.json', folder), 'utf8'))).toEqual(api)
  })
})
