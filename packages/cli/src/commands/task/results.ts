import { resolve } from 'node:path'
import { downloadResults } from '@vantage6-js/client/node'
import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { CliError, UsageError } from '../../errors.js'
import { sentenceForShell } from '../../handle-errors.js'
import { notEmpty, parseId } from '../../input/values.js'
import type { Column } from '../../output/table.js'
import { showResults } from './show-results.js'

type Manifest = Awaited<ReturnType<typeof downloadResults>>

const fileColumns: Column<Manifest['results'][number]>[] = [
  { title: 'run', value: ({ run }) => run },
  { title: 'organization', value: ({ organization }) => organization.name ?? organization.id },
  { title: 'status', value: ({ status }) => status },
  { title: 'file', value: ({ file }) => file },
  { title: 'bytes', value: ({ size }) => size },
]

export const results = defineCommand({
  name: 'results',
  summary: 'show the results of a task, decrypted',
  description:
    'Shows the results of a task, decrypted. With --directory each is written to a file of its own instead, exactly as the algorithm gave it, with a manifest.json beside them; called again, it goes on where it was interrupted.',
  examples: [
    { does: 'the first value, for a script', call: "v6c task results 12 --json | jq '.[0].value'" },
    { does: 'results that are no JSON', call: 'v6c task results 12 --directory results --extension parquet' },
  ],
  configure: (command) =>
    command
      .argument('<task>', "the task's id", parseId)
      .option('--directory <folder>', 'write each result to a file', notEmpty('A directory'))
      .option('--extension <name>', 'with --directory: the extension of the files (default: json)'),
  async run(context, [taskId], { directory, extension }) {
    if (directory === undefined && extension !== undefined)
      throw new UsageError('--extension belongs to --directory.')
    const client = await context.clientWithKey()
    if (directory !== undefined) {
      const folder = resolve(context.io.cwd, directory)
      const options = { signal: context.signal, ...(extension === undefined ? {} : { extension }) }
      showFiles(context, taskId, await downloadResults(client, taskId, folder, options))
      return
    }
    showResults(
      context,
      taskId,
      await client.result.fromTask(taskId, { signal: context.signal, bigIntegers: 'bigint' }),
    )
  },
})

function showFiles({ output }: Context, taskId: number, manifest: Manifest): void {
  if (output.format === 'table') output.list(manifest.results, fileColumns)
  else output.object(manifest)
  const errors = manifest.results.flatMap(({ error }) => (error === null ? [] : [error]))
  if (errors.length > 0) {
    const said = errors.map(({ message }) => sentenceForShell(message)).join('\n')
    throw new CliError(
      'result-unreadable',
      `Not all runs of task ${taskId} have a readable result.\n${said}`,
      {
        details: { taskId },
      },
    )
  }
}
