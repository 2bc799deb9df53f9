import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import type { Connection } from '../http/connection.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'

/** Who a session belongs to. */
export interface Identity {
  type: 'user' | 'node'
  id: number
  name: string
  organizationId: number
  organizationName: string
}

/** `POST /token/user/validate` or `POST /token/node/validate`, and `GET /organization/{id}` for its name. */
export async function fetchIdentity(
  server: Connection<ServerFetcher>,
  type: 'user' | 'node',
  options: RequestOptions = {},
): Promise<Identity> {
  const { api } = server
  const call = server.call(options)
  const who =
    type === 'user'
      ? await dataOf(api.POST('/token/user/validate', call)).then((user) => ({
          id: user.user_id,
          name: user.username,
          organizationId: user.organization_id,
        }))
      : await dataOf(api.POST('/token/node/validate', call)).then((node) => ({
          id: node.node_id,
          name: node.name,
          organizationId: node.organization_id,
        }))
  const organization = await dataOf(
    api.GET('/organization/{id}', { params: { path: { id: who.organizationId } }, ...call }),
  )
  return { type, ...who, organizationName: organization.name }
}
