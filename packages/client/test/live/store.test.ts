import { createServer } from 'node:net'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  AlreadyExistsError,
  type ApiError,
  BadRequestError,
  type Client,
  InvalidArgumentError,
  NotFoundError,
  PermissionDeniedError,
  Store,
  StoreInUseError,
} from '../../src/index.js'
import { type ObservedClient, observedClient } from './observed-client.js'

let network: Network
let root: ObservedClient
let client: Client
let storeUrl: string

beforeAll(async () => {
  network = await startNetwork({
    nodes: false,
    storeConfig: {
      dev: { disable_review: false, review_own_algorithm: true },
      policies: {
        algorithm_view: 'public',
        allow_localhost: true,
        min_reviewers: 1,
        min_reviewing_organizations: 1,
        assign_review_own_algorithm: true,
      },
    },
  })
  storeUrl = network.storeUrl ?? ''
  root = await observedClient(network, network.root)
  client = root.client
  await client.store.set((await client.store.find('Sandbox store')) as { id: number })
})

afterAll(async () => {
  await network?.stop()
})

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id).sort((a, b) => a - b)

const SUBMISSION = {
  name: 'Average',
  description: 'An average',
  partitioning: 'horizontal',
  vantage6Version: '4.15',
  codeUrl: 'https://code.example/average',
  documentationUrl: 'https://docs.example/average',
  submissionComments: 'Please look at the privacy guards',
  functions: [
    {
      name: 'central_average',
      displayName: 'Average',
      description: 'Starts the others',
      type: 'central',
      databases: [{ name: 'Data', description: 'Patients' }],
      arguments: [
        { name: 'column', type: 'column', description: 'Which one' },
        { name: 'digits', type: 'integer', defaultValue: 3, allowedValues: [1, 2, 3] },
        {
          name: 'rounding',
          type: 'string',
          defaultValue: 'half',
          conditionalOn: 'digits',
          conditionalOperator: '==',
          conditionalValue: 2,
        },
      ],
      visualizations: [{ name: 'Table', type: 'table', schema: { columns: ['average'] } }],
    },
    { name: 'partial_average', type: 'federated', standalone: false },
  ],
} as const

