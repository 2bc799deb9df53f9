import { describe, expect, it } from 'vitest'
import {
  AlreadyExistsError,
  BadRequestError,
  GatewayError,
  NetworkError,
  NotFoundError,
  ServerError,
  TimeoutError,
  UnknownRouteError,
  UnreadableResponseError,
  VersionMismatchError,
} from '../../src/index.js'
import { fakeServer, type Handler, json } from './fake-server.js'

const ORGANIZATION = {
  id: 1,
  name: 'org',
  domain: '',
  address1: '',
  address2: null,
  zipcode: '',
  country: '',
  public_key: '',
}

async function loggedIn(handler: Handler, options = {}) {
  const server = fakeServer(handler, options)
  await server.client.authenticate('ada', 'secret')
  return server
}

describe('reads', () => {
  it.each([429, 502, 503, 504])('are repeated after %i', async (status) => {
    let failures = 2
    const { client, count } = await loggedIn(({ path }) => {
      if (path !== '/organization/1') return undefined
      return failures-- > 0
        ? new Response('<html><title>proxy</title></html>', { status })
        : json(ORGANIZATION)
    })
    expect((await client.organization.get(1)).name).toBe('org')
    expect(count('GET /organization/1')).toBe(3)
  })

  it('are not repeated after 500, which mostly means bad input', async () => {
    const { client, count } = await loggedIn(({ path }) =>
      path === '/organization/1'
        ? json({ msg: 'An unexpected error occurred on the server!' }, 500)
        : undefined,
    )
    await expect(client.organization.get(1)).rejects.toThrow(ServerError)
    expect(count('GET /organization/1')).toBe(1)
  })

  it('are repeated when the connection breaks or the answer is cut off', async () => {
    let failures = 2
    const { client } = await loggedIn(({ path }) => {
      if (path !== '/organization/1') return undefined
      if (failures-- > 1) throw new TypeError('fetch failed')
      return failures === 0
        ? new Response('{"id": 1, "na', { headers: { 'content-type': 'application/json' } })
        : json(ORGANIZATION)
    })
    expect((await client.organization.get(1)).name).toBe('org')
  })

  it('give up within the budget', async () => {
    const { client, count } = await loggedIn(
      ({ path }) => (path === '/organization/1' ? new Response(null, { status: 503 }) : undefined),
      {
        retry: { limit: 3, delay: 1 },
      },
    )
    await expect(client.organization.get(1)).rejects.toThrow(GatewayError)
    expect(count('GET /organization/1')).toBe(4)
  })
})

describe('creates', () => {
  it('are sent once when the connection breaks', async () => {
    const reset = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
    })
    const { client, count } = await loggedIn(({ method, path }) => {
      if (method === 'POST' && path === '/organization') throw reset
      return undefined
    })
    const error = await client.organization.create({ name: 'x' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({
      code: 'network',
      neverSent: false,
      message: expect.stringContaining('look before you repeat'),
    })
    expect(count('POST /organization')).toBe(1)
  })

  it('are sent once when a proxy gives up, which says nothing of the server', async () => {
    const { client, count } = await loggedIn(({ method, path }) =>
      method === 'POST' && path === '/organization' ? json({}, 504) : undefined,
    )
    await expect(client.organization.create({ name: 'x' })).rejects.toThrow('look before you repeat')
    expect(count('POST /organization')).toBe(1)
  })

  it('are sent again when nothing listened, so that they cannot have arrived', async () => {
    let failures = 1
    const { client, count } = await loggedIn(({ method, path }) => {
      if (method !== 'POST' || path !== '/organization') return undefined
      if (failures-- > 0)
        throw Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
        })
      return json(ORGANIZATION, 201)
    })
    await client.organization.create({ name: 'x' })
    expect(count('POST /organization')).toBe(2)
  })

  it.each([400, 500, 502, 503])('are sent once when the answer is %i', async (status) => {
    const { client, count } = await loggedIn(({ method, path }) =>
      method === 'POST' && path === '/organization' ? json({ msg: 'no' }, status) : undefined,
    )
    await expect(client.organization.create({ name: 'x' })).rejects.toMatchObject({ status })
    expect(count('POST /organization')).toBe(1)
  })
})

