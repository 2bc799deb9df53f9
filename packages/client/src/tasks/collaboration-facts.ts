import type { ClientContext } from '../context.js'
import { Vantage6Error } from '../errors/index.js'
import type { RequestOptions } from '../http/request-options.js'
import { encryptionOf, organizationNames as fetchNames } from '../results/circumstances.js'

/** What waits need to know of a collaboration. */
export interface CollaborationFacts {
  /** The organizations' names by id. Empty when they may not be seen. */
  names: Promise<ReadonlyMap<number, string>>
  isEncrypted(): Promise<boolean>
}

/** Milliseconds for which facts are taken as they were. */
const KEEP = 60_000

/** For each client its own. Nobody else can see it, and it goes with the client. */
const known = new WeakMap<ClientContext, Map<number | null, CollaborationFacts & { at: number }>>()

/**
 * The facts of a collaboration, asked once a minute for each client, however many tasks wait. Without the caller's signal, since
 * others share the answers.
 */
export function collaborationFacts(
  context: ClientContext,
  collaborationId: number | null,
  { timeout }: RequestOptions,
): CollaborationFacts {
  const cache = known.get(context) ?? new Map()
  known.set(context, cache)
  const cached = cache.get(collaborationId)
  if (cached !== undefined && Date.now() - cached.at < KEEP) return cached
  const call = timeout === undefined ? {} : { timeout }
  const id = collaborationId ?? undefined
  let ask = encryptionOf(context, id, call)
  const facts = {
    at: Date.now(),
    names: fetchNames(context, id, call).catch((error: unknown) => {
      cache.delete(collaborationId)
      // A name is never worth the failure of what it is for.
      if (error instanceof Vantage6Error) return new Map<number, string>()
      throw error
    }),
    isEncrypted: () =>
      ask().catch((error: unknown) => {
        ask = encryptionOf(context, id, call)
        throw error
      }),
  }
  cache.set(collaborationId, facts)
  return facts
}
