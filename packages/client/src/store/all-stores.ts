import type { RequestOptions } from '../http/request-options.js'
import type { AlgorithmStore } from '../resources/algorithm-store.js'
import type { Algorithm, AlgorithmFilter } from './algorithm.js'
import type { Store } from './store.js'

/** An algorithm, and the store that it is in. */
export interface StoredAlgorithm extends Algorithm {
  /** The id of the coupling at the server, as for `task.create({ store })`. */
  storeId: number
  storeName: string
}

/** A store that could not be asked. */
export interface StoreFailure {
  store: AlgorithmStore
  error: unknown
}

/** The algorithms of several stores. */
export interface StoredAlgorithms {
  items: StoredAlgorithm[]
  /** Stores that are down, that do not know this server, or that refused. Empty when `items` is complete. */
  failures: StoreFailure[]
}

/** Asks all stores at once; one that fails is named and does not stop the others. Ends early only with the signal. */
export async function listAlgorithms(
  stores: readonly AlgorithmStore[],
  open: (store: AlgorithmStore) => Promise<Store>,
  options: AlgorithmFilter & RequestOptions,
): Promise<StoredAlgorithms> {
  const answers = await Promise.allSettled(
    stores.map(async (store) => {
      const found = await (await open(store)).algorithm.list(options).all()
      return found.map((algorithm) => ({ ...algorithm, storeId: store.id, storeName: store.name }))
    }),
  )
  options.signal?.throwIfAborted()
  const result: StoredAlgorithms = { items: [], failures: [] }
  for (const [index, store] of stores.entries()) {
    const answer = answers[index]
    if (answer?.status === 'fulfilled') result.items.push(...answer.value)
    else result.failures.push({ store, error: answer?.reason })
  }
  return result
}
