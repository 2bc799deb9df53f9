import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  ApiError,
  type Collaboration,
  type CollaborationWithOrganizations,
  type Difference,
  type Ensured,
  type Organization,
  Store,
  type User,
  type UserWithPermissions,
} from '../../src/index.js'
import { fakeServer, json, page, type Received, token } from './fake-server.js'

const USER = {
  id: 7,
  type: 'user',
  ip: null,
  last_seen: null,
  status: null,
  username: 'ada',
  firstname: 'Ada',
  lastname: 'Byron',
  email: 'ada@a.org',
  otp_secret: 'AFR4',
  last_email_failed_login_sent: null,
  last_email_recover_password_sent: null,
  organization: { id: 2, link: '/api/organization/2', methods: [] },
  roles: '/api/role?user_id=7',
  rules: '/api/rule?user_id=7',
}

const organization = (id: number, name: string) => ({
  id,
  name,
  domain: null,
  address1: null,
  address2: null,
  zipcode: null,
  country: null,
  public_key: '',
})

async function server(handler: (request: Received) => Response | undefined) {
  const fake = fakeServer(handler)
  await fake.client.authenticate('ada', 'secret')
  return fake
}

describe('an update that fails', () => {
  const failing = (reread: () => Response) =>
    server(({ method, path }) => {
      if (method === 'PATCH') return json({ msg: 'Role id=99 is not found.' }, 404)
      return path.startsWith('/user/7') ? reread() : undefined
    })

  it('says what is as asked', async () => {
    const { client } = await failing(() =>
      json({ ...USER, permissions: { roles: [1], rules: [], orgs_in_collabs: [] } }),
    )
    const error: unknown = await client.user
      .update(7, { firstname: 'Ada', email: 'other@a.org', roles: [99] })
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ApiError)
    expect((error as ApiError).changed).toEqual(['firstname'])
  })

  it('stays as it is when the object cannot be read again, or one field alone was asked for', async () => {
    const { client, count } = await failing(() => json({ msg: 'You lack the permission to do that!' }, 401))
    const error: unknown = await client.user
      .update(7, { firstname: 'Ada', roles: [99] })
      .catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'not-found', message: 'Role id=99 is not found.' })
    expect((error as ApiError).changed).toBeUndefined()
    const before = count('GET /user/7')
    await expect(client.user.update(7, { roles: [99] })).rejects.toThrow(ApiError)
    expect(count('GET /user/7')).toBe(before)
  })
})

describe('names', () => {
  it('with a backslash are found, which PostgreSQL takes as an escape', async () => {
    const rows = [organization(3, 'a/b'), organization(4, 'a\\b')]
    const { client, received } = await server((request) =>
      request.path.startsWith('/organization?') ? page(rows, request) : undefined,
    )
    expect((await client.organization.find('a\\b'))?.id).toBe(4)
    const query = received.find(({ path }) => path.startsWith('/organization?'))?.path.split('?')[1]
    expect(new URLSearchParams(query).get('name')).toBe('a_b')
  })

  it('that are taken, but cannot be found, leave the error', async () => {
    const { client } = await server((request) => {
      if (request.method === 'POST' && request.path === '/organization')
        return json({ msg: "Organization with name 'x' already exists!" }, 400)
      return request.path.startsWith('/organization?') ? page([organization(3, 'X')], request) : undefined
    })
    await expect(client.organization.create({ name: 'x' }, { existOk: true })).rejects.toMatchObject({
      code: 'already-exists',
    })
  })
})

describe('deletes', () => {
  it('send delete_dependents only when it is true: the server takes any text for yes', async () => {
    const { client, received } = await server(({ method }) =>
      method === 'DELETE' ? json({ msg: 'deleted' }) : undefined,
    )
    const resources = [client.organization, client.collaboration, client.study, client.user, client.role]
    for (const resource of resources) {
      await resource.delete(1)
      await resource.delete(1, { deleteDependents: false })
      await resource.delete(1, { deleteDependents: true })
    }
    const queries = received.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('?')[1])
    expect(queries).toEqual(resources.flatMap(() => [undefined, undefined, 'delete_dependents=true']))
  })
})

