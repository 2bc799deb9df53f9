import { readClaims } from '../auth/tokens.js'
import { Vantage6Error } from '../errors/index.js'
import { sleep } from '../http/deadline.js'
import type { Credentials } from '../http/transport.js'
import { Duplicates } from './duplicates.js'
import { type ClientEvent, type ConnectionEvent, toEvent } from './event.js'
import type { EventsOptions } from './events-options.js'
import { collaborationRoom, isTaskRoom } from './rooms.js'
import {
  isNode,
  openSocket,
  SOCKET_TIMINGS,
  type SocketEnd,
  type SocketTimings,
  unref,
} from './socket-connection.js'

/** The client was closed while something listened or waited. */
export class ClientClosedError extends Vantage6Error {
  override name = 'ClientClosedError'

  constructor() {
    super('client-closed', 'The client was closed: `client.close()` ends all that listens and waits.')
  }
}

/** What a hub works with. */
export interface EventHubOptions extends EventsOptions {
  /** The server's API URL. */
  url: string
  credentials: Credentials
  /** Any request that only a valid login can make; renews the token where it must. */
  proveLogin(signal: AbortSignal): Promise<unknown>
  warn(message: string): void
  /** For tests, which do not have minutes. */
  timings?: Partial<EventHubTimings>
}

/** Milliseconds. */
export interface EventHubTimings extends SocketTimings {
  /** How long an unused socket stays open, for the next one who waits. */
  linger: number
  /** Before the first new attempt; each further one waits twice as long. */
  firstRetry: number
  longestRetry: number
  /** Until a login without events is tried again: rights are given, proxies are repaired. */
  tryAgainDeaf: number
  /** Within which the server tells all rooms, after the first. */
  roomsComplete: number
}

const TIMINGS: EventHubTimings = {
  ...SOCKET_TIMINGS,
  // Deno and Bun wait for an open socket before they end a program.
  linger: isNode() ? 5_000 : 1_000,
  firstRetry: 500,
  longestRetry: 30_000,
  tryAgainDeaf: 300_000,
  roomsComplete: 1_000,
}

/** Gets all events of a client, unfiltered, and those about the connection. Must not throw. */
export type EventListener = (event: ClientEvent) => void

/**
 * The events of one client: one socket, however many listen, opened for the first and closed after the last. It knows that the
 * server never refuses a socket: a login counts as proven when the server lets it into a room. It looks after fresh tokens, and
 * makes a broken or silent connection anew. Nothing that was missed meanwhile is sent again: listeners get a `connection` event
 * and have to look for themselves.
 */
export class EventHub {
  readonly #options: EventHubOptions
  readonly #timings: EventHubTimings
  readonly #listeners = new Set<EventListener>()
  readonly #rooms = new Set<string>()
  /** Collaborations whose events did not come although a new connection was made for them. */
  readonly #unheard = new Set<number>()
  #state: ConnectionEvent['state'] | 'off' = 'off'
  #stop: AbortController | undefined
  #lingering: ReturnType<typeof setTimeout> | undefined
  #alive: ReturnType<typeof setInterval> | undefined
  #connection: { close(): void; opened: number } | undefined
  #duplicates = new Duplicates()
  #warned = false
  /** What is to be told when the client is closed. No signal: those warn when more than ten listen. */
  readonly #closers = new Set<(reason: ClientClosedError) => void>()
  #closed: ClientClosedError | undefined

  constructor(options: EventHubOptions) {
    this.#options = options
    this.#timings = { ...TIMINGS, ...options.timings }
  }

  /** What the last `connection` event said; `off` before the first. */
  get state(): ConnectionEvent['state'] | 'off' {
    return this.#state
  }

