import type { ClientContext } from '../context.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Ref } from './id.js'
import { OrganizationClient } from './organization.js'

/** The organizations of a collaboration. */
export async function memberIds(
  context: ClientContext,
  collaboration: Ref,
  options: RequestOptions,
): Promise<ReadonlySet<number>> {
  const ids = new Set<number>()
  const organizations = new OrganizationClient(context)
  const members = organizations.list({ ...requestOptions(options), collaboration, fields: ['id'] })
  for await (const { id } of members) ids.add(id)
  return ids
}
