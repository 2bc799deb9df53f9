import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { FaultRule, RandomFaults, SeenRequest } from './fault.js'
import { forward, reset, standIn } from './forward.js'
import { Rules } from './rules.js'

/**
 * Starts a proxy on loopback that passes everything on to a server, and does to it what rules say. It takes requests
 * (streaming both ways) and websockets.
 *
 * @param target - URL of the server, for instance `network.url`; {@link FaultProxy.url} has the same path
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const proxy = new FaultProxy(new URL(target))
  await proxy.up()
  return proxy
}

/** See {@link startFaultProxy}. */
export class FaultProxy implements AsyncDisposable {
  /** Every request since the start or the last {@link forget}, websocket upgrades included. */
  readonly requests: SeenRequest[] = []
  private readonly rules = new Rules()
  private readonly target: URL
  private readonly sockets = new Set<Socket>()
  private readonly tunnels = new Set<[Socket, Socket]>()
  private server: Server | undefined
  private port = 0

  constructor(target: URL) {
    this.target = target
  }

  /** Put this in place of the server's URL. */
  get url(): string {
    return `http://127.0.0.1:${this.port}${this.target.pathname}`
  }

  /** How many connections of clients are open. */
  get connections(): number {
    return this.sockets.size
  }

  /** Adds a rule behind those that are there. @returns a function that removes it */
  rule(rule: FaultRule): () => void {
    return this.rules.add(rule)
  }

  /** Seeded, randomized faults. @returns a function that ends them */
  random(options: RandomFaults): () => void {
    return this.rules.randomize(options)
  }

  /** Removes all rules. */
  clear(): void {
    this.rules.clear()
  }

  /** Empties {@link requests}. */
  forget(): void {
    this.requests.length = 0
  }

  /** Resets all open connections. */
  dropAll(): void {
    for (const socket of this.sockets) reset(socket)
  }

  /** Makes the open websockets half-open: not a byte passes any more, in no direction, and nothing closes. */
  freeze(): void {
    for (const [client, upstream] of this.tunnels) {
      client.unpipe(upstream)
      upstream.unpipe(client)
      client.resume()
      upstream.resume()
    }
  }

  /** Stops listening and drops all connections: new ones are refused. */
  async down(): Promise<void> {
    const { server } = this
    if (!server) return
    this.server = undefined
    const closed = new Promise((resolve) => server.close(resolve))
    this.dropAll()
    await closed
  }

  /** Listens (again, on the same port). */
  async up(): Promise<void> {
    if (this.server) return
    const server = createServer({ keepAliveTimeout: 60_000 })
    server.on('connection', (socket) => this.track(socket))
    server.on('request', (incoming, outgoing) => this.onRequest(incoming, outgoing))
    server.on('upgrade', (incoming, socket, head) => this.onUpgrade(incoming, socket as Socket, head))
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.port, '127.0.0.1', resolve)
    })
    const address = server.address()
    if (address && typeof address === 'object') this.port = address.port
    this.server = server
  }

  /** Ends the proxy and all connections. */
  close(): Promise<void> {
    return this.down()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  private track(socket: Socket): void {
    this.sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => this.sockets.delete(socket))
  }

  private see(incoming: IncomingMessage): SeenRequest {
    const { method = 'GET', url: path = '/' } = incoming
    const fault = this.rules.choose(method, path)
    const seen = { method, path, fault, at: Date.now(), forwarded: false, status: undefined }
    this.requests.push(seen)
    return seen
  }

  private onRequest(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const seen = this.see(incoming)
    const { fault } = seen
    outgoing.on('error', () => {})
    switch (fault?.kind) {
      case 'blackhole':
        incoming.resume()
        return
      case 'reset-before-body':
        reset(incoming.socket)
        return
      case 'not-http':
        incoming.socket.end('\u0016\u0003\u0001 this is not HTTP\r\n')
        return
      case 'latency':
        setTimeout(() => forward(incoming, outgoing, this.target, fault, seen), fault.milliseconds)
        return
      case 'status':
        if (!fault.forward) {
          incoming.resume().on('end', () => standIn(outgoing, fault))
          return
        }
    }
    forward(incoming, outgoing, this.target, fault, seen)
  }

  /** A websocket is a tunnel; of the faults, those that concern the handshake apply. */
  private onUpgrade(incoming: IncomingMessage, client: Socket, head: Buffer): void {
    const seen = this.see(incoming)
    const { fault } = seen
    if (fault?.kind === 'blackhole') return
    if (fault?.kind === 'status' && !fault.forward) {
      client.end(`HTTP/1.1 ${fault.status} Fault\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
      return
    }
    if (fault && fault.kind !== 'latency') {
      reset(client)
      return
    }
    setTimeout(() => this.tunnel(incoming, client, head, seen), fault?.milliseconds ?? 0)
  }

  private tunnel(incoming: IncomingMessage, client: Socket, head: Buffer, seen: SeenRequest): void {
    const upstream = connect(Number(this.target.port), this.target.hostname, () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`]
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`)
      }
      upstream.write(`${lines.join('\r\n')}\r\n\r\n`)
      upstream.write(head)
      seen.forwarded = true
      client.pipe(upstream)
      upstream.pipe(client)
    })
    const pair: [Socket, Socket] = [client, upstream]
    this.tunnels.add(pair)
    const end = () => {
      this.tunnels.delete(pair)
      reset(client)
      upstream.destroy()
    }
    upstream.on('error', end).on('close', end)
    client.on('error', end).on('close', end)
  }
}