describe('algorithm stores', () => {
  const STORE = { id: 1, name: 'st', url: 'http://store.example/api', collaborations: null }
  const RULE = { id: 1, name: 'user', operation: 'view', description: '' }

  it('get the token and the address of the server; the header has a hyphen', async () => {
    const fake = fakeServer(
      (request) => {
        if (request.path === '/algorithmstore/1') return json(STORE)
        return request.path.startsWith('/rule?') ? page([RULE], request) : undefined
      },
      { storeServerUrl: 'https://known.example/api' },
    )
    await fake.client.authenticate('ada', 'secret')
    await fake.client.store.set(1)
    expect(await fake.client.store.rule.list({ username: 'ada' })).toMatchObject({ total: 1 })
    const request = fake.received.at(-1)
    expect(request?.headers.get('server-url')).toBe('https://known.example/api')
    expect(request?.headers.get('authorization')).toMatch(/^Bearer ey/)
    expect(new URLSearchParams(request?.path.split('?')[1]).get('server_url')).toBe(
      'https://known.example/api',
    )
  })

  it('that refuse a token get a new one, once: they do not tell an expired token from a broken one', async () => {
    const fake = fakeServer((request) => {
      if (request.path === '/algorithmstore/1') return json(STORE)
      if (request.path === '/token/refresh')
        return json({ access_token: token(), refresh_token: token(), user_url: '', refresh_url: '' })
      return request.path === '/policy' ? json({ msg: 'Token is not valid' }, 401) : undefined
    })
    await fake.client.authenticate('ada', 'secret')
    const store = await fake.client.store.open(1)
    await expect(store.policy.get()).rejects.toMatchObject({ code: 'token-invalid' })
    expect(fake.count('POST /token/refresh')).toBe(1)
    expect(fake.count('GET /policy')).toBe(2)
  })

  it('that are public get neither', async () => {
    let headers: Headers | undefined
    const store = Store.public('https://store.example/api/', {
      fetch: async (request) => {
        headers = request.headers
        return json({ version: '4.15.2' })
      },
    })
    expect([store.url, await store.version()]).toEqual(['https://store.example/api', '4.15.2'])
    expect([headers?.get('server-url'), headers?.get('authorization')]).toEqual([null, null])
  })
})

describe('types (held by the compiler)', () => {
  it('follow the options', async () => {
    const { client } = fakeServer(() => undefined)
    const types = async () => {
      expectTypeOf(await client.organization.create({ name: 'x' })).toEqualTypeOf<Organization>()
      const ensured = await client.organization.create({ name: 'x' }, { existOk: true })
      expectTypeOf(ensured).toEqualTypeOf<Ensured<Organization>>()
      expectTypeOf(ensured.differences).toEqualTypeOf<readonly Difference[]>()
      expectTypeOf(await client.user.get(1)).toEqualTypeOf<User>()
      expectTypeOf(
        await client.user.get(1, { includePermissions: true }),
      ).toEqualTypeOf<UserWithPermissions>()
      expectTypeOf(await client.collaboration.get(1)).toEqualTypeOf<Collaboration>()
      const full = await client.collaboration.list({ includeOrganizations: true })
      expectTypeOf(full.items[0]?.organizations).toEqualTypeOf<Organization[] | undefined>()
      expectTypeOf(
        await client.collaboration.get(1, { includeOrganizations: true }),
      ).toEqualTypeOf<CollaborationWithOrganizations>()
      const [run] = (await client.run.list()).items
      if (run === undefined) return
      expectTypeOf(await client.follow(run, 'organization')).toEqualTypeOf<Organization | null>()
      expectTypeOf(await client.follow([run], 'organization')).toEqualTypeOf<(Organization | null)[]>()
      // @ts-expect-error A run has no study.
      await client.follow(run, 'study')
      // @ts-expect-error The server cannot do it.
      await client.store.update(1, { allCollaborations: true })
    }
    expect(types).toBeTypeOf('function')
  })
})