describe('coupling', () => {
  it('store: list, get, set, find', async () => {
    const { items } = await client.store.list({ name: 'Sandbox%', url: `${storeUrl}%` })
    const [store] = items
    expect(items).toEqual([{ id: store?.id, name: 'Sandbox store', url: storeUrl, allCollaborations: true }])
    expect(await client.store.get(store as { id: number })).toEqual(store)
    expect(await client.store.set(store as { id: number })).toEqual(store)
    expect((await client.store.list({ collaboration: network.collaboration.id })).items).toEqual(items)
  })

  it('calls before a store was chosen say how to choose one', async () => {
    const fresh = await observedClient(network, network.root)
    expect(() => fresh.client.algorithm.list()).toThrow(/client\.store\.set/)
    expect(() => fresh.client.store.user.list()).toThrow(InvalidArgumentError)
  })

  // Another server, with a store of its own at first.
  let other: Network
  let elsewhere: Client

  beforeAll(async () => {
    other = await startNetwork({ nodes: false, organizations: 1 })
    elsewhere = (await observedClient(other, other.root)).client
  })

  afterAll(async () => {
    await other?.stop()
  })

  it('store.delete does not take the couplings of other collaborations along unless asked', async () => {
    const [coupled] = (await elsewhere.store.list()).items
    await elsewhere.store.delete(coupled as { id: number })
    expect((await elsewhere.store.list()).items).toEqual([])
    const input = { algorithmStoreUrl: other.storeUrl ?? '', force: true }
    const second = await elsewhere.collaboration.create({ name: 'Second', organizations: [1] })
    const one = await elsewhere.store.create({ ...input, name: 'One', collaboration: other.collaboration.id })
    await elsewhere.store.create({ ...input, name: 'Two', collaboration: second })
    await expect(elsewhere.store.delete(one)).rejects.toThrow(/otherCollaborations: true/)
    expect((await elsewhere.store.list()).total).toBe(2)
    await elsewhere.store.delete(one, { otherCollaborations: true })
    expect((await elsewhere.store.list()).items).toEqual([])
  })

  it('store: create for one collaboration or for all, update, delete', async () => {
    const second = (await elsewhere.collaboration.find('Second')) as { id: number }
    const input = { algorithmStoreUrl: `${storeUrl}/`, name: 'Borrowed' }
    await expect(elsewhere.store.create({ ...input, collaboration: second })).rejects.toThrow(BadRequestError) // localhost, without force
    const bound = await elsewhere.store.create({ ...input, collaboration: second, force: true })
    expect(bound).toMatchObject({ name: 'Borrowed', url: storeUrl, allCollaborations: false })
    await expect(elsewhere.store.create({ ...input, collaboration: second, force: true })).rejects.toThrow(
      AlreadyExistsError,
    )
    const again = await elsewhere.store.create(
      { ...input, name: 'Other name', collaboration: second, force: true },
      { existOk: true },
    )
    expect(again).toMatchObject({ id: bound.id, existed: true })
    expect(again.differences).toEqual([{ field: 'name', wanted: 'Other name', found: 'Borrowed' }])

    // The server's own filter would give every collaboration that has any store.
    const third = await elsewhere.collaboration.create({ name: 'Third', organizations: [1] })
    const ofThird = await elsewhere.store.create({ ...input, collaboration: third, force: true })
    expect((await elsewhere.collaboration.list({ algorithmStore: bound })).items).toEqual([second])
    expect((await elsewhere.collaboration.list({ algorithmStore: ofThird })).items).toEqual([third])
    // What the caller wants of the collaborations is not what the search for them needs.
    const names = elsewhere.collaboration.list({ algorithmStore: ofThird, fields: ['name'], perPage: 1 })
    expect((await names).items).toEqual([{ name: third?.name }])

    expect((await elsewhere.store.update(bound, { name: 'Renamed' })).name).toBe('Renamed')
    expect(await elsewhere.store.update(bound, { collaboration: other.collaboration.id })).toMatchObject({
      allCollaborations: false,
    })
    expect((await elsewhere.store.list({ collaboration: other.collaboration.id })).items).toHaveLength(1)
    const all = { allCollaborations: true } as unknown as { name: string }
    await expect(elsewhere.store.update(bound, all)).rejects.toThrow(InvalidArgumentError)

    const forAll = await elsewhere.store.create({ ...input, allCollaborations: true, force: true })
    expect(forAll.allCollaborations).toBe(true)
    expect((await elsewhere.store.list()).items).toEqual([forAll])
    expect((await elsewhere.collaboration.list({ algorithmStore: forAll })).total).toBe(
      (await elsewhere.collaboration.list()).total,
    )

    // Two servers use the store: the server would take itself off the list, fail at the other one, and keep the coupling.
    await expect(elsewhere.store.delete(forAll)).rejects.toThrow(StoreInUseError)
    const opened = await elsewhere.store.open(forAll)
    expect((await opened.server.list()).map(({ url }) => url).sort()).toEqual([network.url, other.url].sort())
    const [own] = await opened.server.list({ url: other.url })
    expect(await opened.server.get(own as { id: number })).toEqual(own)
    expect(await opened.server.register({ force: true })).toEqual(own)
    await expect(
      opened.server.delete((await opened.server.list({ url: network.url }))[0] as { id: number }),
    ).rejects.toThrow(PermissionDeniedError)
    await opened.server.delete(own as { id: number })
    await expect(opened.server.list()).rejects.toThrow(PermissionDeniedError)
    expect((await opened.server.register({ force: true })).url).toBe(other.url)
  })
})

