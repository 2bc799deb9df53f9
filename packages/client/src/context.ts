import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import type { Identity } from './auth/identity.js'
import type { Cryptor } from './cryptor.js'
import { InvalidArgumentError } from './errors/index.js'
import type { EventHub } from './events/event-hub.js'
import type { Connection } from './http/connection.js'
import type { Limit } from './http/limit.js'
import type { RequestOptions } from './http/request-options.js'
import type { KeyTrust } from './key-trust.js'
import { idOf, type Ref } from './resources/id.js'
import type { StoreConnection } from './store/connection.js'

/** What the sub-clients of one client share. No two clients share one. */
export interface ClientContext {
  readonly server: Connection<ServerFetcher>
  /** The collaboration that calls work in when none is given, see `client.setupCollaboration`. */
  readonly collaborationId: number | undefined
  /** The algorithm store that tasks are from when none is given, see `client.store.set`. */
  readonly storeId: number | undefined
  readonly cryptor: Cryptor | undefined
  readonly keyTrust: KeyTrust | undefined
  /** The one connection for events, which all that wait share. */
  readonly events: EventHub
  /** Bounds the requests that all waits of the client have under way at once. */
  readonly looks: Limit
  /** Where warnings go. */
  warn(message: string): void
  /** Who is logged in. Asked of the server once for each session. */
  whoami(options?: RequestOptions): Promise<Identity>
  /** How algorithm stores know this server. */
  readonly storeServerUrl: string
  /** A connection to an algorithm store, with this client's login. */
  connectStore(url: string): StoreConnection
  /** Whether the server keeps inputs and results in blob storage. Asked of the server once. */
  usesBlobStorage(options?: RequestOptions): Promise<boolean>
}

/**
 * The collaboration that is meant: the given one, or the one that was set up for all calls.
 *
 * @throws InvalidArgumentError when there is neither.
 */
export function collaborationOrDefault(context: ClientContext, collaboration: Ref | undefined): number {
  const ref = collaboration ?? context.collaborationId
  if (ref === undefined) {
    throw new InvalidArgumentError(
      'collaboration',
      'Which collaboration? Pass its id, or choose one for all calls with `client.setupCollaboration(id)`.',
    )
  }
  return idOf(ref, 'collaboration')
}

/**
 * The collaboration that a list is cut to: the given one, or the one that was set up for all calls.
 *
 * @param collaboration - null for all collaborations, although one was set up.
 */
export function collaborationFilter(
  context: ClientContext,
  collaboration: Ref | null | undefined,
): number | undefined {
  const ref = collaboration === undefined ? context.collaborationId : collaboration
  return ref === null || ref === undefined ? undefined : idOf(ref, 'collaboration')
}

/** The algorithm store of a task: the given one, or the one that was chosen for all calls. */
export function storeOrDefault(context: ClientContext, store: Ref | undefined): number | undefined {
  const ref = store ?? context.storeId
  return ref === undefined ? undefined : idOf(ref, 'store')
}
