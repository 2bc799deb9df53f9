import { commands } from './commands/index.js'
import { CliError } from './errors.js'
import { handleError } from './handle-errors.js'
import type { Io } from './io.js'
import { formatOfArguments } from './output/format.js'
import { createProgram } from './program.js'
import { version } from './version.js'

/**
 * Runs one command line inside this process.
 *
 * @param argv - The arguments, without the names of Node and of the script.
 * @returns The exit code. It never throws.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const format = formatOfArguments(argv)
  try {
    await createProgram(io, version(), commands, format).parseAsync(argv, { from: 'user' })
    return 0
  } catch (error) {
    // A call that Ctrl-C ends throws the signal's reason, or something that it broke.
    const cause = io.signal.aborted && !(error instanceof CliError) ? io.signal.reason : error
    return handleError(cause, io, {
      format,
      verbose: argv.includes('--verbose') || argv.includes('-v'),
    })
  }
}
