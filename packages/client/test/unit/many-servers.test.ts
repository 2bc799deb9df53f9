import { getEventListeners } from 'node:events'
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { Agent, ProxyAgent } from 'undici'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Client, type Fetch, NetworkError, RedirectError } from '../../src/index.js'
import { fakeServer } from './fake-server.js'
import { selfSigned } from './self-signed.js'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A server that knows its version and who one is, and remembers what it was asked. */
async function start(server: Server): Promise<{ port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request)
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ version: '4.15.2', ...(request.url?.startsWith('/api/token') ? TOKENS : {}) }),
    )
  })
  return { port: await listen(server), asked }
}

const TOKENS = { access_token: `x.${btoa('{"sub":1}')}.x`, refresh_token: `x.${btoa('{"sub":1}')}.x` }

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

const version = (client: Client) => client.util.getServerVersion()

describe('certificates', () => {
  it('of an own authority are trusted by a given dispatcher or fetch, and by nobody else', async () => {
    const { key, cert } = await selfSigned()
    const { port } = await start(createHttpsServer({ key, cert }))
    const url = `https://127.0.0.1:${port}/api`
    const dispatcher = new Agent({ connect: { ca: cert } })
    closing.push(() => dispatcher.close())

    expect(await version(new Client(url, { dispatcher }))).toBe('4.15.2')
    const own: Fetch = (request) => fetch(request, { dispatcher } as unknown as RequestInit)
    expect(await version(new Client(url, { fetch: own }))).toBe('4.15.2')

    let attempts = 0
    const stranger = new Client(url, { hooks: { onRequest: () => attempts++ } })
    const error = await version(stranger).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({
      neverSent: true,
      message: expect.stringMatching(/self-signed certificate/),
    })
    expect(attempts).toBe(1)
  })
})

describe('proxies', () => {
  it('carry everything', async () => {
    const { port, asked } = await start(createHttpServer())
    const tunnels: string[] = []
    const proxy = createHttpServer()
    proxy.on('connect', (request: IncomingMessage, client: Socket) => {
      tunnels.push(request.url ?? '')
      const target = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n')
        target.pipe(client).pipe(target)
      })
      for (const socket of [target, client]) socket.on('error', () => socket.destroy())
      client.on('close', () => target.destroy())
    })
    const proxyPort = await listen(proxy)
    const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${proxyPort}`, proxyTunnel: true })
    closing.push(() => dispatcher.close())
    const client = new Client('http://server.example/api', { dispatcher })
    expect(await version(client)).toBe('4.15.2')
    expect(tunnels).toContain('server.example:80')
    expect(asked.map(({ url }) => url)).toContain('/api/version')
  })

  it('that cannot reach the server are said to be the reason', async () => {
    const proxy = createHttpServer()
    proxy.on('connect', (_request: IncomingMessage, client: Socket) => {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${await listen(proxy)}`, proxyTunnel: true })
    closing.push(() => dispatcher.close())
    const client = new Client('http://server.example/api', { dispatcher, retry: { limit: 1, delay: 1 } })
    await expect(version(client)).rejects.toBeInstanceOf(NetworkError)
  })
})

describe('redirects', () => {
  it('are not followed: a password would go where it should not, and a create twice', async () => {
    const asked: string[] = []
    const server = createHttpServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.writeHead(301, { location: `https://elsewhere.example${request.url}?secret=1` }).end()
    })
    const client = new Client(`http://127.0.0.1:${await listen(server)}/api`)
    const error = await client.authenticate('ada', 'secret').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(RedirectError)
    expect(error).toMatchObject({ code: 'redirected', location: 'https://elsewhere.example/api/version' })
    expect(asked).toEqual(['GET /api/version'])
  })
})

describe('several clients', () => {
  it('in one process know nothing of each other', async () => {
    const servers = await Promise.all([start(createHttpServer()), start(createHttpServer())])
    const clients = servers.map(({ port }) => new Client(`http://127.0.0.1:${port}/api`))
    await Promise.all(clients.map(version))
    for (const { asked, port } of servers) {
      expect(asked.every(({ headers }) => headers.host === `127.0.0.1:${port}`)).toBe(true)
      expect(asked.length).toBeGreaterThan(0)
    }
  })
})

