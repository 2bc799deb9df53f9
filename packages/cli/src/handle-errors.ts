import { CommanderError } from '@commander-js/extra-typings'
import {
  ApiError,
  InvalidArgumentError,
  KeyMismatchError,
  LoginError,
  NotAuthenticatedError,
  PermissionDeniedError,
  TaskFailedError,
  TimeoutError,
  TokenExpiredError,
  Vantage6Error,
} from '@vantage6-js/client'
import { isCryptoError } from './encryption.js'
import { CliError } from './errors.js'
import { ExitCode } from './exit-codes.js'
import type { Io } from './io.js'
import { colorsFor } from './output/colors.js'
import type { Format } from './output/format.js'
import { plainText } from './output/plain-text.js'

/** What a user is told of an error. */
export interface Report {
  /** Stable, for programs. */
  code: string
  message: string
  exitCode: ExitCode
  /** The HTTP status and what the server said, where it was the server. */
  status?: number
  fieldErrors?: Readonly<Record<string, readonly string[]>>
}

/** Turns whatever was thrown into a report. The one place where errors get their sentence and their exit code. */
export function reportOf(error: unknown): Report {
  if (error instanceof CliError)
    return { ...error.details, code: error.code, message: error.message, exitCode: error.exitCode }
  if (error instanceof CommanderError) return reportOfCommander(error)
  if (error instanceof Vantage6Error) {
    return {
      code: error.code,
      message: forShell(error),
      exitCode: exitCodeOf(error),
      ...(error instanceof ApiError ? { status: error.status } : {}),
      ...(error instanceof ApiError && Object.keys(error.fieldErrors).length > 0
        ? { fieldErrors: error.fieldErrors }
        : {}),
    }
  }
  if (isCryptoError(error)) {
    return { code: error.code, message: sentenceForShell(error.message), exitCode: ExitCode.error }
  }
  const said = error instanceof Error ? error.message : String(error)
  return {
    code: 'unexpected',
    message: `Unexpected: ${said}\nThis is a bug of v6c. Please tell us, with the output of the same command with --verbose.`,
    exitCode: ExitCode.error,
  }
}

/** Writes an error to stderr, as JSON for programs. Returns the exit code. */
export function handleError(
  error: unknown,
  io: Io,
  { format, verbose }: { format: Format; verbose: boolean },
) {
  const report = reportOf(error)
  // Commander has printed help or version itself, or was kept from it: programs read no help.
  if (report.message === '') {
    if (format !== 'json' || report.exitCode === ExitCode.ok) return report.exitCode
    report.message = 'Which command? `v6c --help` lists them.'
  }
  const { stderr, env } = io
  const stack = verbose ? stackOf(error) : undefined
  if (format === 'json') {
    stderr.write(`${JSON.stringify({ error: { ...report, ...(stack === undefined ? {} : { stack }) } })}\n`)
    return report.exitCode
  }
  stderr.write(`${colorsFor(stderr, env).red('Error:')} ${plainText(report.message)}\n`)
  if (stack !== undefined) stderr.write(`${stack}\n`)
  return report.exitCode
}

function exitCodeOf(error: Vantage6Error): ExitCode {
  if (error instanceof TaskFailedError) return ExitCode.taskFailed
  if (error instanceof TimeoutError) return ExitCode.timeout
  if (error instanceof InvalidArgumentError) return ExitCode.usage
  const denied =
    error instanceof NotAuthenticatedError ||
    error instanceof LoginError ||
    error instanceof PermissionDeniedError ||
    ['token-expired', 'token-invalid', 'two-factor-required', 'two-factor-setup-required'].includes(
      error.code,
    )
  return denied ? ExitCode.denied : ExitCode.error
}

/** The client's sentences speak of its methods. Here they speak of commands. */
export function forShell(error: Vantage6Error): string {
  if (error instanceof NotAuthenticatedError || error instanceof TokenExpiredError)
    return `${error instanceof TokenExpiredError ? 'The session has expired' : 'Not logged in'}. Run \`v6c login\`.`
  if (error instanceof KeyMismatchError)
    return `The private key is not the one of your organization.\n  this key:       ${error.ownFingerprint}\n  at the server:  ${error.serverFingerprint}\nUse the organization's key file, the same that its node has. If the organization really has a new key, \`v6c key upload\` replaces the one at the server: nobody can then read what was encrypted for the old one without the old file.`
  if (error.code === 'two-factor-required')
    return 'This server wants a two-factor code. Give it with `v6c login --mfa-code`, or set V6_TOTP_SECRET.'
  if (error.code === 'two-factor-setup-required')
    return 'This server demands two-factor authentication. Add the secret above to an authenticator app now, since the server does not show it again. Then log in with `v6c login --mfa-code`.'
  if (error instanceof LoginError && /two-factor/i.test(error.serverMessage))
    return 'Login failed: the two-factor code is wrong, or its half minute is over.'
  return sentenceForShell(error.message)
}

/** A sentence of the client, which may name its methods, in words of the shell. */
export function sentenceForShell(sentence: string): string {
  return sentence
    .replace(
      /([Cc])all `client\.setupEncryption\(cryptor\)` with your organization's private key first/,
      (_, letter: string) =>
        `${letter === 'C' ? 'R' : 'r'}un \`v6c encryption setup <file>\` with your organization's private key first, or give --private-key`,
    )
    .replace(/Upload it once with `organization\.update\([^`]*`\./, 'Upload it once with `v6c key upload`.')
    .replace(/Log in again with `authenticate`\./, 'Run `v6c login`.')
    .replace(/: pass them to `authenticate`\./, '.')
    .replace(/make the client with the address that they lead to/, 'log in at the address that they lead to')
    .replace(/, or choose one for all calls with `client\.setupCollaboration\(id\)`/, ' with --collaboration')
    .replace(/set (?:the )?`?delete_dependents`?(?:=True| parameter to true)?/, 'give --delete-dependents')
    .replace(/remember it \(`remember` of the key trust\)/, 'run `v6c key trust <organization>`')
    .replace(/pass `otherCollaborations: true`/, 'give --other-collaborations')
    .replace(/ To withdraw from the store all the same use `store\.server\.delete`\./, '')
    .replace(
      /Register the server with `client\.store\.create`.*/,
      'Couple the store with `v6c store create`.',
    )
    .replace(
      /Ask for it with `as: [^.]*\./,
      'Write it to a file with `v6c task results <task> --directory <folder>`.',
    )
}

function reportOfCommander(error: CommanderError): Report {
  if (error.exitCode === 0) return { code: error.code, message: '', exitCode: ExitCode.ok }
  return {
    code: 'usage',
    message: error.code === 'commander.help' ? '' : error.message.replace(/^error: /, ''),
    exitCode: ExitCode.usage,
  }
}

function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}
