import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { UsageError } from '../../errors.js'
import { parseDatabase, readAlgorithmInput } from '../../input/algorithm-input.js'
import { idIn, resolveCollaboration, resolveOrganizations } from '../../input/references.js'
import { collect, notEmpty } from '../../input/values.js'
import { positiveSeconds } from '../../program-options.js'
import { resolveStore } from '../store/find-store.js'
import { findStudy } from '../study/find-study.js'
import { dryRun } from './dry-run.js'
import { showResults } from './show-results.js'
import { showTask } from './show-task.js'
import { waitForTask } from './wait-for-task.js'

export const run = defineCommand({
  name: 'run',
  summary: 'start a task',
  description:
    'Starts a task, and with --wait shows its progress and then its results. In an encrypted collaboration the input is encrypted for each organization before it leaves this machine.',
  examples: [
    {
      does: 'a central function at the own organization, and its result',
      call: 'v6c task run --image average --method central_average --kwarg column_name=age --organization @own --database default --wait',
    },
    {
      does: 'two organizations by name, the result for a script',
      call: 'v6c task run --image average --method partial_average --kwarg column_name=age --organization "Hospital A" --organization "Hospital B" --database default --wait --json',
    },
    {
      does: 'what would stop it: nodes that are offline, missing keys, wrong arguments',
      call: 'v6c task run --image average --method central_average --dry-run',
    },
    { does: 'the whole input from a file', call: 'v6c task run --image average --input input.json' },
  ],
  configure: (command) =>
    command
      .requiredOption('-i, --image <image>', "the algorithm's image", notEmpty('An image'))
      .option('-m, --method <name>', "the algorithm's function", notEmpty('A method'))
      .option('--arg <value>', 'argument by position, repeatable: JSON, or a text', collect)
      .option('-k, --kwarg <key=value>', 'argument by name, repeatable: JSON, or a text', collect)
      .option('--input <file>', 'JSON file with the whole input; - for stdin')
      .option(
        '-c, --collaboration <id or name>',
        'default: the one of `v6c collaboration use`, or the only one',
      )
      .option('--study <id or name>', 'a study of the collaboration')
      .option(
        '--organization <id or name>',
        'who runs it, repeatable; @own for your own (default: all of the collaboration or study)',
        collect,
      )
      .option(
        '-d, --database <label>',
        'database at the nodes, repeatable: a label, or a JSON object',
        collect,
      )
      .option('--store <id or name>', 'the algorithm store that the image is from')
      .option('-n, --name <name>', "the task's name")
      .option('--description <text>', "the task's description")
      .option('--dry-run', 'say what would stop the task, and do not create it')
      .option('-w, --wait', 'wait for the results')
      .option('--timeout <seconds>', 'with --wait: how long at most', positiveSeconds)
      .option('--kill-on-interrupt', 'with --wait: Ctrl-C kills the task, too'),
  async run(context, _, options) {
    const { wait, timeout, killOnInterrupt } = options
    if (wait === true && options.dryRun === true)
      throw new UsageError('--dry-run creates nothing to --wait for.')
    if (wait !== true && (timeout !== undefined || killOnInterrupt === true))
      throw new UsageError('--timeout and --kill-on-interrupt belong to --wait.')
    // What is wrong with the input shows before anything is sent.
    const input = await readAlgorithmInput(context.io, options)
    const databases = (options.database ?? []).map(parseDatabase)
    const client = await context.clientWithKey()
    const where = await resolveWhere(context, client, options)
    const taskInput = {
      image: options.image,
      input,
      databases,
      ...where,
      ...(options.store === undefined ? {} : { store: await resolveStore(context, client, options.store) }),
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(options.description === undefined ? {} : { description: options.description }),
    }
    if (options.dryRun === true) return dryRun(context, client, taskInput)
    const task = await client.task.create(taskInput, { signal: context.signal })
    context.output.note(`Task ${task.id} is created.`, { created: { taskId: task.id } })
    if (wait !== true) {
      showTask(context, task)
      return
    }
    showResults(context, task.id, await waitForTask(context, client, task.id, { timeout, killOnInterrupt }))
  },
})

type Client = Awaited<ReturnType<Context['client']>>

async function resolveWhere(
  context: Context,
  client: Client,
  options: { collaboration?: string; study?: string; organization?: string[] },
) {
  const study =
    options.study === undefined
      ? undefined
      : (idIn(options.study) ?? (await findStudy(context, client, options.study)).id)
  // The server knows the collaboration of a study.
  const collaboration =
    study !== undefined && options.collaboration === undefined
      ? undefined
      : await resolveCollaboration(context, client, options.collaboration)
  const scope = study !== undefined ? { study } : collaboration !== undefined ? { collaboration } : {}
  const organizations =
    options.organization === undefined
      ? undefined
      : await resolveOrganizations(context, client, options.organization, scope)
  return {
    ...(collaboration === undefined ? {} : { collaboration }),
    ...(study === undefined ? {} : { study }),
    ...(organizations === undefined ? {} : { organizations }),
  }
}