describe('algorithms', () => {
  it('algorithm: create, get, update, list, invalidate, delete', async () => {
    const made = await client.algorithm.create({ ...SUBMISSION, image: 'reg.example/average:1' })
    expect(made).toMatchObject({
      name: 'Average',
      image: 'reg.example/average:1',
      status: 'awaiting reviewer assignment',
      submissionComments: 'Please look at the privacy guards',
      approvedAt: null,
    })
    expect(made.digest).toMatch(/^sha256:/)
    const [central] = made.functions
    expect(central).toMatchObject({ displayName: 'Average', type: 'central', standalone: true })
    expect(central?.arguments[1]).toMatchObject({
      defaultValue: '3',
      allowedValues: [1, 2, 3],
      hasDefaultValue: true,
    })
    expect(central?.arguments[2]).toMatchObject({
      conditionalOn: 'digits',
      conditionalOperator: '==',
      conditionalValue: '2',
    })
    expect(central?.visualizations[0]).toMatchObject({ type: 'table', schema: { columns: ['average'] } })
    expect(await client.algorithm.get(made)).toEqual(made)

    // The store answers 500 to a change without the image.
    const changed = await client.algorithm.update(made, {
      description: 'A better average',
      submissionComments: 'See the notes',
      refreshDigest: true,
    })
    expect(changed).toMatchObject({
      description: 'A better average',
      submissionComments: 'See the notes',
      image: made.image,
    })
    expect(changed.functions).toHaveLength(2)
    const shorter = await client.algorithm.update(made, {
      name: 'Averages',
      image: 'reg.example/average:2',
      partitioning: 'vertical',
      vantage6Version: '4.15.2',
      codeUrl: 'https://code.example/averages',
      documentationUrl: 'https://docs.example/averages',
      functions: SUBMISSION.functions.slice(1),
    })
    expect(shorter).toMatchObject({
      name: 'Averages',
      image: 'reg.example/average:2',
      partitioning: 'vertical',
    })
    expect(shorter.functions.map(({ name }) => name)).toEqual(['partial_average'])

    const waiting = { awaitingReviewerAssignment: true } as const
    for (const filter of [
      waiting,
      { ...waiting, name: 'Aver%' },
      { ...waiting, description: '%better%' },
      { ...waiting, image: 'reg.example/average:2' },
      { ...waiting, partitioning: 'vertical' as const },
      { ...waiting, v6Version: '4.15.2' },
      { inReviewProcess: true },
    ]) {
      expect(ids((await client.algorithm.list(filter)).items), JSON.stringify(filter)).toEqual([made.id])
    }
    expect((await client.algorithm.list({ awaitingReviewerAssignment: false })).items).toEqual([])
    expect((await client.algorithm.list({ underReview: true })).items).toEqual([])
    await client.algorithm.invalidate(made)
    expect(ids((await client.algorithm.list({ invalidated: true })).items)).toEqual([made.id])
    expect((await client.algorithm.get(made)).status).toBe('removed')
    await client.algorithm.delete(made)
    await expect(client.algorithm.get(made)).rejects.toThrow(NotFoundError)
  })

  it('store.review: create, get, list, approve, reject, delete', async () => {
    const reviewer = await client.store.user.register({
      username: 'admin',
      roles: [(await client.store.role.find('Root')) as { id: number }],
    })
    const admin = (await observedClient(network, network.admin)).client
    await admin.store.set((await admin.store.find('Sandbox store')) as { id: number })

    const first = await client.algorithm.create({ ...SUBMISSION, name: 'First', image: 'reg.example/first' })
    expect(ids((await client.store.user.list({ reviewersForAlgorithm: first })).items)).toContain(reviewer.id)
    expect(ids((await client.store.user.list({ canReview: true })).items)).toContain(reviewer.id)
    const review = await client.store.review.create({ algorithm: first, reviewer })
    expect(review).toMatchObject({ algorithmId: first.id, status: 'under review', comment: null })
    expect(review.reviewer).toMatchObject({ username: 'admin', serverUrl: network.url })
    expect((await client.store.review.get(review)).id).toBe(review.id)
    for (const filter of [{ algorithm: first }, { reviewer }, { underReview: true }]) {
      expect(ids((await client.store.review.list(filter)).items)).toEqual([review.id])
    }
    expect((await client.store.review.list({ reviewed: true })).items).toEqual([])
    await expect(client.store.review.approve(review)).rejects.toThrow(PermissionDeniedError)
    await admin.store.review.approve(review, { comment: 'Fine' })
    expect(await client.store.review.get(review)).toMatchObject({ status: 'approved', comment: 'Fine' })
    expect(ids((await client.store.review.list({ approved: true })).items)).toEqual([review.id])
    expect((await client.algorithm.get(first)).status).toBe('approved')
    expect(ids((await client.algorithm.list()).items)).toEqual([first.id])

    const second = await client.algorithm.create({
      ...SUBMISSION,
      name: 'Second',
      image: 'reg.example/second',
    })
    const refused = await client.store.review.create({ algorithm: second, reviewer })
    expect(ids((await client.algorithm.list({ underReview: true })).items)).toEqual([second.id])
    await admin.store.review.reject(refused, { comment: 'No' })
    expect(ids((await client.store.review.list({ rejected: true })).items)).toEqual([refused.id])

    const third = await client.algorithm.create({ ...SUBMISSION, name: 'Third', image: 'reg.example/third' })
    const withdrawn = await client.store.review.create({ algorithm: third, reviewer })
    await client.store.review.delete(withdrawn)
    await expect(client.store.review.get(withdrawn)).rejects.toThrow(NotFoundError)
    await client.store.user.delete(reviewer)
    expect((await client.store.review.get(review)).reviewer).toBeNull()
  })

  it('Store.public reads without a login what everybody may see', async () => {
    const store = Store.public(storeUrl, { fetch: root.fetch })
    expect(await store.version()).toMatch(/^4\.15\./)
    expect(await store.policy.get({ public: true })).toEqual({
      algorithmView: 'public',
      allowedServers: 'all',
    })
    const [algorithm] = (await store.algorithm.list({ name: 'First' })).items
    expect(algorithm?.status).toBe('approved')
    expect((await store.algorithm.get(algorithm as { id: number })).functions).toHaveLength(2)
    await expect(store.user.list()).rejects.toThrow(BadRequestError)
    expect(() => Store.public('nonsense')).toThrow(InvalidArgumentError)
  })

  it('of all stores of a collaboration come together, also when one of them is down', async () => {
    const down = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => down.once('listening', resolve))
    const { port } = down.address() as { port: number }
    await new Promise((resolve) => down.close(resolve))
    // Straight into the answer: the server couples no store that does not answer.
    const gone = `http://127.0.0.1:${port}/api`
    const patched = await observedClient(network, network.root, { retry: { limit: 0 } })
    const { fetch } = patched
    const { Client } = await import('../../src/index.js')
    const merged = new Client(network.url, {
      retry: { limit: 0 },
      fetch: async (request) => {
        const response = await fetch(request)
        if (!request.url.includes('/algorithmstore?')) return response
        const body = (await response.json()) as { data: object[] }
        const lost = { ...body.data[0], id: 77, name: 'Lost', url: gone }
        return Response.json({ ...body, data: [...body.data, lost] }, { headers: { 'total-count': '2' } })
      },
    })
    await merged.authenticate(network.root.username, network.root.password)
    const { items, failures } = await merged.store.algorithms({ collaboration: network.collaboration.id })
    expect(items.map(({ name, storeName }) => [name, storeName])).toEqual([['First', 'Sandbox store']])
    expect(failures).toMatchObject([{ store: { id: 77, name: 'Lost' }, error: { code: 'network' } }])
  })
})

