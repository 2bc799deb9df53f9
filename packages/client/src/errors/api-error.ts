import { Vantage6Error } from './base.js'

/** One message or several for each field that the server refused; nested fields are joined with dots. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** What is known of a request that the server refused. */
export interface ApiErrorDetails {
  status: number
  method: string
  /** Path and query below the API's base URL, for example `/task?page=2`. */
  path: string
  /** What the server said, in its own words. Empty when it said nothing readable. */
  serverMessage: string
  fieldErrors?: FieldErrors
  /** The `X-Request-Id` that was sent along. */
  requestId?: string | undefined
}

/** The server answered, and refused. Its subclasses tell why. */
export class ApiError extends Vantage6Error implements ApiErrorDetails {
  override name = 'ApiError'
  readonly status: number
  readonly method: string
  readonly path: string
  readonly serverMessage: string
  readonly fieldErrors: FieldErrors
  readonly requestId: string | undefined
  /**
   * After an update that failed: the fields that now are as asked all the same, since the server changes what comes first before it
   * refuses what comes later. Absent when nothing is known of a change.
   */
  changed?: readonly string[]

  constructor(code: string, message: string, details: ApiErrorDetails) {
    super(code, message)
    this.status = details.status
    this.method = details.method
    this.path = details.path
    this.serverMessage = details.serverMessage
    this.fieldErrors = details.fieldErrors ?? {}
    this.requestId = details.requestId
  }
}

/** 400, 405, 415: the server does not accept the request as it is. `fieldErrors` says which fields, where it told. */
export class BadRequestError extends ApiError {
  override name = 'BadRequestError'
}

/** 400 "already exists": something with this name is there. `existOk` on a create returns it instead. */
export class AlreadyExistsError extends BadRequestError {
  override name = 'AlreadyExistsError'
}

/** 401 at a login: wrong password, unknown user, or a locked account. The server does not tell which. */
export class LoginError extends ApiError {
  override name = 'LoginError'
}

/** 401 "Token has expired", when a refresh did not help either. */
export class TokenExpiredError extends ApiError {
  override name = 'TokenExpiredError'
}

/** 401 or 422 from the token layer: the token is not acceptable and no refresh can help. Log in again. */
export class InvalidTokenError extends ApiError {
  override name = 'InvalidTokenError'
}

/** 401 or 403: logged in, but not allowed to do this. */
export class PermissionDeniedError extends ApiError {
  override name = 'PermissionDeniedError'
}

/** 404 with a JSON body: the object does not exist, or may not be seen. */
export class NotFoundError extends ApiError {
  override name = 'NotFoundError'
}

/** 404 without JSON: there is no such route, so the API path of the client's URL is probably wrong. */
export class UnknownRouteError extends ApiError {
  override name = 'UnknownRouteError'
}

/** 413 or 414: more than the server, or a proxy in front of it, accepts. */
export class TooLargeError extends ApiError {
  override name = 'TooLargeError'
}

/** 429: too many requests. */
export class RateLimitError extends ApiError {
  override name = 'RateLimitError'
}

/** 500 and 501. A vantage6 server often answers 500 to bad input, so a repetition seldom helps. */
export class ServerError extends ApiError {
  override name = 'ServerError'
}

/** 502, 503, 504: a proxy could not reach the server. */
export class GatewayError extends ServerError {
  override name = 'GatewayError'
}
