import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { AnyCommand } from '../command.js'
import { UsageError } from '../errors.js'

/** `v6c help task run`: commander's own looks at the first of the names only. */
export const help: AnyCommand = {
  name: 'help',
  register(parent) {
    parent.helpCommand(false)
    parent
      .command('help')
      .summary('show help for a command')
      .description('Shows help for a command, as `v6c <command> --help` does.')
      .argument('[command...]')
      .action((names) => {
        let command: CommandUnknownOpts = parent
        for (const name of names) {
          const next = command.commands.find((each) => each.name() === name)
          if (next === undefined) throw new UsageError(`There is no command \`v6c ${names.join(' ')}\`.`)
          command = next
        }
        command.help()
      })
  },
}
