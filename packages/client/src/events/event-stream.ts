import type { ClientContext } from '../context.js'
import { Vantage6Error } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { idOf } from '../resources/id.js'
import { lookAtTask } from '../tasks/task-look.js'
import type { ClientEvent, EventOf, EventType } from './event.js'
import { type EventFilter, EventMatcher } from './event-filter.js'
import { EventPoller } from './event-poller.js'
import { EventQueue } from './event-queue.js'

/** How to listen. */
export interface EventStreamOptions {
  /** Ends the stream: loops over it throw the signal's reason. */
  signal?: AbortSignal
}

/** Gets the events of one type. What it throws is reported by `warn` and does not end the stream. */
export type EventHandler<K extends EventType> = (event: EventOf<K>) => void

/** Milliseconds without a connection after which the stream asks instead, until there is one again. */
const PATIENCE = 5_000
/** Milliseconds between two looks for collaborations that were made since the connection. */
const COLLABORATIONS_EVERY = 60_000

/**
 * The events of a client: walk over them with `for await`, or have functions called with `on`. What happens while there is no
 * connection is not told later: a `connection` event with `live` says when to read anew. Whoever gets no events from the server has
 * them found by asking, some seconds later; their `origin` is then `poll`.
 *
 * @example
 * for await (const event of client.events({ task, types: ['algorithm_log'] })) console.log(event)
 *
 * @example
 * await using events = client.events()
 * events.on('node-offline', ({ name }) => console.log(`${name} is offline`))
 */
export class EventStream implements AsyncIterable<ClientEvent>, AsyncDisposable {
  /** Fulfilled when events are heard, or the first look at everything was taken. Rejected when neither is possible. */
  readonly ready: Promise<void>
  readonly #context: ClientContext
  readonly #filter: EventFilter
  readonly #matcher: EventMatcher
  readonly #end = new AbortController()
  readonly #queue = new EventQueue<ClientEvent>()
  readonly #handlers = new Map<EventType | '*', Set<(event: ClientEvent) => void>>()
  readonly #stopListening: () => void
  #order: Promise<void> = Promise.resolve()
  #polling: AbortController | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #collaborations: ReturnType<typeof setInterval> | undefined
  #isReady: () => void = () => undefined
  #isImpossible: (error: unknown) => void = () => undefined

