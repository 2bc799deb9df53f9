import type { Client, User } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { findOne } from '../../input/references.js'

/** The user that an id or a user name means. */
export async function findUser({ signal }: Context, client: Client, reference: string): Promise<User> {
  const { user } = await findOne(reference, {
    kind: 'user',
    get: async (id) => named(await client.user.get(id, { signal })),
    list: async () => (await client.user.list({ signal }).all()).map(named),
  })
  return user
}

function named(user: User) {
  return { id: user.id, name: user.username, user }
}
