import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServerFetcher, type ServerFetcher } from '@vantage6-js/generated/v4/server'
import { describe, expect, test, vi } from 'vitest'
import { decodeBase64Stream } from '../../src/blobs/base64-stream.js'
import { checkInlineInput } from '../../src/blobs/limits.js'
import { blobStorageStatus } from '../../src/blobs/status.js'
import { uploadBlob } from '../../src/blobs/upload.js'
import { Connection } from '../../src/http/connection.js'
import { Transport } from '../../src/http/transport.js'
import { Client, type Fetch, InvalidArgumentError, TimeoutError, type Transfer } from '../../src/index.js'
import { fakeServer, json, token } from './fake-server.js'
import { ToyCryptor } from './toy-cryptor.js'

const KB = 1024
/** Where nothing is encrypted, blobs are base64 text. */
const asBase64 = (size: number) => Math.ceil(size / 3) * 4

/** A blob storage behind a `fetch`, which sees the chunks as they are sent. */
class BlobServer {
  readonly blobs = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly tasks: { organizations: { id: number; input: string }[] }[] = []
  readonly uploads: { length: string | null; chunks: number[] }[] = []
  encrypted = true
  organizations = 2
  running = 0
  mostAtOnce = 0
  /** What happens to an upload before it is read. */
  onUpload: (request: Request) => Response | undefined | Promise<Response | undefined> = () => undefined

  readonly #fetch: Fetch = async (request) => {
    const route = `${request.method} ${new URL(request.url).pathname.slice('/api'.length)}`
    if (route === 'POST /blobstream') return this.#store(request)
    if (route.startsWith('GET /blobstream/') && route !== 'GET /blobstream/status') {
      const blob = this.blobs.get(route.slice('GET /blobstream/'.length))
      return blob === undefined ? json({ msg: 'No run found' }, 404) : new Response(new Uint8Array(blob))
    }
    if (route === 'POST /task') {
      this.tasks.push(await request.json())
      return json({ id: 1, status: 'pending', image: 'x', job_id: 1, databases: [] }, 201)
    }
    const members = Array.from({ length: this.organizations }, (_, index) => ({
      id: index + 1,
      name: `org-${index + 1}`,
      public_key: `key-${index + 1}`,
    }))
    const answers: Record<string, unknown> = {
      'GET /version': { version: '4.15.2' },
      'GET /blobstream/status': { blob_store_enabled: true },
      'GET /collaboration/1': { id: 1, encrypted: this.encrypted, organizations: members },
      'GET /organization': { data: members, links: {} },
      'GET /organization/1': members[0],
      'POST /token/user': { access_token: token(), refresh_token: token(7200), user_url: '/api/user/1' },
      'POST /token/user/validate': { msg: '', user_id: 1, username: 'a', email: '', organization_id: 1 },
    }
    const answer = answers[route]
    return answer === undefined ? new Response('<html>', { status: 404 }) : json(answer)
  }

  readonly client = new Client('http://server.example/api', { fetch: this.#fetch, retry: { delay: 1 } })

  async #store(request: Request): Promise<Response> {
    this.running += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running)
    try {
      const refused = await this.onUpload(request)
      if (refused) {
        await request.body?.cancel()
        return refused
      }
      const chunks: Uint8Array[] = []
      for await (const chunk of request.body ?? []) {
        request.signal.throwIfAborted()
        chunks.push(chunk)
      }
      this.uploads.push({
        length: request.headers.get('content-length'),
        chunks: chunks.map(({ length }) => length),
      })
      const uuid = `uuid-${this.blobs.size + 1}`
      this.blobs.set(uuid, Buffer.concat(chunks))
      return json({ uuid }, 201)
    } finally {
      this.running -= 1
    }
  }

  create(input: object, options = {}) {
    return this.client.task.create({ image: 'x', collaboration: 1, input }, options)
  }
}

async function server(changes: Partial<BlobServer> = {}): Promise<BlobServer> {
  const made = Object.assign(new BlobServer(), changes)
  await made.client.authenticate('ada', 'secret')
  return made
}

/** A source that is delivered in one piece of this size, over and over. */
function source(size: number, piece = 300 * KB) {
  let opened = 0
  let cancelled = 0
  return {
    size,
    get opened() {
      return opened
    },
    get cancelled() {
      return cancelled
    },
    stream() {
      opened += 1
      let sent = 0
      return new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            const length = Math.min(piece, size - sent)
            if (length === 0) controller.close()
            else controller.enqueue(new Uint8Array(length).fill(sent % 251))
            sent += length
          },
          cancel() {
            cancelled += 1
          },
        },
        { highWaterMark: 0 },
      )
    },
  }
}

