import type { ClientContext } from '../context.js'
import { PermissionDeniedError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'

/** More than any collaboration has: the server sets no limit to a page. */
const ALL = 10_000

/**
 * The names of a collaboration's organizations, with one request: `GET /organization?collaboration_id`. None where they may not be
 * seen: a name is never worth the failure of what it is for.
 */
export async function organizationNames(
  { server }: ClientContext,
  collaborationId: number | undefined,
  options: RequestOptions,
): Promise<ReadonlyMap<number, string>> {
  if (collaborationId === undefined) return new Map()
  const query = { collaboration_id: collaborationId, per_page: ALL, sort: 'id' }
  try {
    const { data } = await dataOf(
      server.api.GET('/organization', { params: { query }, ...server.call(options) }),
    )
    return new Map(data.map(({ id, name }) => [id, name]))
  } catch (error) {
    if (error instanceof PermissionDeniedError) return new Map()
    throw error
  }
}

/**
 * Makes the function that tells whether a task's data is encrypted. It asks once, and only where it matters: `GET /collaboration/{id}`.
 */
export function encryptionOf(
  context: ClientContext,
  collaborationId: number | undefined,
  options: RequestOptions,
): () => Promise<boolean> {
  let answer: Promise<boolean> | undefined
  return () => {
    answer ??= ask(context, collaborationId, options)
    return answer
  }
}

async function ask(
  { server, cryptor }: ClientContext,
  id: number | undefined,
  options: RequestOptions,
): Promise<boolean> {
  // Of a deleted collaboration nobody knows: then who has a key will have it for a reason.
  if (id === undefined) return cryptor !== undefined
  const { encrypted } = await dataOf(
    server.api.GET('/collaboration/{id}', { params: { path: { id } }, ...server.call(options) }),
  )
  return encrypted === true
}
