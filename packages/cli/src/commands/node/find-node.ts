import type { Client, Node } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { findOne } from '../../input/references.js'

/** The node that an id or a name means. */
export function findNode({ signal }: Context, client: Client, reference: string): Promise<Node> {
  return findOne(reference, {
    kind: 'node',
    get: (id) => client.node.get(id, { signal }),
    list: () => client.node.list({ signal }).all(),
  })
}