describe('uploads', () => {
  test('each organization gets its own blob, of the bytes encrypted for it, and the task names them in order', async () => {
    const it = await server()
    await it.client.setupEncryption(new ToyCryptor('key-1'))
    await it.create({ method: 'm' })
    const organizations = it.tasks[0]?.organizations ?? []
    expect(organizations.map(({ id }) => id)).toEqual([1, 2])
    for (const { id, input } of organizations) {
      const plain = new ToyCryptor(`key-${id}`).decryptStream(new Blob([it.blobs.get(input) ?? '']).stream())
      expect(await new Response(plain).json()).toEqual({ method: 'm' })
    }
  })

  test('go out in chunks of at most 256 KiB, whatever the source delivers, and the source is opened for each', async () => {
    const it = await server({ encrypted: false, organizations: 3 })
    const input = source(2000 * KB)
    await it.create(input)
    expect(input.opened).toBe(3)
    for (const { chunks } of it.uploads) {
      expect(Math.max(...chunks)).toBeLessThanOrEqual(256 * KB)
      expect(chunks.reduce((sum, length) => sum + length)).toBe(asBase64(2000 * KB))
    }
  })

  test('a server that refuses chunks is told the length, from then on at once', async () => {
    const it = await server({ encrypted: false, organizations: 1 })
    it.onUpload = ({ headers }) =>
      headers.has('content-length') ? undefined : json({ msg: 'Error uploading result!' }, 500)
    await it.create(source(2000 * KB))
    expect(it.uploads.map(({ length }) => length)).toEqual([String(asBase64(2000 * KB))])
    let refused = 0
    it.onUpload = ({ headers }) => {
      if (!headers.has('content-length')) refused += 1
      return undefined
    }
    await it.create(source(1500 * KB))
    expect(refused).toBe(0)
  })

  test('small inputs go in one piece, which every server takes', async () => {
    const it = await server({ encrypted: false, organizations: 1 })
    it.onUpload = (request) => (request.body === null ? json({}, 500) : undefined)
    await it.create({ method: 'm' })
    expect(it.uploads).toHaveLength(1)
  })

  test('are begun again from the beginning when a proxy fails', async () => {
    const it = await server({ encrypted: false, organizations: 1 })
    let failures = 0
    it.onUpload = () => (failures++ === 0 ? new Response('', { status: 502 }) : undefined)
    const input = source(1500 * KB)
    await it.create(input)
    expect(input.opened).toBe(2)
    expect([...it.blobs.values()].map(({ length }) => length)).toEqual([asBase64(1500 * KB)])
  })

  test('are not repeated when they are not permitted', async () => {
    const it = await server({ encrypted: false, organizations: 1 })
    let asked = 0
    it.onUpload = () => {
      asked += 1
      return json({ msg: 'You do not have permission to upload blobs.' }, 401)
    }
    await expect(it.create(source(1500 * KB))).rejects.toMatchObject({ code: 'permission-denied' })
    expect(asked).toBe(1)
    expect(it.tasks).toEqual([])
  })

  test('tell how far they are, for each organization, up to the end', async () => {
    const it = await server({ encrypted: false, organizations: 2 })
    const seen: Transfer[] = []
    await it.create(source(1500 * KB), { onTransfer: (transfer: Transfer) => seen.push(transfer) })
    for (const organizationId of [1, 2]) {
      const mine = seen.filter((transfer) => transfer.organizationId === organizationId)
      expect(mine.length).toBeGreaterThan(3)
      expect(mine.map(({ bytes }) => bytes)).toEqual(mine.map(({ bytes }) => bytes).sort((a, b) => a - b))
      const bytes = asBase64(1500 * KB)
      expect(mine.at(-1)).toEqual({ direction: 'upload', bytes, total: bytes, organizationId })
    }
  })

  test('run four at a time', async () => {
    const it = await server({ encrypted: false, organizations: 12 })
    it.onUpload = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 5))
    await it.create({ method: 'm' })
    expect(it.mostAtOnce).toBe(4)
    expect(it.blobs.size).toBe(12)
  })

  test('end with the signal: sources are closed, no task is created', async () => {
    const it = await server({ encrypted: false, organizations: 6 })
    const controller = new AbortController()
    it.onUpload = () => {
      controller.abort(new Error('enough'))
      return undefined
    }
    const input = source(1e9)
    await expect(it.create(input, { signal: controller.signal })).rejects.toThrow('enough')
    expect(it.tasks).toEqual([])
    expect(input.opened).toBeLessThanOrEqual(4)
    await vi.waitFor(() => expect(input.cancelled).toBe(input.opened))
  })

  test('one that fails ends the others, and nothing goes on behind the back', async () => {
    const it = await server({ encrypted: false, organizations: 12 })
    let asked = 0
    it.onUpload = async () => {
      const number = ++asked
      await new Promise((resolve) => setTimeout(resolve, 1))
      return number === 3 ? json({ msg: 'no' }, 401) : undefined
    }
    await expect(it.create(source(1500 * KB))).rejects.toMatchObject({ status: 401 })
    const then = asked
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(asked).toBe(then)
    expect(it.running).toBe(0)
  })

  test('a source that fails or changes is named as what went wrong, and not tried again', async () => {
    const it = await server({ encrypted: false, organizations: 1 })
    const broken = {
      size: 2e6,
      stream: () => new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('disk on fire')) }),
    }
    await expect(it.create(broken)).rejects.toThrow('disk on fire')
    const grown = { ...source(1500 * KB), size: 1400 * KB, stream: source(1500 * KB).stream }
    await expect(it.create(grown)).rejects.toThrow(InvalidArgumentError)
    expect(it.tasks).toEqual([])
  })

  test('a server that stands still is given up', async () => {
    const it = await server({ encrypted: false, organizations: 1 })
    it.onUpload = (request) =>
      new Promise((_, reject) =>
        request.signal.addEventListener('abort', () => reject(request.signal.reason)),
      )
    await expect(it.create(source(1500 * KB), { timeout: 30 })).rejects.toThrow(TimeoutError)
  })
})

