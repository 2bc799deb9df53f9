import { setTimeout as sleep } from 'node:timers/promises'
import { isFinished, type Run } from '@vantage6-js/client'
import { defineCommand } from '../../command.js'
import type { Context } from '../../context.js'
import { parseId } from '../../input/values.js'
import { plainText } from '../../output/plain-text.js'

/** Milliseconds between two looks. */
const PAUSE = 1000

export const logs = defineCommand({
  name: 'logs',
  summary: 'show what the runs of a task have printed',
  description:
    'Shows the logs of the runs of a task, as far as their nodes share them. With several runs each line begins with the organization.',
  configure: (command) =>
    command
      .argument('<task>', "the task's id", parseId)
      .option('-f, --follow', 'go on until all runs have ended'),
  async run(context, [taskId], options) {
    const { output, signal } = context
    const client = await context.client()
    const look = () => client.run.fromTask(taskId, { signal })
    let runs = await look()
    if (output.format !== 'table') {
      while (options.follow === true && !runs.every(isOver)) {
        await sleep(PAUSE, undefined, { signal })
        runs = await look()
      }
      output.text(
        runs.map(({ id, organizationId, status, log }) => ({ runId: id, organizationId, status, log })),
        () => '',
      )
      return
    }
    const names = await organizationNames(context, client, taskId, runs)
    const printer = new LogPrinter(context, names)
    for (;;) {
      for (const run of runs) printer.print(run)
      if (options.follow !== true || runs.every(isOver)) return
      await sleep(PAUSE, undefined, { signal })
      runs = await look()
    }
  },
})

function isOver({ status }: Run): boolean {
  return isFinished(status)
}

type Client = Awaited<ReturnType<Context['client']>>

/** Empty for a task with one run: then there is nothing to tell apart. */
async function organizationNames(
  { signal }: Context,
  client: Client,
  taskId: number,
  runs: readonly Run[],
): Promise<ReadonlyMap<number, string>> {
  if (runs.length < 2) return new Map()
  const { collaborationId } = await client.task.get(taskId, { signal })
  const scope = collaborationId === null ? {} : { collaboration: collaborationId }
  const organizations = await client.organization.list({ ...scope, signal }).all()
  return new Map(organizations.map(({ id, name }) => [id, name]))
}

/** Prints each line of each log once. */
class LogPrinter {
  readonly #context: Context
  readonly #names: ReadonlyMap<number, string>
  /** How many lines of each run's log were printed. */
  readonly #printed = new Map<number, number>()

  constructor(context: Context, names: ReadonlyMap<number, string>) {
    this.#context = context
    this.#names = names
  }

  print(run: Run): void {
    const { stdout } = this.#context.io
    const lines = (run.log ?? '').split('\n')
    // The last line may still grow, unless the run has ended.
    if (!isOver(run) || lines.at(-1) === '') lines.pop()
    const from = this.#printed.get(run.id) ?? 0
    const name = this.#names.size === 0 ? '' : `${this.#nameOf(run)}: `
    for (const line of lines.slice(from)) {
      const text = `${name}${line}`
      stdout.write(`${stdout.isTTY === true ? plainText(text) : text}\n`)
    }
    this.#printed.set(run.id, Math.max(from, lines.length))
  }

  #nameOf({ organizationId }: Run): string {
    const name = organizationId === null ? undefined : this.#names.get(organizationId)
    return name ?? `organization ${organizationId ?? '?'}`
  }
}
