import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  AlreadyExistsError,
  ApiError,
  BadRequestError,
  type Client,
  InvalidArgumentError,
  NotFoundError,
  PermissionDeniedError,
} from '../../src/index.js'
import { type ObservedClient, observedClient } from './observed-client.js'

const PASSWORD = 'Correct-horse-1'

let network: Network
let root: ObservedClient
let admin: ObservedClient
let client: Client

beforeAll(async () => {
  network = await startNetwork({ nodes: false, store: false, organizations: 3 })
  root = await observedClient(network, network.root)
  admin = await observedClient(network, network.admin)
  client = root.client
})

afterAll(async () => {
  await network?.stop()
})

const ids = (items: readonly { id: number }[]) => items.map(({ id }) => id).sort((a, b) => a - b)
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('organizations', () => {
  it('organization: create, get, list, update, find, delete', async () => {
    const made = await client.organization.create({
      name: 'Ghent Hospital',
      address1: 'Street 1',
      address2: 'Door 2',
      zipcode: '9000',
      country: 'Belgium',
      domain: 'ghent.example',
      publicKey: network.organizations[0]?.publicKey ?? '',
    })
    expect(made).toMatchObject({ name: 'Ghent Hospital', zipcode: '9000', country: 'Belgium' })
    expect(made.publicKey).toBe(network.organizations[0]?.publicKey)
    expect(await client.organization.get(made)).toEqual(made)
    const changes = {
      name: 'Ghent Clinic',
      address1: 'Street 3',
      address2: 'Door 4',
      zipcode: '9001',
      domain: 'clinic.example',
      country: 'Belgium',
    }
    const changed = await client.organization.update(made, changes)
    expect(changed).toEqual({ ...made, ...changes })
    // Of the key only members may decide, also not the administrator of the server.
    await expect(client.organization.update(made, { publicKey: made.publicKey ?? '' })).rejects.toThrow(
      PermissionDeniedError,
    )
    const list = await client.organization.list({ country: 'Belgium', name: 'Ghent%', page: 1, perPage: 5 })
    expect(list).toMatchObject({ items: [changed], total: 1, page: 1, perPage: 5 })
    expect(
      (await client.organization.list({ ids: [made.id, 1], sort: '-id' })).items.map(({ id }) => id),
    ).toEqual([made.id, 1])
    await client.organization.delete(made)
    await expect(client.organization.get(made)).rejects.toThrow(NotFoundError)
  })

  it('organization.get without an id is the own one; a collaboration and a study narrow the list', async () => {
    const own = await admin.client.organization.get()
    expect(own.id).toBe(network.organizations[0]?.id)
    const [first, second] = network.organizations.map(({ id }) => id)
    const study = await client.study.create({
      name: 'Two of three',
      organizations: [first as number, second as number],
      collaboration: network.collaboration.id,
    })
    expect(ids((await client.organization.list({ study })).items)).toEqual([first, second])
    const members = await client.organization.list({ collaboration: network.collaboration.id })
    expect(ids(members.items)).toEqual(ids(network.organizations))
    await client.study.delete(study)
  })

  it('a delete does not take along what depends on it, unless asked', async () => {
    const made = await client.organization.create({ name: 'With a user' })
    const user = await client.user.create({
      username: 'dependent',
      password: PASSWORD,
      firstname: '',
      lastname: '',
      email: 'dependent@sandbox.example',
      organization: made,
    })
    await expect(client.organization.delete(made, { deleteDependents: false })).rejects.toThrow(
      BadRequestError,
    )
    expect((await client.user.get(user)).id).toBe(user.id)
    await client.organization.delete(made, { deleteDependents: true })
    await expect(client.user.get(user)).rejects.toThrow(NotFoundError)
  })

  it('existOk finds by the exact name, although the server takes patterns, and names the differences', async () => {
    // With SQLite the server's pattern also takes other cases, and `_` for any character.
    const decoys = await Promise.all(
      ['Exact Name', 'exact_name', 'Exact%Name'].map((name) => client.organization.create({ name })),
    )
    const [, wanted] = decoys
    await expect(client.organization.create({ name: 'exact_name' })).rejects.toThrow(AlreadyExistsError)
    const found = await client.organization.create(
      { name: 'exact_name', country: 'Chile' },
      { existOk: true },
    )
    expect(found).toMatchObject({
      id: wanted?.id,
      existed: true,
      differences: [{ field: 'country', wanted: 'Chile', found: '' }],
    })
    const fresh = await client.organization.create({ name: 'Brand new' }, { existOk: true })
    expect(fresh).toMatchObject({ existed: false, differences: [] })
    expect((await client.organization.find('Exact%Name'))?.id).toBe(decoys[2]?.id)
    expect(await client.organization.find('Exact_Name')).toBeUndefined()
    for (const one of [...decoys, fresh]) await client.organization.delete(one)
  })
})

