import { describe, expect, it } from 'vitest'
import { createServerFetcher, SERVER_VERSION } from '../../src/v4/server/index.js'
import { createStoreFetcher, STORE_VERSION } from '../../src/v4/store/index.js'

/** A fetch that notes requests and answers with one body. */
function recorder(body: unknown, init?: ResponseInit) {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    requests.push(request)
    return Response.json(body, init)
  }
  return { requests, fetch }
}

const baseUrl = 'https://server.example/api'

describe('createServerFetcher', () => {
  it('calls a path below the base URL and parses the answer', async () => {
    const { requests, fetch } = recorder({ version: SERVER_VERSION })
    const { data, error } = await createServerFetcher({ baseUrl, fetch }).GET('/version')
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${baseUrl}/version`])
    expect(data).toEqual({ version: SERVER_VERSION })
    expect(error).toBeUndefined()
  })

  it('puts path and query parameters and the body where they belong', async () => {
    const { requests, fetch } = recorder({})
    const server = createServerFetcher({ baseUrl, fetch })
    await server.GET('/task/{id}', { params: { path: { id: 7 }, query: { include: ['runs', 'results'] } } })
    await server.DELETE('/collaboration/{id}/node', { params: { path: { id: 1 } }, body: { id: 2 } })
    expect(requests[0]?.url).toBe(`${baseUrl}/task/7?include=runs&include=results`)
    expect(await requests[1]?.json()).toEqual({ id: 2 })
    expect(requests[1]?.headers.get('content-type')).toBe('application/json')
  })

  it('gives the body of an error as error', async () => {
    const { fetch } = recorder({ msg: 'Failed to login' }, { status: 401 })
    const login = { username: 'a', password: 'b' }
    const { data, error, response } = await createServerFetcher({ baseUrl, fetch }).POST('/token/user', {
      body: login,
    })
    expect([data, error, response.status]).toEqual([undefined, { msg: 'Failed to login' }, 401])
  })

  it('sends the given headers and runs middleware in order', async () => {
    const { requests, fetch } = recorder({})
    const seen: string[] = []
    const note = (name: string) => ({
      onRequest: () => void seen.push(`${name} request`),
      onResponse: () => void seen.push(`${name} response`),
    })
    const middleware = [note('outer'), note('inner')]
    const headers = { authorization: 'Bearer t' }
    await createServerFetcher({ baseUrl, fetch, headers, middleware }).GET('/version')
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer t')
    expect(seen).toEqual(['outer request', 'inner request', 'inner response', 'outer response'])
  })
})

describe('createStoreFetcher', () => {
  it('carries the header that names the server', async () => {
    const { requests, fetch } = recorder({ data: [], links: {} })
    const store = createStoreFetcher({
      baseUrl,
      fetch,
      headers: { 'Server-Url': 'https://server.example/api' },
    })
    await store.GET('/algorithm', { params: { query: { under_review: true } } })
    expect(requests[0]?.url).toBe(`${baseUrl}/algorithm?under_review=true`)
    expect(requests[0]?.headers.get('server-url')).toBe('https://server.example/api')
  })
})

it('both services are of one version', () => {
  expect(SERVER_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
  expect(STORE_VERSION).toBe(SERVER_VERSION)
})
