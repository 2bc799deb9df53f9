import type { AlgorithmStore, Client } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { UsageError } from '../../errors.js'
import { findByName, idIn } from '../../input/references.js'

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
  const id = given === undefined ? undefined : idIn(given)
  if (id !== undefined) return client.store.get(id, { signal })
  const all = await client.store.list({ signal }).all()
  if (given !== undefined) return findByName(given, all, 'algorithm store')
  const [only] = all
  if (all.length === 1 && only !== undefined) return only
  throw new UsageError(
    all.length === 0
      ? 'The server has no algorithm store that you may see.'
      : `Which algorithm store? Give --store: ${all.map(({ id, name }) => `${name} (${id})`).join(', ')}.`,
  )
}