describe('users, roles, rules and policies of a store', () => {
  it('store.user: register, get, list, update, delete', async () => {
    const [viewer, developer] = await Promise.all([
      client.store.role.find('Viewer'),
      client.store.role.find('Developer'),
    ])
    const made = await client.store.user.register({
      username: 'researcher',
      roles: [viewer as { id: number }],
    })
    expect(made).toMatchObject({ username: 'researcher', serverUrl: network.url })
    expect(made.organizationId).toBe(network.researcher.organizationId)
    expect(await client.store.user.get(made)).toEqual(made)
    expect(
      (await client.store.user.list({ username: 'research%', role: viewer as { id: number } })).items,
    ).toEqual([made])
    const again = await client.store.user.register(
      { username: 'researcher', roles: [developer as { id: number }] },
      { existOk: true },
    )
    expect(again).toMatchObject({
      id: made.id,
      existed: true,
      differences: [{ field: 'roles', wanted: [developer?.id], found: [viewer?.id] }],
    })
    await client.store.user.update(made, { roles: [developer as { id: number }] })
    expect((await client.store.role.list({ user: made })).items).toEqual([developer])
    expect((await client.store.user.update(made, { email: 'new@sandbox.example' })).email).toBe(
      'new@sandbox.example',
    )
    expect((await client.store.user.update(made, { updateEmail: true })).email).toBe(
      'researcher@sandbox.example',
    )
    const error: unknown = await client.store.user
      .update(made, { email: 'half@sandbox.example', roles: [9999] })
      .catch((caught: unknown) => caught)
    expect((error as ApiError).changed).toEqual(['email'])
    await client.store.user.delete(made)
    await expect(client.store.user.get(made)).rejects.toThrow(NotFoundError)
    await expect(client.store.user.register({ username: 'nobody' })).rejects.toThrow(BadRequestError)
    const twin = await client.user.create({
      username: 'RESEARCHER',
      password: 'Correct-horse-1',
      firstname: '',
      lastname: '',
      email: 'twin@sandbox.example',
    })
    await expect(client.store.user.register({ username: 'researcher' })).rejects.toThrow(
      /does not tell apart/,
    )
    await client.user.delete(twin)
  })

  it('store.role: create, get, list, update, addRule, removeRule, delete', async () => {
    const rules = await client.store.rule.list({ name: 'algorithm' }).all()
    const [first, second] = rules.map(({ id }) => ({ id })) as [{ id: number }, { id: number }]
    const made = await client.store.role.create({ name: 'Reader', description: 'Reads', rules: [first] })
    expect(made).toMatchObject({ name: 'Reader', description: 'Reads', isDefaultRole: false })
    expect(await client.store.role.get(made)).toEqual(made)
    expect((await client.store.role.list({ name: 'Read%', description: 'Reads' })).items).toEqual([made])
    expect(await client.store.role.update(made, { description: 'Only reads' })).toMatchObject({
      name: 'Reader',
    })
    await client.store.role.update(made, { name: 'Read only', rules: [second] })
    expect(ids(await client.store.role.addRule(made, first))).toEqual(ids([first, second]))
    expect(ids(await client.store.role.removeRule(made, second))).toEqual([first.id])
    const again = await client.store.role.create({ name: 'Read only', rules: [second] }, { existOk: true })
    expect(again).toMatchObject({ id: made.id, existed: true })
    expect(again.differences).toEqual([{ field: 'rules', wanted: [second.id], found: [first.id] }])
    const user = await client.store.user.register({ username: 'researcher', roles: [made] })
    await expect(client.store.role.delete(made)).rejects.toThrow(BadRequestError)
    await client.store.role.delete(made, { deleteDependents: true })
    await expect(client.store.role.get(made)).rejects.toThrow(NotFoundError)
    await client.store.user.delete(user)
  })

  it('store.rule: list by name, operation, role and user', async () => {
    const all = await client.store.rule.list().all()
    expect(all).toHaveLength(17)
    expect((await client.store.rule.list({ name: 'review', operation: 'create' })).items).toHaveLength(1)
    const viewer = (await client.store.role.find('Viewer')) as { id: number }
    const ofViewer = await client.store.rule.list({ role: viewer }).all()
    expect(ofViewer.every(({ operation }) => operation === 'view')).toBe(true)
    const user = await client.store.user.register({ username: 'researcher', roles: [viewer] })
    expect(ids(await client.store.rule.list({ username: 'researcher' }).all())).toEqual(ids(ofViewer))
    const named = client.store.rule.list({ username: 'researcher', serverUrl: network.url })
    expect(ids(await named.all())).toEqual(ids(ofViewer))
    await client.store.user.delete(user)
  })

  it('store.policy: get, with numbers as numbers', async () => {
    expect(await client.store.policy.get()).toMatchObject({
      algorithmView: 'public',
      allowLocalhost: true,
      minReviewers: 1,
      minReviewingOrganizations: 1,
      allowedServers: 'all',
      allowedReviewers: null,
    })
    expect(await client.store.policy.get({ public: true })).toEqual({
      algorithmView: 'public',
      allowedServers: 'all',
    })
  })

  it('a token that the store refuses is renewed once', async () => {
    const expired = network.mintToken({ id: network.root.id, expiresIn: -60 })
    const refreshToken = network.mintToken({ id: network.root.id, type: 'refresh' })
    // As long as nobody has asked the server, the client holds the token for good.
    const future = network.mintToken({ id: network.root.id, expiresIn: 3600 })
    const broken = `${future.slice(0, -4)}AAAA`
    for (const accessToken of [expired, broken]) {
      const own = await observedClient(network, undefined, { tokens: { accessToken, refreshToken } })
      const store = await own.client.store.open({
        id: 1,
        name: 'Sandbox store',
        url: storeUrl,
        allCollaborations: true,
      })
      expect((await store.policy.get()).minReviewers).toBe(1)
      expect(own.requests.filter((request) => request === 'POST /token/refresh')).toHaveLength(1)
    }
  })

  it('a server that the store does not know is told what to do', async () => {
    const own = await observedClient(network, network.root, { storeServerUrl: 'http://other.example/api' })
    const store = await own.client.store.open(
      (await own.client.store.find('Sandbox store')) as { id: number },
    )
    await expect(store.policy.get()).rejects.toThrow(/storeServerUrl/)
  })

  it('every answer was as the OpenAPI documents say', () => {
    expect(root.violations()).toEqual([])
  })
})
