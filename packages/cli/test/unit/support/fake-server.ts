import type { Fetch } from '@vantage6-js/client'

/** What the test's server answers to one route: data, or a function of the request. */
export type Route = object | ((request: Request) => Promise<Response> | Response)

export const SERVER = 'https://server.example/api'
export const PASSWORD = 'correct horse battery staple'

/** A `fetch` that answers as a vantage6 server, for what the CLI itself does with answers. */
export function fakeServer(routes: Record<string, Route> = {}) {
  const requests: { route: string; authorization: string | null; origin: string }[] = []
  const all: Record<string, Route> = { ...standardRoutes(), ...routes }
  const fetch: Fetch = async (request) => {
    const { pathname, origin } = new URL(request.url)
    const route = `${request.method} ${pathname.replace(/^\/api/, '')}`
    requests.push({ route, authorization: request.headers.get('authorization'), origin })
    const answer = all[route]
    if (answer === undefined) return json({ msg: `No route ${route} in this test` }, 404)
    return typeof answer === 'function' ? answer(request) : json(answer)
  }
  return { fetch, requests }
}

function standardRoutes(): Record<string, Route> {
  return {
    'GET /version': { version: '4.15.2' },
    'POST /token/user': async (request: Request) => {
      const { password } = (await request.json()) as { password: string }
      return password === PASSWORD ? json(tokens()) : json({ msg: 'Failed to login' }, 401)
    },
    'POST /token/user/validate': { user_id: 2, username: 'alice', organization_id: 5 },
    'GET /organization/5': organization(5, 'Hospital A'),
  }
}

export function organization(id: number, name: string, publicKey: string | null = null) {
  return {
    id,
    name,
    domain: null,
    address1: null,
    address2: null,
    zipcode: null,
    country: null,
    public_key: publicKey,
  }
}

/** A list as the server pages it. */
export function list(...data: object[]): Route {
  return () => json({ data, links: {} }, 200, { 'total-count': String(data.length) })
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** @param lifetime - Seconds. */
export function tokens({ lifetime = 3600, mark = 'first' } = {}) {
  return {
    access_token: token(lifetime, `access-${mark}`),
    refresh_token: token(48 * 3600, `refresh-${mark}`),
    user_url: '/api/user/2',
    refresh_url: '/api/token/refresh',
  }
}

function token(lifetime: number, jti: string): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iat: now - 1, exp: now + lifetime, sub: 2, client_type: 'user', jti }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256' })}.${part(claims)}.signature`
}
