import type { ClientContext } from '../context.js'
import { InvalidArgumentError, PermissionDeniedError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import { CollaborationClient } from '../resources/collaboration.js'
import { type PermissionRule, Permissions } from './permissions.js'

/**
 * Reads what the logged-in user may do, with three requests: the user with all rules (`GET /user/{id}?include_permissions`,
 * which is complete, while `GET /rule?user_id` misses rules that no role has), the names of the rules (`GET /rule`) and the
 * collaborations of the own organization.
 */
export async function loadPermissions(context: ClientContext, options: RequestOptions): Promise<Permissions> {
  const { server } = context
  const { type, id, organizationId } = await context.whoami(options)
  if (type !== 'user')
    throw new InvalidArgumentError(
      'client',
      `Rights can be looked up for users only, and this client is logged in as a ${type}.`,
    )
  const [user, rules, collaborations] = await Promise.all([
    dataOf(
      server.api.GET('/user/{id}', {
        params: { path: { id }, query: { include_permissions: true } },
        ...server.call(options),
      }),
    ),
    dataOf(
      server.api.GET('/rule', { params: { query: { no_pagination: 1 } }, ...server.call(options) }),
    ).then(({ data }) => data),
    ownCollaborations(context, organizationId, options),
  ])
  const permissions = 'permissions' in user ? user.permissions : { rules: [], orgs_in_collabs: [] }
  const own = new Set(permissions.rules)
  const named = rules.map((rule) => ({
    id: rule.id,
    resource: rule.name,
    operation: rule.operation.toLowerCase(),
    scope: rule.scope.toLowerCase(),
  }))
  return new Permissions({
    userId: id,
    organizationId,
    rules: named
      .filter((rule) => own.has(rule.id))
      .map(({ resource, operation, scope }): PermissionRule => ({ resource, operation, scope })),
    known: new Set(named.map(({ resource, operation }) => `${resource} ${operation}`)),
    collaborations,
    partners: new Set(permissions.orgs_in_collabs),
  })
}

/** Undefined without the right to look at collaborations. */
async function ownCollaborations(
  context: ClientContext,
  organization: number,
  options: RequestOptions,
): Promise<ReadonlySet<number> | undefined> {
  try {
    const own = await new CollaborationClient(context)
      .list({ organization, ...requestOptions(options) })
      .all(Number.POSITIVE_INFINITY)
    return new Set(own.map(({ id }) => id))
  } catch (error) {
    if (error instanceof PermissionDeniedError) return undefined
    throw error
  }
}
