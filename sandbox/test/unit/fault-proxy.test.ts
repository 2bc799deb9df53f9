import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Fault, type FaultProxy, startFaultProxy } from '../../src/index.js'

let server: Server
let proxy: FaultProxy
let received: string[]

beforeEach(async () => {
  received = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`)
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ answer: 'x'.repeat(1000) }))
    })
  })
  server.on('upgrade', (_request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n')
    socket.on('error', () => {})
    socket.on('data', (data: Buffer) => socket.write(data)).on('end', () => socket.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  proxy = await startFaultProxy(`http://127.0.0.1:${port}/api`)
})
afterEach(async () => {
  await proxy.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const post = (body: string, signal?: AbortSignal) =>
  fetch(`${proxy.url}/task`, { method: 'POST', body, ...(signal && { signal }) })

/** Which of the kinds let the server see the request, and what `fetch` makes of them. */
const kinds: [fault: Fault, forwarded: boolean, outcome: 'answer' | 'error' | 'silence'][] = [
  [{ kind: 'latency', milliseconds: 5 }, true, 'answer'],
  [{ kind: 'reset-before-body' }, false, 'error'],
  [{ kind: 'reset-after-body' }, true, 'error'],
  [{ kind: 'truncate' }, true, 'error'],
  [{ kind: 'stall', bytes: 10 }, true, 'silence'],
  [{ kind: 'garbage' }, true, 'error'],
  [{ kind: 'not-http' }, false, 'error'],
  [{ kind: 'status', status: 503, retryAfter: 2 }, false, 'answer'],
  [{ kind: 'status', status: 504, forward: true }, true, 'answer'],
  [{ kind: 'blackhole' }, false, 'silence'],
]

describe('a fault proxy', () => {
  it('passes on what has no rule, and keeps count', async () => {
    expect(await (await post('hello')).json()).toEqual({ answer: 'x'.repeat(1000) })
    expect(received).toEqual(['POST /api/task hello'])
    expect(proxy.requests).toMatchObject([
      { method: 'POST', path: '/api/task', forwarded: true, status: 200 },
    ])
  })

  it.each(kinds)('does $kind', async (fault, forwarded, outcome) => {
    proxy.rule({ fault })
    const signal = AbortSignal.timeout(400)
    const body = (response: Response) => (fault.kind === 'status' ? response.text() : response.json())
    const result = await post('hello', signal)
      .then(async (response) => ({ response, body: await body(response) }))
      .catch((error: Error) => error)
    if (outcome === 'answer') {
      const { response } = result as { response: Response }
      expect(response.status).toBe(fault.kind === 'status' ? fault.status : 200)
      expect(response.headers.get('retry-after')).toBe(
        fault.kind === 'status' && fault.retryAfter ? '2' : null,
      )
    } else {
      expect(result).toBeInstanceOf(Error)
      expect((result as Error).name === 'TimeoutError').toBe(outcome === 'silence')
    }
    expect(received).toHaveLength(forwarded ? 1 : 0)
    expect(proxy.requests[0]?.forwarded).toBe(forwarded)
  })

  it('applies rules by method, path, and count, the first that fits', async () => {
    const remove = proxy.rule({
      fault: { kind: 'status', status: 502 },
      method: 'POST',
      path: /\/task$/,
      skip: 1,
      times: 2,
    })
    const statuses = async (count: number) =>
      Promise.all(Array.from({ length: count }, async () => (await post('x')).status))
    expect((await statuses(1))[0]).toBe(200)
    expect(await statuses(2)).toEqual([502, 502])
    expect((await statuses(1))[0]).toBe(200)
    expect((await fetch(`${proxy.url}/task`)).status).toBe(200)
    remove()
    proxy.rule({ fault: { kind: 'status', status: 429 } })
    expect(await statuses(1)).toEqual([429])
    proxy.clear()
    expect(await statuses(1)).toEqual([200])
  })

  it('is random in the same way for the same seed', async () => {
    const run = async (seed: number) => {
      const end = proxy.random({ seed, rate: 0.5, faults: [{ kind: 'status', status: 503 }] })
      const statuses: number[] = []
      for (let i = 0; i < 20; i++) statuses.push((await post('x')).status)
      end()
      return statuses.join()
    }
    const first = await run(1)
    expect(await run(1)).toBe(first)
    expect(await run(2)).not.toBe(first)
    expect(new Set(first.split(','))).toEqual(new Set(['200', '503']))
  })

  it('refuses connections while it is down, and is up again on the same port', async () => {
    const { url } = proxy
    await proxy.down()
    await expect(post('x')).rejects.toThrow()
    await proxy.up()
    expect(proxy.url).toBe(url)
    expect((await post('x')).status).toBe(200)
  })

  it('tunnels upgrades, freezes them half-open, and drops them', async () => {
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1')
    let text = ''
    let closed = false
    socket.on('data', (data) => {
      text += data.toString()
    })
    socket
      .on('error', () => {})
      .on('close', () => {
        closed = true
      })
    socket.write('GET /socket HTTP/1.1\r\nHost: x\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n')
    await expect.poll(() => text).toContain('101 Switching Protocols')
    socket.write('ping')
    await expect.poll(() => text).toContain('ping')
    proxy.freeze()
    socket.write('lost')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(text).not.toContain('lost')
    expect(closed).toBe(false)
    proxy.dropAll()
    await expect.poll(() => closed).toBe(true)
    await expect.poll(() => proxy.connections).toBe(0)
  })
})
