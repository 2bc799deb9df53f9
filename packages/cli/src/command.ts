import type { Command, OptionValues } from '@commander-js/extra-typings'
import type { Context } from './context.js'

/** A call with what it does, for the help text. */
export interface Example {
  does: string
  call: string
}

/** A command as data: what it is called, what it takes, what it does. */
export interface CommandSpec<Args extends unknown[], Options extends OptionValues> {
  name: string
  /** One line, for the list of commands. */
  summary: string
  /** More, for the command's own help. Default: the summary. */
  description?: string
  examples?: readonly Example[]
  /** Adds arguments and options. */
  configure?(command: Command): Command<Args, Options>
  run(context: Context, args: Args, options: Options): Promise<void>
}

/** Makes the context of a command, after the command line was read. */
export type ContextOf = (command: { optsWithGlobals(): OptionValues }) => Promise<Context>

/** A command or a group of commands that can be put into a program. */
export interface AnyCommand {
  readonly name: string
  register(parent: Command, contextOf: ContextOf): void
}

export function defineCommand<
  Args extends unknown[] = [],
  // biome-ignore lint/complexity/noBannedTypes: "no options", as commander's own types say it
  Options extends OptionValues = {},
>(spec: CommandSpec<Args, Options>): AnyCommand {
  return {
    name: spec.name,
    register(parent, contextOf) {
      const bare = describe(parent.command(spec.name), spec)
      const command = spec.configure?.(bare) ?? (bare as unknown as Command<Args, Options>)
      command.action(async () => {
        await spec.run(await contextOf(command), command.processedArgs, command.opts())
      })
    },
  }
}

/** Commands about one kind of thing: `v6c task run`, `v6c task list`. */
export function defineGroup(spec: {
  name: string
  summary: string
  commands: readonly AnyCommand[]
}): AnyCommand {
  return {
    name: spec.name,
    register(parent, contextOf) {
      const group = describe(parent.command(spec.name), spec)
      for (const command of spec.commands) command.register(group, contextOf)
    },
  }
}

function describe(
  command: Command,
  {
    summary,
    description = summary,
    examples = [],
  }: Omit<CommandSpec<[], never>, 'name' | 'run' | 'configure'>,
): Command {
  command.summary(summary).description(description)
  if (examples.length > 0) {
    const lines = examples.flatMap(({ does, call }) => [`  # ${does}`, `  $ ${call}`])
    command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
  }
  return command
}
