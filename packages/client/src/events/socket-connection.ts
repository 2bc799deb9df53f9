import { WIRE_EVENTS } from './event.js'
import type { EventsOptions } from './events-options.js'
import { roomOf } from './rooms.js'

/** Why a connection is no more. */
export type SocketEnd = 'expired-token' | 'invalid-token' | 'silent' | 'lost' | 'unreachable' | 'closed'

/** What a connection tells. */
export interface SocketListener {
  /** An event of {@link WIRE_EVENTS}. */
  onEvent(name: string, payload: unknown): void
  /** The server has let us into a room, which proves the login. */
  onRoom(room: string): void
  /** Connected, but no proof of the login within the time of {@link SocketTimings}: the server is silent to bad tokens and missing rights. */
  onUnproven(): void
}

/** Milliseconds. */
export interface SocketTimings {
  /** To wait for the first proof of a login. Rooms are told right after the connection is made. */
  proof: number
  /** That a ping may be late. */
  pingGrace: number
  /** Between two looks at the clock. */
  check: number
}

export const SOCKET_TIMINGS: SocketTimings = { proof: 3_000, pingGrace: 10_000, check: 5_000 }

/**
 * One connection to the server's socket.io, with one token, until it ends: it is never reused, since the server looks at the
 * token of the first request only.
 *
 * @param origin - The server's scheme, host and port.
 */
export async function openSocket(
  origin: string,
  token: string,
  options: EventsOptions & { timings: SocketTimings },
  listener: SocketListener,
): Promise<{ ended: Promise<SocketEnd>; close(): void }> {
  // Loaded only when used: most programs send a few requests and never listen.
  const { io } = await import('socket.io-client')
  const { timings } = options
  const inNode = isNode()
  const socket = io(`${origin}/tasks`, {
    ...options.socket,
    path: options.path ?? '/socket.io/',
    extraHeaders: { Authorization: `Bearer ${token}` },
    // A browser sends no headers with a websocket, so that it must begin with polling.
    transports: inNode ? ['websocket', 'polling'] : ['polling', 'websocket'],
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    timeout: 20_000,
    // Whoever waits keeps the program alive by a timer. A socket that is kept open for the next one must not.
    ...(inNode ? { autoUnref: true } : {}),
  })
  let end: (reason: SocketEnd) => void = () => undefined
  let proof: ReturnType<typeof setTimeout> | undefined
  let pingInterval = 25_000
  let heard = Date.now()
  const { engine } = socket.io
  engine.on('handshake', (handshake) => {
    pingInterval = handshake.pingInterval
  })
  engine.on('packet', () => {
    heard = Date.now()
  })
  // socket.io itself waits for a ping's interval and its timeout, 85 s. This also sees a computer that slept.
  const clock = setInterval(() => {
    if (socket.connected && Date.now() - heard > pingInterval + timings.pingGrace) end('silent')
  }, timings.check)
  unref(clock)
  const ended = new Promise<SocketEnd>((resolve) => {
    end = (reason) => {
      clearTimeout(proof)
      clearInterval(clock)
      socket.off()
      socket.disconnect()
      // Nobody would answer the farewell, for which the websocket otherwise waits half a minute.
      if (reason === 'silent') terminate(engine)
      resolve(reason)
    }
  })
  socket.on('connect', () => {
    heard = Date.now()
    proof = setTimeout(() => listener.onUnproven(), timings.proof)
  })
  socket.on('message', (text: unknown) => {
    const room = roomOf(text)
    if (room === undefined) return
    clearTimeout(proof)
    listener.onRoom(room)
  })
  socket.on('expired_token', () => end('expired-token'))
  socket.on('invalid_token', () => end('invalid-token'))
  socket.on('connect_error', () => end('unreachable'))
  socket.on('disconnect', () => end('lost'))
  for (const name of WIRE_EVENTS) {
    socket.on(name, (payload: unknown) => listener.onEvent(name, payload))
  }
  return { ended, close: () => end('closed') }
}

/** Ends a connection of Node at once. Browsers have no such thing, and need none. */
function terminate({ transport }: { transport: unknown }): void {
  const { ws } = transport as { ws?: { terminate?(): void } }
  ws?.terminate?.()
}

/** Bun and Deno say that they are Node too, but their sockets cannot be left alone by their programs. */
export function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: Record<string, string | undefined> } }
  const versions = process?.versions
  return versions?.node !== undefined && versions.bun === undefined && versions.deno === undefined
}

/** Lets a program end although a timer still runs, where the runtime knows that. */
export function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref()
}
