import type { Client, Ref, Role } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { findByName, findOne, idIn } from '../../input/references.js'

/** The role that an id or a name means. */
export function findRole({ signal }: Context, client: Client, reference: string): Promise<Role> {
  return findOne(reference, {
    kind: 'role',
    get: (id) => client.role.get(id, { signal }),
    list: () => client.role.list({ signal }).all(),
  })
}

/**
 * The ids of roles for a user. Several organizations may have a role of the same name: a user can only have the one of their own
 * organization, or a default role.
 */
export async function resolveRoles(
  { signal }: Context,
  client: Client,
  references: readonly string[],
  organization: number,
): Promise<Ref[]> {
  const isName = (reference: string) => idIn(reference) === undefined
  const all = references.some(isName) ? await client.role.list({ signal }).all() : []
  const possible = all.filter((role) => role.organizationId === organization || role.isDefaultRole)
  return references.map((reference) => idIn(reference) ?? findByName(reference, possible, 'role'))
}
