import type { Node } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { findNode } from './find-node.js'

export const show = defineCommand({
  name: 'show',
  summary: 'show a node, with what it tells of its databases and policies',
  configure: (command) => command.argument('<node>', 'id or name'),
  async run(context, [reference]) {
    showNode(context, await findNode(context, await context.client(), reference))
  },
})

/** Writes a node. */
export function showNode({ output }: Context, { config, ...node }: Node): void {
  output.object({ ...node, config }, [
    ...Object.entries(node),
    ...config.map(({ key, value }): [string, string] => [key, value]),
  ])
}
