import { fileURLToPath } from 'node:url'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, InvalidArgumentError, type SkippedRow, UnknownRouteError } from '../../src/index.js'
import { type ObservedClient, observedClient } from './observed-client.js'

const BASICS = 'ghcr.io/vantage6/algorithm-basics:latest'
const TOOLS = 'sandbox/tools:1'

let network: Network
let root: ObservedClient
let researcher: ObservedClient
let collaboration: number
const warnings: string[] = []

beforeAll(async () => {
  network = await startNetwork({
    encrypted: false,
    nodePolicies: {
      allowed_algorithms: ['sandbox/tools', 'sandbox/average', 'ghcr.io/vantage6/algorithm-basics'],
      // The superuser's organization and the first one.
      allowed_organizations: [1, 2],
    },
    images: { [BASICS]: { module: 'basics', path: [fileURLToPath(new URL('algorithms', import.meta.url))] } },
  })
  collaboration = network.collaboration.id
  root = await observedClient(network, network.admin)
  researcher = await observedClient(network, network.researcher, { warn: (text) => warnings.push(text) })
})
afterAll(() => network.stop())

const echo = (value: unknown) => ({ image: TOOLS, input: { method: 'echo', args: [value] } })

describe('task.create', () => {
  it('takes the keyword arguments of the Python client as they are', async () => {
    const task = await researcher.client.task.create({
      organizations: [network.organizations[0]?.id ?? 0],
      name: 'from Python',
      image: TOOLS,
      description: 'größe 名前',
      input_: { method: 'echo', args: ['größe 名前'] },
      collaboration,
      databases: [{ label: 'default', sheet_name: 'one', query: 'select 1' }],
    })
    expect(task).toMatchObject({
      name: 'from Python',
      description: 'größe 名前',
      databases: [{ label: 'default', parameters: { sheet_name: 'one', query: 'select 1' } }],
    })
    const [result] = await researcher.client.waitForResults<string>(task)
    expect(result?.value).toBe('größe 名前')
  })

  it('runs again after the newest task was deleted, although the server uses its ids again', async () => {
    const first = network.organizations[0]?.id ?? 0
    const run = async (value: string) => {
      const task = await researcher.client.task.create({
        ...echo(value),
        collaboration,
        organizations: [first],
      })
      const [result] = await researcher.client.waitForResults<string>(task)
      expect(result?.value).toBe(value)
      return task
    }
    const deleted = await run('one')
    await root.client.task.delete(deleted)
    expect((await run('two')).id).toBe(deleted.id)
  })

  it('sends what the server takes, with a database in each of its forms and none', async () => {
    const first = network.organizations[0]?.id ?? 0
    for (const [databases, labels] of [
      ['default', ['default']],
      [{ label: 'default' }, ['default']],
      [
        ['default', { label: 'größe', arguments: { a: [1] } }],
        ['default', 'größe'],
      ],
      [undefined, []],
    ] as const) {
      const task = await researcher.client.task.create({
        ...echo(1),
        collaboration,
        organizations: [first],
        ...(databases === undefined ? {} : { databases }),
      })
      expect(task.databases.map(({ label }) => label)).toEqual(labels)
    }
  })

  it('goes to all organizations when none is named', async () => {
    const task = await researcher.client.task.create({ ...echo(42), collaboration })
    const results = await researcher.client.waitForResults<number>(task)
    expect(results.map(({ value }) => value)).toEqual([42, 42, 42])
  })
})