  /**
   * Calls back when the client is closed; at once when it is already.
   *
   * @returns Ends it. Must be called.
   */
  onClose(closer: (reason: ClientClosedError) => void): () => void {
    if (this.#closed !== undefined) closer(this.#closed)
    else this.#closers.add(closer)
    return () => this.#closers.delete(closer)
  }

  /** Whether events of this collaboration's tasks come as they happen; without one: of any. */
  hears(collaborationId: number | null | undefined): boolean {
    if (this.#state !== 'live') return false
    return collaborationId === null || collaborationId === undefined
      ? [...this.#rooms].some(isTaskRoom)
      : this.#rooms.has(collaborationRoom(collaborationId))
  }

  /**
   * Begins to listen.
   *
   * @returns Ends it. Must be called.
   */
  listen(listener: EventListener): () => void {
    if (this.#closed !== undefined) return () => undefined
    this.#listeners.add(listener)
    clearTimeout(this.#lingering)
    // Neither listeners nor the socket keep a program alive: this does, while somebody listens.
    this.#alive ??= setInterval(() => undefined, 60_000)
    this.#stop ??= this.#start()
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return
      this.#rest()
      this.#lingering = setTimeout(() => this.#end(), this.#state === 'live' ? this.#timings.linger : 0)
      unref(this.#lingering)
    }
  }

  /**
   * Says that somebody needs the events of a collaboration. Rooms are given once for each connection: for a collaboration that
   * was made since, another connection is.
   */
  need(collaborationId: number): void {
    if (this.#state !== 'live' || this.hears(collaborationId) || this.#unheard.has(collaborationId)) return
    const age = Date.now() - (this.#connection?.opened ?? 0)
    // The rooms of a young connection are still being told.
    if (age < this.#timings.roomsComplete) return
    this.#unheard.add(collaborationId)
    this.#connection?.close()
  }

  /** Begins anew, as somebody else has logged in. */
  restart(): void {
    this.#end()
    this.#unheard.clear()
    this.#warned = false
    if (this.#listeners.size > 0 && this.#closed === undefined) this.#stop = this.#start()
  }

  /** Closes the socket for good, and ends all that listen. */
  close(): void {
    this.#closed ??= new ClientClosedError()
    for (const closer of [...this.#closers]) closer(this.#closed)
    this.#closers.clear()
    this.#listeners.clear()
    clearTimeout(this.#lingering)
    this.#rest()
    this.#end()
  }

  #rest(): void {
    clearInterval(this.#alive)
    this.#alive = undefined
  }

  #start(): AbortController {
    const stop = new AbortController()
    if (this.#options.mode === 'poll') queueMicrotask(() => !stop.signal.aborted && this.#tell('polling'))
    else void this.#keepConnected(stop.signal)
    return stop
  }

  #end(): void {
    this.#stop?.abort()
    this.#stop = undefined
    this.#connection?.close()
    this.#connection = undefined
    this.#rooms.clear()
    this.#state = 'off'
  }

  async #keepConnected(stop: AbortSignal): Promise<void> {
    let failures = 0
    while (!stop.aborted) {
      // Whoever waits asks the server too, and hears of what is wrong from there.
      const end = await this.#connectOnce(stop).catch(() => 'unreachable' as const)
      if (stop.aborted) return
      if (end === 'renewed' && failures === 0) {
        failures = 1
        continue
      }
      if (end === 'no-events') this.#sayNoEvents()
      else this.#tell('lost')
      if (end === 'lost' || end === 'silent' || end === 'closed') failures = 0
      const pause =
        end === 'no-events'
          ? this.#timings.tryAgainDeaf
          : end === 'closed'
            ? 0
            : Math.min(this.#timings.firstRetry * 2 ** failures, this.#timings.longestRetry) *
              (0.5 + Math.random() / 2)
      failures++
      await sleep(pause, stop).catch(() => undefined)
    }
  }

  /** Makes one connection and returns when it is no more. */
  async #connectOnce(stop: AbortSignal): Promise<SocketEnd | 'renewed' | 'no-events'> {
    const { credentials, url, proveLogin } = this.#options
    const token = await credentials.accessToken(stop)
    if (stop.aborted) return 'closed'
    // A node's socket marks it online, and offline at its end: only its own runner may have one.
    if (token === undefined || readClaims(token).clientType !== 'user') return 'no-events'
    this.#rooms.clear()
    this.#duplicates = new Duplicates()
    let verdict: SocketEnd | 'renewed' | 'no-events' | undefined
    const finish = (reason: typeof verdict) => {
      verdict = reason
      connection.close()
    }
    const connection = await openSocket(
      new URL(url).origin,
      token,
      { ...this.#options, timings: this.#timings },
      {
        onEvent: (name, payload) => {
          const event = toEvent(name, payload)
          if (event !== undefined && !this.#duplicates.has(event)) this.#send(event)
        },
        onRoom: (room) => {
          if (this.#rooms.has(room)) return
          this.#rooms.add(room)
          if (isTaskRoom(room)) this.#tell('live')
          else finish('no-events')
        },
        onUnproven: () => {
          // The server is silent to a login without rights and to a bad token alike: a request tells them apart.
          proveLogin(stop)
            .then(() => credentials.accessToken(stop))
            .then(
              (now) => finish(now === token ? 'no-events' : 'renewed'),
              () => finish('unreachable'),
            )
        },
      },
    )
    const own = { close: () => connection.close(), opened: Date.now() }
    this.#connection = own
    if (stop.aborted) connection.close()
    const end = await connection.ended
    if (this.#connection === own) this.#connection = undefined
    this.#rooms.clear()
    if (end === 'expired-token') return (await credentials.renew(token, stop)) ? 'renewed' : 'no-events'
    if (end === 'invalid-token') {
      // Only another login helps, which any request brings about if the program knows how.
      await proveLogin(stop)
      return 'renewed'
    }
    return verdict ?? end
  }

  #sayNoEvents(): void {
    if (!this.#warned) {
      this.#warned = true
      this.#options.warn(
        'This login gets no events from the server (it takes the right to receive events of the collaboration), so changes are found by asking from time to time, some seconds later.',
      )
    }
    this.#tell('polling')
  }

  #tell(state: ConnectionEvent['state']): void {
    // Every further room is told too: only now can its listeners rely on events.
    if (this.#state === state && state !== 'live') return
    this.#state = state
    this.#send({ type: 'connection', origin: 'socket', receivedAt: new Date(), state })
  }

  #send(event: ClientEvent): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}