describe('collaborations', () => {
  it('collaboration: create, get, list, update, delete', async () => {
    const [a, b, c] = network.organizations
    const made = await client.collaboration.create({
      name: 'Second',
      organizations: [a, b] as { id: number }[],
      encrypted: true,
    })
    expect(made).toEqual({ id: made.id, name: 'Second', encrypted: true })
    const full = await client.collaboration.get(made, { includeOrganizations: true })
    expect(ids(full.organizations)).toEqual(ids([a, b] as { id: number }[]))
    const encrypted = await client.collaboration.list({ encrypted: true, name: 'Sec%' })
    expect(encrypted.items).toEqual([made])
    expect((await client.collaboration.list({ encrypted: false, name: 'Sec%' })).items).toEqual([])
    expect((await client.collaboration.list({ organization: c as { id: number } })).items).not.toContainEqual(
      made,
    )
    const [listed] = (await client.collaboration.list({ includeOrganizations: true, name: 'Second' })).items
    expect(ids(listed?.organizations ?? [])).toEqual(ids([a, b] as { id: number }[]))
    const changed = await client.collaboration.update(made, {
      name: 'Second, renamed',
      encrypted: false,
      organizations: [b, c] as { id: number }[],
    })
    expect(changed).toEqual({ id: made.id, name: 'Second, renamed', encrypted: false })
    expect(ids((await client.organization.list({ collaboration: made })).items)).toEqual(
      ids([b, c] as { id: number }[]),
    )
    await client.collaboration.delete(made)
    await expect(client.collaboration.get(made)).rejects.toThrow(NotFoundError)
  })

  it('scope organization lists those of the own organization', async () => {
    const made = await client.collaboration.create({ name: 'Without us', organizations: [1] })
    expect(ids((await admin.client.collaboration.list({ scope: 'global' })).items)).toContain(made.id)
    expect(ids((await admin.client.collaboration.list({ scope: 'organization' })).items)).toEqual([
      network.collaboration.id,
    ])
    expect(() => client.collaboration.list({ scope: 'organization', organization: 1 })).toThrow(
      InvalidArgumentError,
    )
    await client.collaboration.delete(made)
  })

  it('setupCollaboration makes the collaboration of later calls', async () => {
    const own = await observedClient(network, network.admin)
    await expect(own.client.collaboration.addOrganization(1)).rejects.toThrow(InvalidArgumentError)
    expect((await own.client.setupCollaboration(network.collaboration.id)).name).toBe(
      network.collaboration.name,
    )
    expect((await own.client.collaboration.get()).id).toBe(network.collaboration.id)
  })

  it('collaboration.create refuses organizations that the server would silently leave out', async () => {
    const attempt = client.collaboration.create({ name: 'With ghosts', organizations: [1, 9999] })
    await expect(attempt).rejects.toThrow(/9999/)
    await expect(attempt).rejects.toThrow(InvalidArgumentError)
    expect(await client.collaboration.find('With ghosts')).toBeUndefined()
  })

  it('encrypted must be true or false: the server stores the text "true" as false', async () => {
    const text = 'true' as unknown as boolean
    await expect(
      client.collaboration.create({ name: 'Text', organizations: [1], encrypted: text }),
    ).rejects.toThrow(InvalidArgumentError)
    await expect(client.collaboration.update(1, { encrypted: text })).rejects.toThrow(InvalidArgumentError)
  })

  it('collaboration: addOrganization, removeOrganization, existOk', async () => {
    const [a, b] = ids(network.organizations) as [number, number]
    const made = await client.collaboration.create({ name: 'Growing', organizations: [a] })
    expect(ids(await client.collaboration.addOrganization(b, made))).toEqual([a, b])
    const again = await client.collaboration.create(
      { name: 'Growing', organizations: [a], encrypted: true },
      { existOk: true },
    )
    expect(again.id).toBe(made.id)
    expect(again.differences).toEqual([
      { field: 'encrypted', wanted: true, found: false },
      { field: 'organizations', wanted: [a], found: [a, b] },
    ])
    expect(ids(await client.collaboration.removeOrganization(b, made))).toEqual([a])
    // The server answers 500.
    await expect(client.collaboration.removeOrganization(b, made)).rejects.toThrow(InvalidArgumentError)
    await client.collaboration.delete(made)
  })

  it('collaboration: addNode, removeNode', async () => {
    const [a] = ids(network.organizations) as [number]
    const made = await client.collaboration.create({ name: 'For a node', organizations: [a] })
    const node = await client.node.create({ collaboration: made, organization: a, name: 'Wanderer' })
    expect(await client.collaboration.removeNode(node, made)).toEqual([])
    expect((await client.node.get(node)).collaborationId).toBeNull()
    expect(ids(await client.collaboration.addNode(node, made))).toEqual([node.id])
    await expect(client.collaboration.delete(made)).rejects.toThrow(BadRequestError)
    await client.collaboration.delete(made, { deleteDependents: true })
    await expect(client.node.get(node)).rejects.toThrow(NotFoundError)
  })
})

