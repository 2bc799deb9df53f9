import { defineCommand } from '../../command.js'
import { deleteWhenConfirmed } from '../../deletion.js'
import { resolveStore } from './find-store.js'

export const remove = defineCommand({
  name: 'delete',
  summary: 'uncouple an algorithm store',
  description:
    'The server forgets an algorithm store, and the store forgets the server with its users. The algorithms stay. The server can only forget a store altogether: with other collaborations that use it, it needs --other-collaborations.',
  configure: (command) =>
    command
      .argument('<store>', 'id or name')
      .option('--other-collaborations', 'take it from the other collaborations that use it, too')
      .option('-y, --yes', 'do not ask'),
  async run(context, [reference], { yes, otherCollaborations }) {
    const { signal } = context
    const client = await context.client()
    const { id, name, url } = await resolveStore(context, client, reference)
    const all = await client.store.list({ signal }).all()
    const others = all.filter((other) => other.url === url && other.id !== id)
    await deleteWhenConfirmed(
      context,
      {
        kind: 'store',
        noun: 'algorithm store',
        id,
        name,
        dependents: [{ one: 'other collaboration', many: 'other collaborations', count: others.length }],
        words: {
          still: 'is used by',
          along: 'and take it from',
          gone: 'and taken from',
          advice: 'give --other-collaborations to take it from them, too',
        },
        consequences: [`${url} forgets this server with its users.`],
        remove: () => client.store.delete(id, { signal, otherCollaborations: otherCollaborations === true }),
      },
      { yes, deleteDependents: otherCollaborations },
    )
  },
})