describe('errors', () => {
  const cases: [string, Response, new (...args: never[]) => Error, object][] = [
    [
      'field errors',
      json(
        { msg: 'Request body is incorrect', errors: { organization_ids: { 0: ['Not a valid integer.'] } } },
        400,
      ),
      BadRequestError,
      { fieldErrors: { 'organization_ids.0': ['Not a valid integer.'] } },
    ],
    [
      'field errors in msg',
      json({ msg: { name: ['Missing data for required field.'] } }, 400),
      BadRequestError,
      { fieldErrors: { name: ['Missing data for required field.'] } },
    ],
    [
      'a framework message',
      json({ message: 'The browser (or proxy) sent a request …' }, 400),
      BadRequestError,
      { serverMessage: 'The browser (or proxy) sent a request …' },
    ],
    [
      'a duplicate',
      json({ msg: "Organization with name 'x' already exists!" }, 400),
      AlreadyExistsError,
      { code: 'already-exists' },
    ],
    [
      'an object that is not there',
      json({ msg: 'Organization id=1 not found!' }, 404),
      NotFoundError,
      { code: 'not-found' },
    ],
    [
      'an HTML page of a wrong path',
      new Response('<!doctype html>', { status: 404, headers: { 'content-type': 'text/html' } }),
      UnknownRouteError,
      { message: expect.stringContaining('API path') },
    ],
    ['an empty 413', new Response(null, { status: 413 }), Error, { code: 'too-large' }],
    [
      'a page of a proxy that says 200',
      new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html' } }),
      UnreadableResponseError,
      { code: 'unreadable-response' },
    ],
    ['a broken token', json({ msg: 'Signature verification failed' }, 422), Error, { code: 'token-invalid' }],
  ]
  it.each(cases)('%s', async (_name, response, type, fields) => {
    const { client } = await loggedIn(({ path }) =>
      path === '/organization/1' ? response.clone() : undefined,
    )
    const error = await client.organization.get(1).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(type)
    expect(error).toMatchObject(fields)
  })
})

describe('time limits and signals', () => {
  const hang = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

  it('end an attempt; a create is not repeated', async () => {
    let attempts = 0
    const { client } = await loggedIn(({ path, signal }) => {
      if (path !== '/organization') return undefined
      attempts++
      return hang(signal)
    })
    await expect(client.organization.create({ name: 'x' }, { timeout: 20 })).rejects.toThrow(TimeoutError)
    expect(attempts).toBe(1)
  })

  it.each([Number.POSITIVE_INFINITY, 2 ** 31])('of %d ms are not over at once', async (timeout) => {
    const { client } = await loggedIn(async ({ path }) => {
      if (path !== '/organization/1') return undefined
      await new Promise((resolve) => setTimeout(resolve, 20))
      return json(ORGANIZATION)
    })
    const { id } = await client.organization.get(1, { timeout, totalTimeout: timeout })
    expect(id).toBe(1)
  })

  it('end all attempts together', async () => {
    const { client } = await loggedIn(
      ({ path }) => (path === '/organization/1' ? new Response(null, { status: 503 }) : undefined),
      {
        retry: { limit: 1000, delay: 5 },
      },
    )
    const error = await client.organization.get(1, { totalTimeout: 100 }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      name: 'TimeoutError',
      timeout: 100,
      message: expect.stringContaining('in all'),
    })
  })

  it("throw the caller's reason", async () => {
    const { client } = await loggedIn(() => undefined)
    const reason = new Error('enough')
    await expect(client.organization.get(2, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})

describe('version check', () => {
  const at =
    (version: string): Handler =>
    ({ path }) =>
      path === '/version' ? json({ version }) : undefined

  it('warns once about another minor version', async () => {
    const warnings: string[] = []
    const { client, count } = await loggedIn(at('4.13.7'), { warn: (text: string) => warnings.push(text) })
    await client.organization.get(2)
    expect(warnings).toEqual([expect.stringContaining('4.13.7')])
    expect(count('GET /version')).toBe(1)
  })

  it('is silent about another patch, and on request', async () => {
    const warn = (text: string) => expect.unreachable(text)
    await loggedIn(at('4.15.0'), { warn })
    await loggedIn(at('4.13.7'), { warn, onVersionMismatch: 'ignore' })
  })

  it('refuses another major version, and another minor on request', async () => {
    await expect(loggedIn(at('5.0.3'))).rejects.toThrow(VersionMismatchError)
    await expect(loggedIn(at('4.14.0'), { onVersionMismatch: 'error' })).rejects.toThrow(VersionMismatchError)
  })
})

describe('hooks', () => {
  it('see every attempt, never a token', async () => {
    const seen: unknown[] = []
    await loggedIn(() => undefined, {
      hooks: { onResponse: (info: unknown) => seen.push(info) },
    })
    expect(seen).toHaveLength(4)
    expect(JSON.stringify(seen)).not.toMatch(/Bearer|secret/)
    expect(seen[0]).toMatchObject({
      method: 'GET',
      status: 200,
      attempt: 0,
      requestId: expect.any(String),
      duration: expect.any(Number),
    })
  })
})