describe('task.dryRun', () => {
  it('finds nothing wrong with a task that works', async () => {
    const dry = await researcher.client.task.dryRun({ ...echo(1), collaboration, databases: 'default' })
    expect(dry).toEqual({
      ok: true,
      problems: [],
      unchecked: [],
      collaborationId: collaboration,
      encrypted: false,
      organizations: network.organizations.map(({ id, name }) => ({ id, name })),
    })
  })

  it('lists everything at once, and creates nothing', async () => {
    const { total } = await researcher.client.task.list({ collaboration })
    const { ok, problems } = await researcher.client.task.dryRun({
      image: TOOLS,
      input: { method: 'echo', args: [Number.NaN] },
      collaboration,
      organizations: [network.organizations[0]?.id ?? 0, 99_999, network.root.organizationId],
      databases: ['default', 'missing'],
      store: 4711,
    })
    expect(ok).toBe(false)
    expect(problems.map(({ code, argument, stops }) => [code, argument, stops])).toEqual([
      ['invalid-argument', 'input.args[0]', 'creation'],
      ['invalid-argument', 'organizations', 'creation'],
      ['invalid-argument', 'organizations', 'creation'],
      ['no-store', 'store', 'creation'],
      ['unknown-label', undefined, 'run'],
    ])
    expect((await researcher.client.task.list({ collaboration })).total).toBe(total)
  })

  it('says who may not, and the server agrees', async () => {
    const outsider = await observedClient(network, network.root)
    const input = { ...echo(1), collaboration }
    const { problems } = await outsider.client.task.dryRun(input)
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'no-permission', message: expect.stringContaining('not a member') }),
    )
    await expect(outsider.client.task.create(input)).rejects.toMatchObject({ code: 'permission-denied' })
  })

  it("knows the nodes' policies, and the server and the nodes agree", async () => {
    const other = await observedClient(network, network.organizations[1]?.researcher)
    const refused = await other.client.task.dryRun({ ...echo(1), collaboration })
    expect(refused.problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'user-not-allowed'),
    )
    await expect(other.client.task.create({ ...echo(1), collaboration })).rejects.toMatchObject({
      status: 400,
    })

    const input = { ...echo(1), image: 'sandbox/other:1', collaboration }
    const { problems } = await researcher.client.task.dryRun(input)
    expect(problems.map(({ code, stops }) => [code, stops])).toEqual(
      Array.from({ length: 3 }, () => ['image-not-allowed', 'run']),
    )
    const task = await researcher.client.task.create(input)
    await expect(researcher.client.waitForResults(task)).rejects.toMatchObject({ status: 'not allowed' })
  })

  it("compares the input with the store's description of the function", async () => {
    const owner = await observedClient(network, network.root)
    const store = await owner.client.store.find('Sandbox store')
    if (store === undefined) throw new Error('no store')
    await owner.client.store.set(store)
    const algorithm = await owner.client.algorithm.create({
      name: 'Average',
      image: 'sandbox/average:1',
      partitioning: 'horizontal',
      vantage6Version: '4.15',
      codeUrl: 'https://code.example/average',
      functions: [
        {
          name: 'partial_average',
          type: 'federated',
          databases: [{ name: 'Data' }],
          arguments: [{ name: 'column_name', type: 'column' }],
        },
      ],
    })
    const task = (kwargs: object) => ({
      image: 'sandbox/average:1',
      store,
      collaboration,
      databases: 'default',
      input: { method: 'partial_average', kwargs: { ...kwargs } },
    })
    const { client } = researcher
    const codes = async (input: Parameters<typeof client.task.dryRun>[0]) =>
      (await client.task.dryRun(input)).problems.map(({ code, argument }) => [code, argument])
    expect(await codes(task({ column_name: 'age' }))).toEqual([])
    expect(await codes(task({ column_name: 'height' }))).toEqual([
      ['wrong-arguments', 'input.kwargs.column_name'],
    ])
    expect(await codes({ ...task({ column: 'age' }), databases: [] })).toEqual([
      ['wrong-arguments', 'databases'],
      ['wrong-arguments', 'input.kwargs.column'],
      ['wrong-arguments', 'input.kwargs.column_name'],
    ])
    expect(await codes({ ...task({}), image: 'sandbox/unknown:1' })).toContainEqual([
      'image-not-in-store',
      'store',
    ])
    await expect(client.task.create({ ...task({ column_name: 1 }), algorithm })).rejects.toMatchObject({
      argument: 'input.kwargs.column_name',
    })
    const good = await client.task.create({ ...task({ column_name: 'age' }), algorithm })
    expect(good).toMatchObject({
      image: expect.stringMatching(/^sandbox\/average:1@sha256:/),
      storeId: store.id,
    })
    expect(await client.waitForResults(good)).toHaveLength(3)
    expect((await client.task.list({ store: store.id })).items.map(({ id }) => id)).toEqual([good.id])
  })

  it('names a node that is missing, and the server agrees', async () => {
    const { id } = await root.client.organization.create({ name: 'without node' })
    const other = await root.client.collaboration.create({
      name: 'half equipped',
      organizations: [id, network.admin.organizationId],
      encrypted: true,
    })
    const input = { ...echo(1), collaboration: other }
    const { problems, encrypted } = await root.client.task.dryRun(input)
    expect(encrypted).toBe(true)
    expect(problems.map(({ code, organizationId }) => [code, organizationId])).toEqual(
      expect.arrayContaining([
        ['no-node', id],
        ['no-public-key', id],
        ['no-cryptor', undefined],
      ]),
    )
    await root.client.collaboration.update(other, { encrypted: false })
    await expect(root.client.task.create(input)).rejects.toMatchObject({ code: 'bad-request', status: 400 })
  })
})

