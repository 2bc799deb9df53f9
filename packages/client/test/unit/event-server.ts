import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'

/** What the server does with a login, as the real one: it never refuses. */
export type Welcome = 'rooms' | 'organization-rooms' | 'silence' | 'expired_token' | 'invalid_token'

/** A socket.io server that behaves like vantage6's, on loopback. */
export interface EventServer {
  /** The API's URL. */
  url: string
  /** The bearer token of each connection so far. */
  tokens: string[]
  /** Collaborations whose rooms are given. */
  collaborations: number[]
  welcome: (token: string) => Welcome
  emit(name: string, payload: unknown): void
  /** Breaks all connections. */
  drop(): void
  /** Leaves all connections open and sends nothing over them any more, not even pings. */
  mute(): void
  connections(): number
  close(): Promise<void>
}

export async function startEventServer(pingInterval = 25_000): Promise<EventServer> {
  const http = createServer()
  const io = new Server(http, { pingInterval, pingTimeout: 60_000 })
  const tasks = io.of('/tasks')
  const server: EventServer = {
    url: '',
    tokens: [],
    collaborations: [1],
    welcome: () => 'rooms',
    emit: (name, payload) => void tasks.emit(name, payload),
    drop: () => tasks.disconnectSockets(true),
    mute: () => {
      const { clients } = io.engine as unknown as { clients: Record<string, { transport: object }> }
      for (const { transport } of Object.values(clients)) Object.assign(transport, { send: () => undefined })
    },
    connections: () => tasks.sockets.size,
    close: async () => {
      await io.close()
    },
  }
  tasks.on('connection', (socket: Socket) => {
    const token = (socket.handshake.headers.authorization ?? '').replace('Bearer ', '')
    server.tokens.push(token)
    const welcome = server.welcome(token)
    if (welcome === 'expired_token' || welcome === 'invalid_token') socket.emit(welcome)
    if (welcome !== 'rooms' && welcome !== 'organization-rooms') return
    for (const id of server.collaborations) {
      const room = `collaboration_${id}${welcome === 'rooms' ? '' : '_organization_2'}`
      socket.emit('message', `User <ada> joined room <${room}>`)
    }
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`
  return server
}
