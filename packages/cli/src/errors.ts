import { ExitCode } from './exit-codes.js'

interface CliErrorOptions {
  exitCode?: ExitCode
  details?: Readonly<Record<string, unknown>>
  cause?: unknown
}

/** Ends a command with one sentence for the user and a stable code. */
export class CliError extends Error {
  override name = 'CliError'
  /** A stable, machine-readable word, for `--json`. */
  readonly code: string
  readonly exitCode: ExitCode
  /** More for programs, such as the id of the task that it is about. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, options: CliErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.exitCode = options.exitCode ?? ExitCode.error
    this.details = options.details ?? {}
  }
}

/** The command line, or what it names, cannot be right. Nothing was done. */
export class UsageError extends CliError {
  override name = 'UsageError'

  constructor(message: string, cause?: unknown) {
    super('usage', message, { exitCode: ExitCode.usage, cause })
  }
}

/** The user, or another process, ended the command. The reason of the context's signal. */
export class InterruptedError extends CliError {
  override name = 'InterruptedError'

  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'

  constructor(
    signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' = 'SIGINT',
    message = 'Interrupted.',
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super('interrupted', message, {
      exitCode: signal === 'SIGINT' ? ExitCode.interrupted : ExitCode.terminated,
      details,
    })
    this.signal = signal
  }
}