describe('task.columns', () => {
  it('are those that a node reports', async () => {
    const before = researcher.requests.length
    expect(await researcher.client.task.columns('default', { collaboration })).toEqual([
      'id',
      'age',
      'sex',
      'bmi',
    ])
    expect(researcher.requests.slice(before).filter((request) => request.startsWith('POST'))).toEqual([])
  })

  it('are read by a task when no node reports them', async () => {
    const [first, ...others] = network.organizations
    if (first === undefined) throw new Error('no organization')
    for (const { node } of network.organizations) await node.stop()
    const columns = researcher.client.task.columns('default', { collaboration, organization: first.id })
    await first.node.start()
    expect(await columns).toEqual(['id', 'age', 'sex', 'bmi'])
    const { items } = await researcher.client.task.list({ perPage: 1 })
    expect(items[0]).toMatchObject({ name: 'get_column_names', image: BASICS })
    for (const { node } of others) await node.start()
  })
})

describe('task.list', () => {
  it('filters by what the server itself fails on: status, run and store', async () => {
    const { client } = researcher
    const first = network.organizations[0]?.id ?? 0
    const good = await client.task.create({ ...echo(1), name: 'good', collaboration, organizations: [first] })
    const bad = await client.task.create({
      image: TOOLS,
      input: { method: 'crash' },
      name: 'bad',
      collaboration,
      organizations: [first],
    })
    await client.waitForResults(good)
    await client.waitForResults(bad, { throwOnFailure: false })
    const crashed = await client.task.list({ status: 'crashed', collaboration })
    expect(crashed.items.map(({ id }) => id)).toEqual([bad.id])
    expect(crashed.total).toBe(1)
    const both = await client.task.list({ status: ['crashed', 'completed'], name: '%d' }).all()
    expect(both.map(({ id }) => id)).toEqual([bad.id, good.id])
    const [run] = await client.run.fromTask(good)
    expect((await client.task.list({ run: run?.id ?? 0 })).items.map(({ id }) => id)).toEqual([good.id])
    expect((await client.task.list({ store: 4711 })).items).toEqual([])
  })

  it('refuses a mistyped filter, which the server would ignore', () => {
    const options: object = { colaboration: collaboration }
    expect(() => researcher.client.task.list(options)).toThrow(InvalidArgumentError)
  })

  it('leaves out a task on which the server fails, and says so', async () => {
    const { client } = researcher
    const create = (name: string) =>
      client.task.create({ ...echo(1), name, collaboration, organizations: ids.slice(0, 2) })
    const ids = network.organizations.map(({ id }) => id)
    for (const { node } of network.organizations) await node.stop()
    const before = await create('before')
    const broken = await create('broken')
    const after = await create('after')
    // As a node does that says no end time: the server then cannot tell when the task ended.
    for (const [index, run] of (await client.run.fromTask(broken)).entries()) {
      const apiKey = network.organizations.find(({ id }) => id === run.organizationId)?.node.apiKey ?? ''
      const finished = index === 0 ? { finished_at: '2026-01-01T00:00:00.5' } : {}
      await patchRun(run.id, { status: 'completed', result: 'MQ==', ...finished }, apiKey)
    }
    await expect(client.task.get(broken)).rejects.toMatchObject({ code: 'server-error', status: 500 })

    warnings.length = 0
    const page = await client.task.list({ collaboration, perPage: 5 })
    const skipped: SkippedRow = { position: 1, id: broken.id }
    expect(page.skipped).toEqual([skipped])
    expect(page.items.slice(0, 2).map(({ id }) => id)).toEqual([after.id, before.id])
    expect(page.items).toHaveLength(4)
    expect(warnings).toEqual([expect.stringContaining(`task ${broken.id}`)])

    const walked = await client.task.list({ collaboration }).all()
    expect(walked.map(({ id }) => id)).not.toContain(broken.id)
    expect(walked).toHaveLength(page.total - 1)
    expect(warnings).toHaveLength(2)
    await client.task.delete(broken)
    expect((await client.task.list({ collaboration, perPage: 5 })).skipped).toBeUndefined()
    for (const { node } of network.organizations) await node.start()
  })

  it("throws the server's error when it is the query that fails", async () => {
    await expect(researcher.client.task.list({ parent: 99_999 })).rejects.toMatchObject({ status: 400 })
  })
})