  constructor(context: ClientContext, filter: EventFilter, { signal }: EventStreamOptions) {
    this.#context = context
    this.#filter = filter
    this.#matcher = new EventMatcher(context, filter)
    this.ready = new Promise((resolve, reject) => {
      this.#isReady = resolve
      this.#isImpossible = reject
    })
    this.ready.catch(() => undefined)
    const abort = () => this.#finish({ error: signal?.reason })
    signal?.addEventListener('abort', abort, { once: true })
    this.#stopListening = context.events.listen((event) => this.#accept(event))
    let stopClosing = () => {}
    this.#end.signal.addEventListener('abort', () => {
      signal?.removeEventListener('abort', abort)
      stopClosing()
    })
    stopClosing = context.events.onClose((error) => this.#finish({ error }))
    if (signal?.aborted) abort()
    if (!this.#end.signal.aborted) this.#begin()
  }

  /**
   * Calls a function for every event of a type, or of all types with `*`.
   *
   * @returns Ends it.
   */
  on<K extends EventType>(type: K, handler: EventHandler<K>): () => void
  on(type: '*', handler: (event: ClientEvent) => void): () => void
  on(type: EventType | '*', handler: (event: never) => void): () => void {
    const handlers = this.#handlers.get(type) ?? new Set()
    this.#handlers.set(type, handlers)
    // The overloads see to it that it only gets what it can take.
    const own = handler as (event: ClientEvent) => void
    handlers.add(own)
    // Nobody will walk over what handlers are there for, unless somebody does already.
    this.#queue.forgetUnlessRead()
    return () => {
      handlers.delete(own)
    }
  }

  /** All events from the making of the stream on. Leaving the loop closes the stream. */
  [Symbol.asyncIterator](): AsyncIterator<ClientEvent, void, undefined> {
    const next = this.#queue.read()
    return {
      next,
      return: async () => {
        this.close()
        return { done: true, value: undefined }
      },
    }
  }

  /** Ends the stream: loops over it end. */
  close(): void {
    this.#finish(undefined)
  }

  /** The same as {@link close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close()
  }

  #begin(): void {
    const { events } = this.#context
    if (events.state === 'live') this.#isReady()
    if (events.state === 'polling') this.#poll()
    else if (events.state !== 'live') this.#waitForConnection()
    void this.#needCollaborations()
    this.#collaborations = setInterval(() => void this.#needCollaborations(), COLLABORATIONS_EVERY)
  }

  #accept(event: ClientEvent): void {
    if (event.type === 'connection') {
      if (event.state === 'live') {
        this.#stopPolling()
        this.#isReady()
        void this.#needCollaborations()
      } else if (event.state === 'polling') this.#poll()
      else this.#waitForConnection()
    }
    // While it asks, everything is found by asking.
    else if (event.origin === 'socket' && this.#polling !== undefined) return
    // One after the other: some have to be asked for what they belong to.
    this.#order = this.#order.then(async () => {
      if (this.#end.signal.aborted) return
      const fits = await this.#matcher.fits(event, this.#end.signal).catch(() => false)
      if (fits && !this.#end.signal.aborted) this.#deliver(event)
    })
  }

  #deliver(event: ClientEvent): void {
    this.#queue.push(event)
    for (const handler of [...(this.#handlers.get(event.type) ?? []), ...(this.#handlers.get('*') ?? [])]) {
      try {
        handler(event)
      } catch (error) {
        this.#context.warn(
          `A handler of ${event.type} failed: ${error instanceof Error ? error.message : error}`,
        )
      }
    }
  }

  #waitForConnection(): void {
    if (this.#patience !== undefined || this.#polling !== undefined) return
    this.#patience = setTimeout(() => this.#poll(), PATIENCE)
  }

  #stopPolling(): void {
    clearTimeout(this.#patience)
    this.#patience = undefined
    this.#polling?.abort()
    this.#polling = undefined
  }

  #poll(): void {
    if (this.#polling !== undefined || this.#end.signal.aborted) return
    this.#stopPolling()
    const polling = new AbortController()
    this.#polling = polling
    this.#pollUntil(polling.signal).catch((error: unknown) => {
      if (!polling.signal.aborted) this.#finish({ error })
    })
  }

  async #pollUntil(signal: AbortSignal): Promise<never> {
    const { collaboration, task, job } = this.#filter
    const scope = {
      collaborationId: collaboration === undefined ? undefined : idOf(collaboration, 'collaboration'),
      jobId: job,
      taskId: task === undefined ? undefined : idOf(task),
      nodes: task === undefined && job === undefined,
    }
    const poller = new EventPoller(this.#context, scope, (event) => this.#accept(event))
    return poller.run(signal, () => this.#isReady())
  }

  /** Sees to it that the connection is in the rooms of what is listened for. */
  async #needCollaborations(): Promise<void> {
    const { collaboration, task, job } = this.#filter
    const { events, server } = this.#context
    if (events.state !== 'live') return
    const signal = this.#end.signal
    try {
      if (collaboration !== undefined) events.need(idOf(collaboration))
      else if (task !== undefined) {
        const { collaborationId } = await lookAtTask(this.#context, idOf(task), undefined, { signal })
        if (collaborationId !== null) events.need(collaborationId)
      } else if (job === undefined) {
        const query = { page: 1, per_page: 1_000, sort: 'id' }
        const { data } = await dataOf(
          server.api.GET('/collaboration', { params: { query }, ...server.call({ signal }) }),
        )
        for (const { id } of data) events.need(id)
      }
    } catch (error) {
      // It is tried again in a minute; only what is asked for by name must be there.
      if (!(error instanceof Vantage6Error) && !signal.aborted) throw error
    }
  }

  #finish(failure: { error: unknown } | undefined): void {
    if (this.#end.signal.aborted) return
    this.#end.abort()
    clearInterval(this.#collaborations)
    this.#stopPolling()
    this.#stopListening()
    this.#handlers.clear()
    if (failure === undefined) {
      this.#queue.end()
      this.#isReady()
    } else {
      this.#queue.fail(failure.error)
      this.#isImpossible(failure.error)
    }
  }
}