describe('where nothing is encrypted', () => {
  test.each([0, 1, 2, 3, 1000, 1_000_001])(
    '%i bytes are kept as base64 text, as the nodes want them',
    async (size) => {
      const it = await server({ encrypted: false, organizations: 1 })
      const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7) % 256)
      const pieces = { size, stream: () => inPieces(bytes, 997) }
      await it.create(pieces)
      const blob = it.blobs.get('uuid-1') ?? new Uint8Array()
      expect(Buffer.from(blob).equals(Buffer.from(Buffer.from(bytes).toString('base64')))).toBe(true)
      const back = decodeBase64Stream(inPieces(blob, 1001))
      const read = Buffer.from(await new Response(back as BodyInit).arrayBuffer())
      expect(read.equals(bytes)).toBe(true)
    },
  )

  test('what is no base64 is an error, not garbage', async () => {
    const back = decodeBase64Stream(new Blob(['{"raw": "json"}!']).stream())
    await expect(new Response(back as BodyInit).text()).rejects.toThrow('not base64')
  })
})

function inPieces(bytes: Uint8Array<ArrayBuffer>, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.subarray(at, at + size))
      at += size
    },
  })
}

describe('over a real socket', () => {
  /** A server that reads no chunks, as the development server: it says 500 at once. */
  async function withoutChunks(use: (server: Connection<ServerFetcher>, seen: string[]) => Promise<void>) {
    const seen: string[] = []
    const http = createServer(async (request, response) => {
      if (request.headers['transfer-encoding'] === 'chunked') {
        seen.push('chunked')
        response
          .writeHead(500, { 'content-type': 'application/json' })
          .end('{"msg":"Error uploading result!"}')
        return
      }
      let bytes = 0
      for await (const chunk of request) bytes += chunk.length
      seen.push(`${request.headers['content-length']} ${bytes}`)
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"uuid":"u"}')
    })
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    try {
      const { port } = http.address() as AddressInfo
      const transport = new Transport({ fetch: (request) => fetch(request), timeout: 0, totalTimeout: 0 })
      await use(new Connection(`http://127.0.0.1:${port}`, transport, createServerFetcher), seen)
    } finally {
      http.closeAllConnections()
      http.close()
    }
  }

  const size = 5000 * KB
  const told = `${size} ${size}`

  test('the length is really sent, and of a source that does not know its own it is found out', () =>
    withoutChunks(async (server, seen) => {
      await uploadBlob(server, source(size), {})
      const { stream } = source(size)
      await uploadBlob(server, { stream }, {})
      expect(seen).toEqual(['chunked', told, told])
    }))

  test('where fetch streams no bodies, as in browsers, blobs go out whole', () =>
    withoutChunks(async (server, seen) => {
      vi.stubGlobal(
        'process',
        new Proxy(process, { get: (real, key) => (key === 'versions' ? {} : Reflect.get(real, key)) }),
      )
      try {
        await uploadBlob(server, source(size), {})
      } finally {
        vi.unstubAllGlobals()
      }
      expect(seen).toEqual([told])
    }))
})

