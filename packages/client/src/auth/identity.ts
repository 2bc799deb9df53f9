import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import { PermissionDeniedError } from '../errors/index.js'
import type { Connection } from '../http/connection.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { TokenClaims } from './tokens.js'

/** Who a session belongs to. */
export interface Identity {
  type: 'user' | 'node' | 'container'
  /** The user's or node's id; of a container the id of its task. */
  id: number
  /** The user's or node's name; of a container its image. */
  name: string
  organizationId: number
  /** null where the own rights do not include seeing it. */
  organizationName: string | null
}

/** `POST /token/user/validate` or `POST /token/node/validate`, and `GET /organization/{id}` for its name. */
export async function fetchIdentity(
  server: Connection<ServerFetcher>,
  claims: TokenClaims,
  options: RequestOptions = {},
): Promise<Identity> {
  const who = await whoIs(server, claims, options)
  const organization = dataOf(
    server.api.GET('/organization/{id}', {
      params: { path: { id: who.organizationId } },
      ...server.call(options),
    }),
  )
  return { ...who, organizationName: await organization.then(({ name }) => name, nullIfNotPermitted) }
}

/** Who may not see the own organization can log in all the same. */
function nullIfNotPermitted(error: unknown): null {
  if (error instanceof PermissionDeniedError) return null
  throw error
}

async function whoIs(
  server: Connection<ServerFetcher>,
  { clientType, container }: TokenClaims,
  options: RequestOptions,
): Promise<Omit<Identity, 'organizationName'>> {
  const { api } = server
  const call = server.call(options)
  if (container !== undefined) {
    // The server has no such question for containers: their token says it all.
    const { taskId, image, organizationId } = container
    return { type: 'container', id: taskId, name: image, organizationId }
  }
  if (clientType === 'node') {
    const node = await dataOf(api.POST('/token/node/validate', call))
    return { type: 'node', id: node.node_id, name: node.name, organizationId: node.organization_id }
  }
  const user = await dataOf(api.POST('/token/user/validate', call))
  return { type: 'user', id: user.user_id, name: user.username, organizationId: user.organization_id }
}
