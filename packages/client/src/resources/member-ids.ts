import type { ClientContext } from '../context.js'
import { InvalidArgumentError, ServerError } from '../errors/index.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { RowFilter } from '../paging/list-source.js'
import type { Ref } from './id.js'
import { OrganizationClient } from './organization.js'
import { relationId, type WireRelation } from './relation.js'

/** The organizations of a collaboration or study, as ids. */
export async function memberIds(
  context: ClientContext,
  of: { collaboration: Ref } | { study: Ref },
  options: RequestOptions,
): Promise<ReadonlySet<number>> {
  const ids = new Set<number>()
  const organizations = new OrganizationClient(context)
  const members = organizations.list({ ...requestOptions(options), ...of, fields: ['id'] })
  for await (const { id } of members) ids.add(id)
  return ids
}

/**
 * For lists in which the server finds nobody of a collaboration: what belongs to one of its organizations.
 *
 * @param collaboration - undefined for no such filter.
 */
export function memberFilter(context: ClientContext, collaboration: Ref | undefined) {
  if (collaboration === undefined) return undefined
  return async (options: RequestOptions): Promise<RowFilter<{ organization: WireRelation }>> => {
    const members = await memberIds(context, { collaboration }, options)
    return ({ organization }) => members.has(relationId(organization) ?? 0)
  }
}

/**
 * Removes a member. The server fails with 500 when the organization is none.
 *
 * @throws InvalidArgumentError in that case.
 */
export async function removeMember<T>(
  context: ClientContext,
  of: { collaboration: number } | { study: number },
  organization: number,
  options: RequestOptions,
  remove: () => Promise<T>,
): Promise<T> {
  try {
    return await remove()
  } catch (cause) {
    if (!(cause instanceof ServerError)) throw cause
    const members = await memberIds(context, of, options).catch(() => undefined)
    if (members === undefined || members.has(organization)) throw cause
    throw new InvalidArgumentError('organization', `Organization ${organization} is not a member.`, { cause })
  }
}