describe('whether there is blob storage', () => {
  test('is asked once, also by many at the same time', async () => {
    const { client, count } = fakeServer(({ path, method }) => {
      if (path.startsWith('/version') || path.startsWith('/token') || path === '/organization/2')
        return undefined
      if (path.startsWith('/blobstream/status')) return json({ blob_store_enabled: false })
      if (method === 'POST' && path === '/task')
        return json({ id: 1, status: 'pending', image: 'x', job_id: 1 }, 201)
      if (path.startsWith('/collaboration/1'))
        return json({ id: 1, encrypted: false, organizations: [{ id: 1, name: 'a', public_key: '' }] })
      return json({ data: [{ id: 1, name: 'a', public_key: '' }], links: {} })
    })
    const create = () => client.task.create({ image: 'x', collaboration: 1, input: { method: 'm' } })
    await client.authenticate('ada', 'secret')
    await Promise.all([create(), create(), create()])
    await create()
    expect(count('GET /blobstream/status')).toBe(1)
  })

  test('an older server has no such route, and no blob storage', async () => {
    const status = statusOf(() => new Response('<html>', { status: 404 }))
    await expect(status()).resolves.toBe(false)
  })

  test('a failure is not remembered, and whoever leaves does not spoil it for the others', async () => {
    let asked = 0
    const status = statusOf(async () => {
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      return asked === 1 ? json({ msg: 'no' }, 500) : json({ blob_store_enabled: true })
    })
    await expect(status()).rejects.toMatchObject({ status: 500 })
    const controller = new AbortController()
    const impatient = status({ signal: controller.signal })
    const patient = status()
    controller.abort(new Error('gone'))
    await expect(impatient).rejects.toThrow('gone')
    await expect(patient).resolves.toBe(true)
    expect(asked).toBe(2)
  })
})

function statusOf(answer: () => Response | Promise<Response>) {
  const transport = new Transport({ fetch: async () => answer(), timeout: 0, totalTimeout: 0 })
  return blobStorageStatus(new Connection('http://server.example/api', transport, createServerFetcher))
}

describe('without blob storage', () => {
  test.each([
    [3e8, 2, /300 MB for 2 organizations .* blob storage .* at most 201 MB, or a task for each organization/],
    [5e8, 1, /500 MB for one organization .* at most 402 MB/],
  ])(
    '%d bytes for %d organizations are refused before they are read, saying what to do',
    async (size, count, message) => {
      const members = Array.from({ length: count }, (_, index) => ({
        id: index + 1,
        name: 'a',
        public_key: '',
      }))
      const { client, count: sent } = fakeServer(({ path }) => {
        if (path.startsWith('/blobstream/status')) return json({ blob_store_enabled: false })
        if (path.startsWith('/collaboration/1'))
          return json({ id: 1, encrypted: false, organizations: members })
        return undefined
      })
      await client.authenticate('ada', 'secret')
      const input = source(size)
      const creating = client.task.create({ image: 'x', collaboration: 1, input })
      await expect(creating).rejects.toThrow(InvalidArgumentError)
      await expect(creating).rejects.toThrow(message)
      expect(input.opened).toBe(0)
      expect(sent('POST /task')).toBe(0)
    },
  )

  test('the limit is what one string can hold', () => {
    expect(() => checkInlineInput(402_652_000, 1)).not.toThrow()
    expect(() => checkInlineInput(402_653_000, 1)).toThrow(InvalidArgumentError)
  })

  test("a proxy's 413 says what to do", async () => {
    const { client } = fakeServer(({ path, method }) => {
      if (path.startsWith('/blobstream/status')) return json({ blob_store_enabled: false })
      if (path.startsWith('/collaboration/1'))
        return json({ id: 1, encrypted: false, organizations: [{ id: 1, name: 'a', public_key: '' }] })
      return method === 'POST' && path === '/task' ? new Response('<html>', { status: 413 }) : undefined
    })
    await client.authenticate('ada', 'secret')
    const creating = client.task.create({ image: 'x', collaboration: 1, input: { method: 'm' } })
    await expect(creating).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('blob storage'),
    })
  })
})
