/** What every error of this package has in common. */
export interface Vantage6ErrorOptions {
  /** The error behind this one. */
  cause?: unknown
}

/**
 * The base of all errors that this package throws. `code` is stable: switch on it rather than on the class when errors may
 * come from two copies of the package.
 */
export class Vantage6Error extends Error {
  override name = 'Vantage6Error'
  /** A stable, machine-readable word, for example `permission-denied`. */
  readonly code: string

  constructor(code: string, message: string, options: Vantage6ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
  }
}

/** Something that was passed in cannot be right. Thrown before anything is sent. */
export class InvalidArgumentError extends Vantage6Error {
  override name = 'InvalidArgumentError'
  /** The argument's name or path, for example `input.kwargs.limit`. */
  readonly argument: string

  constructor(argument: string, message: string, options?: Vantage6ErrorOptions) {
    super('invalid-argument', message, options)
    this.argument = argument
  }
}

/** The server could not be reached, or the connection broke before the whole answer was there. */
export class NetworkError extends Vantage6Error {
  override name = 'NetworkError'
  /** True when the request provably never reached the server, so that it may be sent again whatever it does. */
  readonly neverSent: boolean

  constructor(message: string, neverSent: boolean, options?: Vantage6ErrorOptions) {
    super('network', message, options)
    this.neverSent = neverSent
  }
}

/** The server answered with success, but what it sent is not what it should be. */
export class UnreadableResponseError extends Vantage6Error {
  override name = 'UnreadableResponseError'
  /** True when it was said to be JSON; false for example for the HTML page of a proxy. */
  readonly isJson: boolean

  constructor(message: string, isJson: boolean, options?: Vantage6ErrorOptions) {
    super('unreadable-response', message, options)
    this.isJson = isJson
  }
}

/** The address leads elsewhere: the scheme or host of the client's URL is not the server's own. */
export class RedirectError extends Vantage6Error {
  override name = 'RedirectError'
  /** Where to, without the query; undefined in browsers, which do not tell. */
  readonly location: string | undefined

  constructor(message: string, location: string | undefined) {
    super('redirected', message)
    this.location = location
  }
}

/** A time limit ended before the answer came. */
export class TimeoutError extends Vantage6Error {
  override name = 'TimeoutError'
  /** The limit that ended, in milliseconds. */
  readonly timeout: number

  constructor(timeout: number, message: string) {
    super('timeout', message)
    this.timeout = timeout
  }
}

/** The client's version and the server's do not fit. */
export class VersionMismatchError extends Vantage6Error {
  override name = 'VersionMismatchError'
  readonly clientVersion: string
  readonly serverVersion: string

  constructor(clientVersion: string, serverVersion: string, message: string) {
    super('version-mismatch', message)
    this.clientVersion = clientVersion
    this.serverVersion = serverVersion
  }
}

/** A call needs a session, and there is none: nobody has logged in, or the session was ended. */
export class NotAuthenticatedError extends Vantage6Error {
  override name = 'NotAuthenticatedError'

  constructor(message = 'Not logged in. Call `client.authenticate(username, password)` first.') {
    super('not-authenticated', message)
  }
}