describe('nodes', () => {
  it('node: create, get, list, update, delete', async () => {
    const [a, b] = ids(network.organizations) as [number, number]
    const made = await client.collaboration.create({ name: 'Nodes', organizations: [a, b] })
    const { apiKey, ...node } = await client.node.create({
      collaboration: made,
      organization: a,
      name: 'Node one',
    })
    expect(apiKey).toMatch(/^[0-9a-f-]{36}$/)
    expect(node).toMatchObject({
      name: 'Node one',
      organizationId: a,
      collaborationId: made.id,
      status: 'offline',
    })
    expect(await client.node.get(node)).toEqual(node)
    expect((await client.node.list({ collaboration: made, organization: a, name: 'Node%' })).items).toEqual([
      node,
    ])
    expect((await client.node.update(node, { name: 'Node two', clearIp: true })).name).toBe('Node two')
    expect(await client.node.find('Node two')).toMatchObject({ id: node.id })
    await client.node.delete(node)
    await expect(client.node.get(node)).rejects.toThrow(NotFoundError)
    await client.collaboration.delete(made)
  })

  it('node.list by state, address, last sight and study', async () => {
    const nodes = ids(network.organizations.map(({ node }) => node))
    const collaboration = network.collaboration.id
    expect(ids((await client.node.list({ isOnline: false, collaboration })).items)).toEqual(nodes)
    expect((await client.node.list({ isOnline: true, collaboration })).items).toEqual([])
    expect((await client.node.list({ ip: '10.9.8.7' })).items).toEqual([])
    const study = await client.study.create({
      name: 'One of three',
      organizations: network.organizations.slice(0, 1),
      collaboration,
    })
    expect(ids((await client.node.list({ study })).items)).toEqual(nodes.slice(0, 1))
    await client.study.delete(study)
    const soon = new Date(Date.now() + 3_600_000)
    expect((await client.node.list({ lastSeenFrom: soon })).items).toEqual([])
    const tillSoon = await client.node.list({ lastSeenTill: soon })
    expect(tillSoon.items.every(({ lastSeen }) => lastSeen !== null)).toBe(true)
  })

  it('node.create with existOk finds the node of the organization in the collaboration', async () => {
    const [organization] = network.organizations
    const input = { collaboration: network.collaboration.id, organization: organization as { id: number } }
    await expect(client.node.create(input)).rejects.toThrow(AlreadyExistsError)
    const found = await client.node.create({ ...input, name: 'Another' }, { existOk: true })
    expect(found).toMatchObject({ id: organization?.node.id, existed: true, apiKey: null })
    expect(found.differences).toEqual([{ field: 'name', wanted: 'Another', found: organization?.node.name }])
  })

  it('node.resetApiKey makes a key that logs the node in, and ends the old one', async () => {
    const node = network.organizations[2]?.node
    const key = await client.node.resetApiKey(node as { id: number })
    const asNode = (await observedClient(network)).client
    expect(await asNode.authenticateNode(key)).toMatchObject({ type: 'node', id: node?.id, name: node?.name })
    await expect(asNode.authenticateNode(node?.apiKey ?? '')).rejects.toThrow(/Login failed/)
  })

  it('node.killTasks is refused for a node that is offline', async () => {
    const node = network.organizations[0]?.node as { id: number }
    await expect(client.node.killTasks(node)).rejects.toThrow(BadRequestError)
  })

  it('node.requestContainerToken makes a token with which an algorithm can ask who it is', async () => {
    const [organization] = network.organizations
    const researcher = (await observedClient(network, network.researcher)).client
    // Straight to the server: this is about the token, not about how tasks are made.
    const login = await fetch(`${network.url}/token/user`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: network.researcher.username, password: network.researcher.password }),
    }).then((response) => response.json() as Promise<{ access_token: string; refresh_token: string }>)
    const plain = await client.collaboration.create({
      name: 'Plain',
      organizations: [organization as { id: number }],
    })
    const { apiKey } = await client.node.create({
      collaboration: plain,
      organization: organization as { id: number },
    })
    const task = await fetch(`${network.url}/task`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${login.access_token}` },
      body: JSON.stringify({
        image: 'some/image',
        collaboration_id: plain.id,
        organizations: [{ id: organization?.id, input: btoa('{}') }],
      }),
    }).then((response) => response.json() as Promise<{ id: number }>)
    const asNode = (await observedClient(network)).client
    await asNode.authenticateNode(apiKey)
    const accessToken = await asNode.node.requestContainerToken(task.id, 'some/image')
    const algorithm = (await observedClient(network, undefined, { tokens: { accessToken } })).client
    expect(await algorithm.whoami()).toMatchObject({
      type: 'container',
      id: task.id,
      name: 'some/image',
      organizationName: organization?.name,
    })
    await expect(asNode.node.requestContainerToken(task.id, 'other/image')).rejects.toThrow(
      PermissionDeniedError,
    )

    // Tokens of a login made elsewhere.
    const tokens = { accessToken: login.access_token, refreshToken: login.refresh_token }
    const given = (await observedClient(network, undefined, { tokens })).client
    expect(await given.whoami()).toEqual(await researcher.whoami())
    await client.collaboration.delete(plain, { deleteDependents: true })
  })
})

describe('users', () => {
  const input = (username: string) => ({
    username,
    password: PASSWORD,
    firstname: 'Ada',
    lastname: 'Byron',
    email: `${username}@sandbox.example`,
  })

  it('user: create, get, list, update, delete', async () => {
    const [a] = ids(network.organizations) as [number]
    const [viewer, researcher] = await Promise.all([
      client.role.find('Viewer'),
      client.role.find('Researcher'),
    ])
    const rule = await client.rule.find('node', 'VIEW', 'GLOBAL')
    const made = await client.user.create({
      ...input('ada'),
      organization: a,
      roles: [viewer as { id: number }],
      rules: [rule as { id: number }],
    })
    expect(made).toMatchObject({ username: 'ada', lastname: 'Byron', organizationId: a })
    expect(made).not.toHaveProperty('otpSecret')
    const full = await client.user.get(made, { includePermissions: true })
    expect(full.permissions.roleIds).toEqual([viewer?.id])
    expect(full.permissions.ruleIds).toContain(rule?.id)
    expect(full.permissions.organizationIds).toEqual(expect.arrayContaining(ids(network.organizations)))
    expect(await client.user.get(made)).not.toHaveProperty('permissions')
    for (const filter of [
      { username: 'ad_' },
      { firstname: 'Ada' },
      { lastname: 'Byr_n' },
      { email: 'ada@%' },
      { organization: a, username: 'ada' },
      { role: viewer as { id: number }, username: 'ada' },
      { rule: rule as { id: number }, username: 'ada' },
      { collaboration: network.collaboration.id, username: 'ada' },
    ]) {
      expect((await client.user.list(filter)).items, JSON.stringify(filter)).toEqual([made])
    }
    expect(
      (await client.user.list({ username: 'root', collaboration: network.collaboration.id })).total,
    ).toBe(0)
    expect((await client.user.list({ lastSeenFrom: new Date(Date.now() + 3_600_000) })).items).toEqual([])
    expect((await client.user.list({ lastSeenTill: new Date(0) })).items).toEqual([])
    const changed = await client.user.update(made, {
      firstname: 'Augusta',
      lastname: 'King',
      email: 'king@sandbox.example',
      roles: [researcher as { id: number }],
      rules: [],
    })
    expect(changed).toMatchObject({ firstname: 'Augusta', lastname: 'King', email: 'king@sandbox.example' })
    expect((await client.role.list({ user: made })).items).toEqual([researcher])
    await client.user.delete(made)
    await expect(client.user.get(made)).rejects.toThrow(NotFoundError)
  })

  it('user.get without an id is oneself; create without an organization is in the own one', async () => {
    expect((await admin.client.user.get()).username).toBe('admin')
    const made = await admin.client.user.create(input('local'))
    expect(made.organizationId).toBe(network.organizations[0]?.id)
    await client.user.delete(made)
  })

  it('user.list finds them by the last sight of them, to the minute', async () => {
    const minutes = (count: number) => new Date(Date.now() + count * 60_000)
    const names = async (filter: Parameters<Client['user']['list']>[0]) =>
      (await client.user.list(filter).all()).map(({ username }) => username)
    const { username } = network.root
    expect(await names({ lastSeenFrom: minutes(-5), lastSeenTill: minutes(5) })).toContain(username)
    expect(await names({ lastSeenTill: minutes(-5) })).not.toContain(username)
    expect(await names({ lastSeenFrom: minutes(5) })).not.toContain(username)
  })

  it('who has no rights at all can log in, and is told who he is', async () => {
    const [organization] = ids(network.organizations) as [number]
    const made = await client.user.create({ ...input('newcomer'), organization })
    const newcomer = (await observedClient(network)).client
    await newcomer.authenticate('newcomer', PASSWORD)
    expect(await newcomer.whoami()).toEqual({
      type: 'user',
      id: made.id,
      name: 'newcomer',
      organizationId: organization,
      organizationName: null,
    })
    await client.user.delete(made)
  })

  it('user.create refuses roles and rules that the server would silently leave out', async () => {
    await expect(client.user.create({ ...input('ghost'), roles: [9999] })).rejects.toThrow(
      InvalidArgumentError,
    )
    await expect(client.user.create({ ...input('ghost'), rules: [9999] })).rejects.toThrow(/rule 9999/)
    expect(await client.user.find('ghost')).toBeUndefined()
    const { lastname: _, ...nameless } = input('ghost')
    await expect(client.user.create(nameless as ReturnType<typeof input>)).rejects.toThrow(/lastname/)
  })

  it('user.create with existOk tells users apart whose names differ in case only', async () => {
    const small = await client.user.create(input('grace'))
    const capital = await client.user.create({ ...input('GRACE'), email: 'big@sandbox.example' })
    const found = await client.user.create({ ...input('GRACE'), firstname: 'Hopper' }, { existOk: true })
    expect(found).toMatchObject({ id: capital.id, existed: true })
    expect(found.differences.map(({ field }) => field)).toEqual(['firstname', 'email'])
    // The name is free, the address is not: that is somebody else.
    await expect(
      client.user.create({ ...input('other'), email: 'big@sandbox.example' }, { existOk: true }),
    ).rejects.toThrow(AlreadyExistsError)
    await client.user.delete(small)
    await client.user.delete(capital)
  })

  it('user.update that fails says what it changed all the same', async () => {
    const made = await client.user.create(input('halfway'))
    const error = await caught(client.user.update(made, { firstname: 'Changed', roles: [9999] }))
    expect(error).toBeInstanceOf(NotFoundError)
    expect((error as ApiError).changed).toEqual(['firstname'])
    expect((error as ApiError).message).toMatch(/this is now as asked: firstname/)
    expect((await client.user.get(made)).firstname).toBe('Changed')
    await client.user.delete(made)
  })

  it('user.delete does not take tasks along unless asked', async () => {
    const [organization] = network.organizations
    const role = (await client.role.find('Root')) as { id: number }
    const made = await client.user.create({
      ...input('tasker'),
      organization: organization as { id: number },
      roles: [role],
    })
    const login = await fetch(`${network.url}/token/user`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'tasker', password: PASSWORD }),
    }).then((response) => response.json() as Promise<{ access_token: string }>)
    const plain = await client.collaboration.create({
      name: 'Tasks',
      organizations: [organization as { id: number }],
    })
    await client.node.create({ collaboration: plain, organization: organization as { id: number } })
    const answer = await fetch(`${network.url}/task`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${login.access_token}` },
      body: JSON.stringify({
        image: 'x',
        collaboration_id: plain.id,
        organizations: [{ id: organization?.id, input: btoa('{}') }],
      }),
    })
    expect(answer.status).toBe(201)
    await expect(client.user.delete(made)).rejects.toThrow(BadRequestError)
    await client.user.delete(made, { deleteDependents: true })
    await expect(client.user.get(made)).rejects.toThrow(NotFoundError)
    await client.collaboration.delete(plain, { deleteDependents: true })
  })
})

