import type { AlgorithmStore, Client } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { UsageError } from '../../errors.js'
import { findOne } from '../../input/references.js'

/**
 * The store that is meant, or the only one there is.
 *
 * @param given - Id or name.
 * @throws UsageError
 */
export async function resolveStore(
  { signal }: Context,
  client: Client,
  given: string | undefined,
): Promise<AlgorithmStore> {
  const list = () => client.store.list({ signal }).all()
  if (given !== undefined) {
    return findOne(given, {
      kind: 'algorithm store',
      get: (id) => client.store.get(id, { signal }),
      list,
    })
  }
  const all = await list()
  const [only] = all
  if (all.length === 1 && only !== undefined) return only
  throw new UsageError(
    all.length === 0
      ? 'The server has no algorithm store that you may see.'
      : `Which algorithm store? Give --store: ${all.map(({ id, name }) => `${name} (${id})`).join(', ')}.`,
  )
}
