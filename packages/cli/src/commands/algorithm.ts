import type { Algorithm, AlgorithmFunction } from '@vantage6-js/client'
import { defineCommand, defineGroup } from '../command.js'
import { parseId } from '../input/values.js'
import type { Colors } from '../output/colors.js'
import { plainLine } from '../output/plain-text.js'
import { type Column, drawFields } from '../output/table.js'
import { showList } from './show-list.js'
import { resolveStore } from './store/find-store.js'

const columns: Column<Algorithm>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'image', value: ({ image }) => image },
  { title: 'status', value: ({ status }) => status },
  { title: 'functions', value: ({ functions }) => functions.map(({ name }) => name).join(', ') },
]

const list = defineCommand({
  name: 'list',
  summary: 'list the approved algorithms of a store',
  configure: (command) =>
    command
      .option('--store <id or name>', 'default: the only one there is')
      .option('--in-review', 'those that wait for review or are under review')
      .option('--invalidated', 'those that were removed, rejected or replaced'),
  async run(context, _, options) {
    const client = await context.client()
    const store = await client.store.open(await resolveStore(context, client, options.store), {
      signal: context.signal,
    })
    const filters = {
      ...(options.inReview === true ? { inReviewProcess: true } : {}),
      ...(options.invalidated === true ? { invalidated: true } : {}),
    }
    await showList(context, (page) => store.algorithm.list({ ...filters, ...page }), columns)
  },
})

const show = defineCommand({
  name: 'show',
  summary: 'show an algorithm with its functions and their arguments',
  configure: (command) =>
    command
      .argument('<algorithm>', "the algorithm's id in the store", parseId)
      .option('--store <id or name>', 'default: the only one there is'),
  async run(context, [id], options) {
    const { output, signal } = context
    const client = await context.client()
    const store = await client.store.open(await resolveStore(context, client, options.store), { signal })
    const algorithm = await store.algorithm.get(id, { signal })
    output.text(algorithm, ({ colors }) =>
      [
        drawFields(
          [
            ['Algorithm', `${algorithm.name} (${algorithm.id})`],
            ['Image', algorithm.image],
            ['Status', algorithm.status],
            ['Partitioning', algorithm.partitioning],
            ['Code', algorithm.codeUrl],
            ['Documentation', algorithm.documentationUrl],
            ['Description', algorithm.description],
          ],
          colors,
        ),
        ...algorithm.functions.map((each) => drawFunction(each, colors)),
      ].join('\n\n'),
    )
  },
})

function drawFunction(
  { name, type, description, databases, arguments: args }: AlgorithmFunction,
  colors: Colors,
): string {
  const lines = [
    `${colors.bold(plainLine(name))}  ${plainLine(type)}`,
    ...(description ? [`  ${plainLine(description)}`] : []),
    ...databases.map((database) => `  database  ${plainLine(database.name)}`),
    ...args.map((argument) => {
      const otherwise = argument.hasDefaultValue ? ` = ${argument.defaultValue}` : ''
      const said = argument.description ? `  ${argument.description}` : ''
      return plainLine(`  --kwarg   ${argument.name} (${argument.type}${otherwise})${said}`)
    }),
  ]
  return lines.join('\n')
}

export const algorithm = defineGroup({
  name: 'algorithm',
  summary: 'list the algorithms of a store',
  commands: [list, show],
})