describe('roles and rules', () => {
  it('role: create, get, list, update with one field, addRule, removeRule, delete', async () => {
    const [a] = ids(network.organizations) as [number]
    const rules = await client.rule.list({ name: 'node', scope: 'ORGANIZATION' }).all()
    const [first, second] = rules.map(({ id }) => ({ id })) as [{ id: number }, { id: number }]
    const made = await client.role.create({
      name: 'Node watcher',
      description: 'Looks at nodes',
      rules: [first],
      organization: a,
    })
    expect(made).toMatchObject({ organizationId: a, isDefaultRole: false, description: 'Looks at nodes' })
    expect(await client.role.get(made)).toEqual(made)
    expect((await client.role.update(made, { description: 'Watches' })).name).toBe('Node watcher')
    expect((await client.role.update(made, { name: 'Watcher', rules: [first] })).description).toBe('Watches')
    expect(ids(await client.role.addRule(made, second))).toEqual(ids([first, second]))
    expect(ids(await client.role.removeRule(made, first))).toEqual([second.id])
    for (const filter of [
      { name: 'Watch%' },
      { name: ['nothing', 'Watcher'] },
      { description: 'Watches' },
      { organization: a, name: 'Watcher' },
      { rule: second, name: 'Watcher' },
      { collaboration: network.collaboration.id },
    ]) {
      expect(
        (await client.role.list(filter)).items.map(({ id }) => id),
        JSON.stringify(filter),
      ).toEqual([made.id])
    }
    const withRoot = await client.role.list({ organization: a, includeRoot: true, perPage: 100 })
    expect(withRoot.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Root', 'Watcher']))
    const withoutRoot = await client.role.list({ organization: a, includeRoot: false })
    expect(withoutRoot.items.map(({ name }) => name)).not.toContain('Root')
    await client.role.delete(made)
    await expect(client.role.get(made)).rejects.toThrow(NotFoundError)
  })

  it('role.create tells which field is wrong, although the server puts that where the message belongs', async () => {
    const error = await caught(client.role.create({ name: 5 as unknown as string, rules: [] }))
    expect(error).toBeInstanceOf(BadRequestError)
    expect((error as ApiError).fieldErrors).toEqual({ name: ['Not a valid string.'] })
  })

  it('role.delete takes the role from its users only when asked', async () => {
    const made = await client.role.create({ name: 'In use', rules: [] })
    const user = await client.user.create({
      username: 'roleuser',
      password: PASSWORD,
      firstname: '',
      lastname: '',
      email: 'roleuser@sandbox.example',
      roles: [made],
    })
    await expect(client.role.delete(made)).rejects.toThrow(BadRequestError)
    await client.role.delete(made, { deleteDependents: true })
    expect((await client.role.list({ user })).items).toEqual([])
    await client.user.delete(user)
  })

  it('role.create with existOk does not make a second one, although the server would', async () => {
    const made = await client.role.create({ name: 'Once', rules: [] })
    const again = await client.role.create({ name: 'Once', description: 'x', rules: [] }, { existOk: true })
    expect(again).toMatchObject({ id: made.id, existed: true })
    expect(again.differences).toEqual([{ field: 'description', wanted: 'x', found: made.description }])
    await client.role.delete(made)
  })

  it('role.update that fails says what it changed all the same', async () => {
    const made = await client.role.create({ name: 'Before', rules: [] })
    const error = await caught(client.role.update(made, { name: 'After', rules: [9999] }))
    expect(error).toBeInstanceOf(ApiError)
    expect((error as ApiError).changed).toEqual(['name'])
    expect((await client.role.get(made)).name).toBe('After')
    await client.role.delete(made)
  })

  it('rule: get, list, and those of a user, also the ones that no role has', async () => {
    const all = await client.rule.list().all()
    expect(all.length).toBeGreaterThan(80)
    const rule = all.find(({ name, operation }) => name === 'port' && operation === 'VIEW')
    expect(await client.rule.get(rule as { id: number })).toEqual(rule)
    const views = await client.rule.list({ name: 'task', operation: 'VIEW', scope: 'OWN' })
    expect(views.items).toHaveLength(1)
    const viewer = (await client.role.find('Viewer')) as { id: number }
    const ofViewer = await client.rule.list({ role: viewer }).all()
    expect(ofViewer.map(({ operation }) => operation)).not.toContain('CREATE')
    const lonely = await client.rule.find('node', 'CREATE', 'GLOBAL')
    const user = await client.user.create({
      username: 'ruled',
      password: PASSWORD,
      firstname: '',
      lastname: '',
      email: 'ruled@sandbox.example',
      roles: [viewer],
      rules: [lonely as { id: number }],
    })
    expect(ids(await client.rule.list({ user }).all())).toEqual(ids([...ofViewer, lonely as { id: number }]))
    await client.user.delete(user)
  })
})

describe('studies', () => {
  it('study: create, get, list, update, addOrganization, removeOrganization, delete', async () => {
    const [a, b, c] = ids(network.organizations) as [number, number, number]
    const own = (await observedClient(network, network.root)).client
    await own.setupCollaboration(network.collaboration.id)
    const made = await own.study.create({ name: 'Cohort', organizations: [a, b] })
    expect(made).toMatchObject({ name: 'Cohort', collaborationId: network.collaboration.id })
    expect(ids(made.organizations)).toEqual([a, b])
    expect(ids((await client.study.get(made)).organizations)).toEqual([a, b])
    const { organizations, ...short } = made
    expect(organizations).toHaveLength(2)
    expect(
      (await client.study.list({ name: 'Coh%', organization: a, collaboration: network.collaboration.id }))
        .items,
    ).toEqual([short])
    const [full] = (await client.study.list({ includeOrganizations: true, name: 'Cohort' })).items
    expect(ids(full?.organizations ?? [])).toEqual([a, b])
    expect((await client.study.update(made, { name: 'Cohort 2' })).name).toBe('Cohort 2')
    expect(ids((await client.study.update(made, { organizations: [a] })).organizations)).toEqual([a])
    expect(ids(await client.study.addOrganization(c, made))).toEqual([a, c])
    expect(ids(await client.study.removeOrganization(a, made))).toEqual([c])
    await expect(client.study.removeOrganization(a, made)).rejects.toThrow(/not a member/)
    await client.study.delete(made)
    await expect(client.study.get(made)).rejects.toThrow(NotFoundError)
  })

  it('study.update that fails says what it changed all the same', async () => {
    const [a] = ids(network.organizations) as [number]
    const made = await client.study.create({
      name: 'Firm',
      organizations: [a],
      collaboration: network.collaboration.id,
    })
    const error = await caught(client.study.update(made, { name: 'Loose', organizations: [1] }))
    expect((error as ApiError).changed).toEqual(['name'])
    await client.study.delete(made, { deleteDependents: true })
  })

  it('study.create with existOk never takes a study of another collaboration', async () => {
    const [a] = ids(network.organizations) as [number]
    const other = await client.collaboration.create({ name: 'Elsewhere', organizations: [a] })
    const made = await client.study.create({ name: 'Shared name', organizations: [a], collaboration: other })
    const input = { name: 'Shared name', organizations: [a] }
    const same = await client.study.create({ ...input, collaboration: other }, { existOk: true })
    expect(same).toMatchObject({ id: made.id, existed: true, differences: [] })
    await expect(
      client.study.create({ ...input, collaboration: network.collaboration.id }, { existOk: true }),
    ).rejects.toThrow(AlreadyExistsError)
    await client.collaboration.delete(other, { deleteDependents: true })
  })
})

describe('relations', () => {
  it('are followed from one object or from many, each target once', async () => {
    const nodes = (await client.node.list({ collaboration: network.collaboration.id })).items
    const [node] = nodes
    expect((await client.follow(node as { organizationId: number }, 'organization'))?.id).toBe(
      node?.organizationId,
    )
    const before = root.requests.length
    const collaborations = await client.follow(nodes, 'collaboration')
    expect(collaborations.map((found) => found?.id)).toEqual(nodes.map(() => network.collaboration.id))
    expect(root.requests.length - before).toBe(1)
    const organizations = await client.follow(nodes, 'organization')
    expect(organizations.map((found) => found?.id)).toEqual(nodes.map(({ organizationId }) => organizationId))
    expect(await client.follow([{ nodeId: 9999 }, { nodeId: null }], 'node')).toEqual([null, null])
  })
})

describe('the server', () => {
  it('util: version and health, without a login', async () => {
    const anonymous = (await observedClient(network)).client
    expect(await anonymous.util.getServerVersion()).toMatch(/^4\.15\./)
    expect(await anonymous.util.getServerHealth()).toEqual({ database: true })
  })

  it('a filter that a list does not have is refused, since the server would give everything', () => {
    const filter = { organisation: 1 } as object
    expect(() => client.user.list(filter)).toThrow(InvalidArgumentError)
  })

  it('every answer was as the OpenAPI document says', () => {
    expect([...root.violations(), ...admin.violations()]).toEqual([])
  })
})