describe('client.can', () => {
  const questions = [
    ['task', 'create'],
    ['task', 'delete'],
    ['task', 'view'],
    ['event', 'send'],
    ['collaboration', 'edit'],
    ['collaboration', 'view'],
  ] as const

  it('answers for a researcher, the administrator of the own organization and an outsider', async () => {
    const outsider = await observedClient(network, network.root)
    const answers = async ({ client }: ObservedClient) =>
      Object.fromEntries(
        await Promise.all(
          questions.map(async ([resource, operation]) => [
            `${resource} ${operation}`,
            await client.can(resource, operation, { collaboration }),
          ]),
        ),
      )
    expect(await answers(researcher)).toEqual({
      'task create': true,
      'task delete': false,
      'task view': true,
      'event send': false,
      'collaboration edit': false,
      'collaboration view': true,
    })
    expect(Object.values(await answers(root))).toEqual(questions.map(() => true))
    expect(await answers(outsider)).toMatchObject({ 'task create': false, 'collaboration edit': true })
  })

  it('agrees with the server about killing and deleting the own task', async () => {
    const { client } = researcher
    const own = network.researcher.organizationId
    const task = await client.task.create({
      image: TOOLS,
      input: { method: 'sleep', args: [30] },
      collaboration,
    })
    expect(await client.can('event', 'send', { collaboration })).toBe(false)
    await expect(client.task.kill(task)).rejects.toMatchObject({ code: 'permission-denied' })
    expect(await client.can('task', 'delete', { organization: own })).toBe(true)
    await client.task.delete(task)
  })

  it('reads anew on request, as roles change at once', async () => {
    const { client } = await observedClient(
      network,
      network.organizations[1]?.researcher ?? network.researcher,
    )
    expect(await client.can('user', 'create')).toBe(false)
    const { items } = await root.client.role.list({ name: 'Organization Admin' })
    const user = network.organizations[1]?.researcher.id ?? 0
    await root.client.user.update(user, { roles: items.map(({ id }) => id) })
    const now = await client.permissions()
    expect(now.can('user', 'create', { organization: network.organizations[1]?.id })).toBe(true)
    expect(now.scope('task', 'create')).toBeUndefined()
    expect(await client.can('user', 'create')).toBe(true)
  })

  it('refuses what no rule is about', async () => {
    await expect(researcher.client.can('tasks', 'create')).rejects.toBeInstanceOf(InvalidArgumentError)
  })
})

describe('the address', () => {
  it.each(['/', '//', ''])('may end with "%s"', async (end) => {
    const client = new Client(`${network.url}${end}`)
    const { username, password } = network.researcher
    expect((await client.authenticate(username, password)).name).toBe(username)
  })

  it('may have a double slash in it', async () => {
    const client = new Client(network.url.replace(/\/api$/, '//api'))
    const { username, password } = network.researcher
    expect((await client.authenticate(username, password)).name).toBe(username)
  })

  it('with a wrong API path is a clear error', async () => {
    const client = new Client(network.url.replace(/\/api$/, '/apis'))
    await expect(client.authenticate('x', 'y')).rejects.toBeInstanceOf(UnknownRouteError)
  })
})

describe('the answers', () => {
  it('are as the documents say', () => {
    expect([...root.violations(), ...researcher.violations()]).toEqual([])
  })
})

async function patchRun(run: number, body: object, apiKey: string): Promise<void> {
  const login = await fetch(`${network.url}/token/node`, {
    method: 'POST',
    body: JSON.stringify({ api_key: apiKey }),
    headers: { 'content-type': 'application/json' },
  })
  const { access_token } = (await login.json()) as { access_token: string }
  const answer = await fetch(`${network.url}/run/${run}`, {
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
  })
  expect(answer.status).toBe(200)
}
