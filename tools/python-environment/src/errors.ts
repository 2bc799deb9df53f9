import type { Python } from './probe.js'

/** Why an environment could not be made. */
export type EnvironmentErrorCode =
  | 'no-suitable-python'
  | 'venv-missing'
  | 'registry-unreachable'
  | 'hash-mismatch'
  | 'install-failed'

/** An environment could not be made; `message` says what to do next. */
export class PythonEnvironmentError extends Error {
  override readonly name: string = 'PythonEnvironmentError'
  readonly code: EnvironmentErrorCode
  /** The last lines of what Python or pip printed; empty if there was no output. */
  readonly output: string

  constructor(code: EnvironmentErrorCode, message: string, output = '') {
    super(message)
    this.code = code
    this.output = output
  }
}

/** None of the Pythons on this machine is usable. */
export class NoSuitablePythonError extends PythonEnvironmentError {
  override readonly name = 'NoSuitablePythonError'
  /** What was found, suitable or not. */
  readonly found: readonly Python[]

  constructor(message: string, found: readonly Python[]) {
    super('no-suitable-python', message)
    this.found = found
  }
}
