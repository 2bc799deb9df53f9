import { Client, type ClientOptions, type Fetch } from '../../src/index.js'

/** One request as the handler sees it. */
export interface Received {
  method: string
  /** Path and query below `/api`. */
  path: string
  headers: Headers
  body: unknown
  signal: AbortSignal
}

export type Handler = (request: Received) => Response | undefined | Promise<Response | undefined>

/** An answer as the server writes it. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** A token that looks like the server's; `expiresIn` in seconds. */
export function token(expiresIn = 3600, claims: Record<string, unknown> = {}): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const exp = Math.floor(Date.now() / 1000) + expiresIn
  return `${encode({ alg: 'HS256' })}.${encode({ sub: 1, client_type: 'user', jti: crypto.randomUUID(), exp, ...claims })}.x`
}

const LOGIN = {
  'POST /token/user': () =>
    json({
      access_token: token(),
      refresh_token: token(7200),
      user_url: '/api/user/1',
      refresh_url: '/api/token/refresh',
    }),
  'POST /token/user/validate': () =>
    json({ msg: 'Token is valid', user_id: 1, username: 'ada', email: 'ada@a.org', organization_id: 2 }),
  'GET /version': () => json({ version: '4.15.2' }),
}

/**
 * The real client over a `fetch` that the test answers: nothing of the client is mocked. Version, login and own identity are
 * answered here unless the handler does.
 */
export function fakeServer(
  handler: Handler,
  options: ClientOptions = {},
): { client: Client; received: Received[]; count: (start: string) => number; fetch: Fetch } {
  const received: Received[] = []
  const fetch: Fetch = async (request) => {
    const url = new URL(request.url)
    const text = await request.text()
    const seen: Received = {
      method: request.method,
      path: url.pathname.slice('/api'.length) + url.search,
      headers: request.headers,
      body: text === '' ? undefined : parse(text),
      signal: request.signal,
    }
    received.push(seen)
    request.signal.throwIfAborted()
    const route = `${seen.method} ${seen.path}`
    return (
      (await handler(seen)) ??
      LOGIN[route as keyof typeof LOGIN]?.() ??
      organization(route) ??
      new Response('<html>', { status: 404 })
    )
  }
  const client = new Client('http://server.example/api', {
    retry: { delay: 1 },
    events: { mode: 'poll' },
    ...options,
    fetch,
  })
  return {
    client,
    received,
    fetch,
    count: (start) => received.filter(({ method, path }) => `${method} ${path}`.startsWith(start)).length,
  }
}

function organization(route: string): Response | undefined {
  if (route !== 'GET /organization/2') return undefined
  return json({
    id: 2,
    name: 'org-a',
    domain: '',
    address1: '',
    address2: null,
    zipcode: '',
    country: '',
    public_key: '',
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** A page as the server writes it, cut out of all rows by the request's query. */
export function page(rows: readonly unknown[], request: Received): Response {
  const query = new URLSearchParams(request.path.split('?')[1])
  const size = Number(query.get('per_page') ?? 10)
  const start = (Number(query.get('page') ?? 1) - 1) * size
  return json({ data: rows.slice(start, start + size), links: {} }, 200, {
    'total-count': String(rows.length),
  })
}