describe('signals', () => {
  it('have no listener left after many calls', async () => {
    const { port } = await start(createHttpServer())
    const client = new Client(`http://127.0.0.1:${port}/api`)
    const controller = new AbortController()
    for (let call = 0; call < 30; call++) await client.util.getServerVersion({ signal: controller.signal })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('of one caller do not end the version check of another', async () => {
    const waiting: ((answer: Response) => void)[] = []
    const client = new Client('http://server.example/api', {
      fetch: (request) =>
        request.url.endsWith('/version')
          ? new Promise((resolve) => waiting.push(resolve))
          : Promise.resolve(Response.json({ database: true })),
    })
    const controller = new AbortController()
    const first = client.util.getServerHealth({ signal: controller.signal })
    const second = client.util.getServerHealth()
    controller.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    for (const answer of waiting) answer(Response.json({ version: '4.15.2' }))
    await second
  })

  it('of one caller do not end the look at the own identity of another', async () => {
    const answers: (() => void)[] = []
    const { client } = fakeServer(({ path }) =>
      path === '/token/user/validate'
        ? new Promise((resolve) => answers.push(() => resolve(undefined)))
        : undefined,
    )
    const controller = new AbortController()
    const first = client.authenticate('ada', 'secret', { signal: controller.signal })
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    const second = client.whoami()
    controller.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    answers[0]?.()
    expect((await second).name).toBe('ada')
  })

  it('and time limits hold with a fetch that does not listen to them', async () => {
    const client = new Client('http://server.example/api', {
      fetch: () => new Promise(() => undefined),
      timeout: 20,
      retry: { limit: 0 },
    })
    await expect(version(client)).rejects.toMatchObject({ code: 'timeout', timeout: 20 })
  })

  it('and time limits hold for the body of a refusal', async () => {
    const endless = new ReadableStream({ pull: () => new Promise(() => undefined) })
    const client = new Client('http://server.example/api', {
      fetch: async () => new Response(endless, { status: 404 }),
      timeout: 20,
      retry: { limit: 0 },
    })
    await expect(version(client)).rejects.toMatchObject({ code: 'timeout' })
  })
})

describe('hooks', () => {
  it('that fail, now or later, do not disturb', async () => {
    const { port } = await start(createHttpServer())
    const client = new Client(`http://127.0.0.1:${port}/api`, {
      hooks: {
        onRequest: async () => Promise.reject(new Error('later')),
        onResponse: () => {
          throw new Error('now')
        },
      },
    })
    expect(await version(client)).toBe('4.15.2')
  })

  it("and errors have the request's id", async () => {
    const ids: string[] = []
    const client = new Client('http://server.example/api', {
      fetch: async () => Response.json({ msg: 'no' }, { status: 400 }),
      hooks: { onRequest: ({ requestId }) => ids.push(requestId) },
    })
    await expect(version(client)).rejects.toMatchObject({
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    })
    expect(ids).toHaveLength(1)
  })
})

describe('a server that is none', () => {
  it('is told from a vantage6 server', async () => {
    const client = new Client('http://server.example', {
      fetch: async () => Response.json({ hello: 'world' }),
    })
    await expect(client.authenticate('x', 'y')).rejects.toThrow(
      /does not tell the version of a vantage6 server/,
    )
  })
})

describe('addresses', () => {
  it('that cannot be read do not show their password', () => {
    let error: unknown
    try {
      new Client('https://ada:pass/word@server.example/api')
    } catch (caught) {
      error = caught
    }
    expect(inspect(error, { depth: 5 })).toContain('…@server.example')
    expect(inspect(error, { depth: 5 })).not.toContain('pass/word')
  })

  it('with https of a server that speaks http are told, and not tried again', async () => {
    const plain = createHttpServer()
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
    let attempts = 0
    const { port } = plain.address() as AddressInfo
    const client = new Client(`https://127.0.0.1:${port}/api`, {
      retry: { delay: 1 },
      hooks: { onRequest: () => attempts++ },
    })
    await expect(client.authenticate('ada', 'x')).rejects.toThrow('does not speak https')
    expect(attempts).toBe(1)
    plain.close()
  })
})
