import type { Client, TaskDryRun, TaskInput } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { CliError } from '../../errors.js'
import { sentenceForShell } from '../../handle-errors.js'
import type { Colors } from '../../output/colors.js'
import { plainLine } from '../../output/plain-text.js'

/**
 * Writes what would become of a task, without creating it.
 *
 * @throws CliError `not-ready` when something would stop it: after all of it was written.
 */
export async function dryRun(context: Context, client: Client, input: TaskInput): Promise<void> {
  const { output, signal } = context
  const found = await client.task.dryRun(input, { signal })
  const problems = found.problems.map((problem) => ({
    ...problem,
    message: sentenceForShell(problem.message),
  }))
  const data = { ...found, problems }
  output.text(data, ({ colors }) => draw(data, colors))
  if (!found.ok)
    throw new CliError('not-ready', 'The task would not end well, see above. Nothing was created.')
}

function draw({ ok, problems, unchecked, encrypted, organizations }: TaskDryRun, colors: Colors): string {
  const names = organizations.map(({ id, name }) => `${plainLine(name)} (${id})`).join(', ')
  return [
    ok
      ? `${colors.green('✔')} Nothing was found that would stop the task.`
      : `${colors.red('✖')} The task would not end well.`,
    ...(names === '' ? [] : [`  Organizations: ${names}`]),
    ...(encrypted === null ? [] : [`  Encrypted: ${encrypted ? 'yes' : 'no'}`]),
    ...problems.map(({ stops, message }) => {
      const mark = stops === 'nothing' ? colors.yellow('!') : colors.red('✖')
      return `${mark} ${plainLine(message)}`
    }),
    ...unchecked.map((what) => `${colors.dim('?')} Not checked: ${plainLine(sentenceForShell(what))}`),
  ].join('\n')
}
