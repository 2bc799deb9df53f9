import { Command, Option, type OptionValues } from '@commander-js/extra-typings'
import type { AnyCommand, ContextOf } from './command.js'
import { createContext } from './context.js'
import { UsageError } from './errors.js'
import type { Io } from './io.js'
import { FORMATS, type Format, parseFormat } from './output/format.js'
import { positiveSeconds } from './program-options.js'
import type { GlobalOptions } from './settings.js'

const ENVIRONMENT = `
Environment:
  V6_PROFILE, V6_URL, V6_COLLABORATION, V6_PRIVATE_KEY   the same as the options
  V6_USERNAME, V6_PASSWORD, V6_TOTP_SECRET               log in without asking
  V6_NEW_PASSWORD                                        the password of \`v6c user create\`
  V6_PRIVATE_KEY_PASSPHRASE, V6_CONFIG_DIR, NO_COLOR

Exit codes:
  0 done   1 error   2 wrong usage   3 the task failed   4 not logged in or not permitted   5 timeout   130 Ctrl-C`

/**
 * Puts the commands together.
 *
 * @param format - What the command line asks for. In JSON no help is written to stderr, where only JSON must be.
 */
export function createProgram(
  io: Io,
  version: string,
  commands: readonly AnyCommand[],
  format: Format = 'table',
): Command {
  const program = new Command('v6c')
    .description('The vantage6 command line, for researchers and administrators.')
    .version(version, '-V, --version', 'show the version of v6c')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--profile <profile>', 'account to use, see `v6c profile` (default: the one chosen there)')
    .addOption(new Option('-o, --output <format>', 'how data is written').choices(FORMATS).default('table'))
    .option('--json', 'the same as -o json')
    .option('--private-key <file>', "your organization's private key, for encrypted collaborations")
    .option('--request-timeout <seconds>', 'time limit for one request (default: 60)', positiveSeconds)
    .option('-q, --quiet', 'no progress and notes on stderr')
    .option('-v, --verbose', 'show where an error comes from')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => (format === 'json' ? undefined : io.stderr.write(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      // Errors are written in one place, handle-errors.
      outputError: () => undefined,
    })
    .addHelpText('after', ENVIRONMENT)
  const contextOf: ContextOf = (command) => createContext(io, globalOptions(command.optsWithGlobals()))
  // What commands inherit (exits, output) is set above, so that they all get it.
  for (const command of commands) command.register(program as unknown as Command, contextOf)
  return program as unknown as Command
}

/** @throws UsageError */
function globalOptions(values: OptionValues): GlobalOptions {
  return {
    profile: text(values.profile),
    format: values.json === true ? 'json' : parseFormat(text(values.output) ?? 'table'),
    quiet: values.quiet === true,
    verbose: values.verbose === true,
    privateKey: text(values.privateKey),
    requestTimeout: typeof values.requestTimeout === 'number' ? values.requestTimeout : undefined,
  }
}

function text(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw new UsageError('An option needs a text.')
  return value
}
