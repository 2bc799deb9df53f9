import {
  AlreadyExistsError,
  ApiError,
  type ApiErrorDetails,
  BadRequestError,
  type FieldErrors,
  GatewayError,
  InvalidTokenError,
  LoginError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TokenExpiredError,
  TooLargeError,
  UnknownRouteError,
} from './api-error.js'
import { RedirectError, type Vantage6Error } from './base.js'

/** Error bodies are read up to here: a proxy's page may be long, and only its beginning says anything. */
const MAX_BODY = 64 * 1024

/**
 * Turns an answer that is not ok into the error to throw. The one place where statuses and server texts are told apart.
 *
 * @param path - Path and query below the API's base URL; it must hold no secret.
 * @param requestId - The `X-Request-Id` that was sent along.
 * @param advice - What to do when a proxy answered for the server, which may have carried it out.
 */
export async function errorFromResponse(
  response: Response,
  method: string,
  path: string,
  requestId?: string,
  advice = '',
): Promise<Vantage6Error> {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    return redirected(response, method, path)
  const body = await readBody(response)
  const details: ApiErrorDetails = {
    status: response.status,
    method,
    path,
    serverMessage: body.message,
    fieldErrors: body.fieldErrors,
    ...(requestId === undefined ? {} : { requestId }),
  }
  return classify(details, body.isJson, advice)
}

/** Browsers do not tell where a redirect leads. */
function redirected(response: Response, method: string, path: string): RedirectError {
  const given = response.headers.get('location')
  const base = response.url || undefined
  const location = given !== null && URL.canParse(given, base) ? new URL(given, base) : undefined
  const target = location ? `${location.origin}${location.pathname}` : undefined
  return new RedirectError(
    `${method} ${pathOnly(path)} is redirected${target === undefined ? '' : ` to ${target}`}. Redirects are not followed, since they lose the login: make the client with the address that they lead to, for example with https instead of http.`,
    target,
  )
}

/** The server's text of an expired access or refresh token: the only 401 that a refresh cures. */
export const TOKEN_EXPIRED_TEXT = 'Token has expired'

/** 401 texts of the token layer that only another login cures. Everything else with 401 is a missing permission. */
const UNUSABLE_TOKEN =
  /^(Missing Authorization|Missing 'Bearer'|Missing CSRF|Error loading the user|Token is not valid|Token has been revoked|Subject must be)/

/** 401 texts of failed logins, of users, nodes and with two-factor codes. */
const FAILED_LOGIN =
  /^(Failed to login|Api key is not recognized|Your two-factor authentication code is incorrect)/

function classify(details: ApiErrorDetails, isJson: boolean, advice: string): ApiError {
  const { status, serverMessage: text } = details
  const said = text === '' ? '' : `: ${text}`
  const request = `${details.method} ${pathOnly(details.path)}`

  if (status === 401) {
    if (FAILED_LOGIN.test(text)) {
      return new LoginError(
        'login-failed',
        `Login failed (${text}). The server does not tell a wrong name or password from a locked account; accounts are locked for some minutes after several failures.`,
        details,
      )
    }
    if (text.startsWith(TOKEN_EXPIRED_TEXT)) {
      return new TokenExpiredError(
        'token-expired',
        'The session has expired. Log in again with `authenticate`.',
        details,
      )
    }
    if (UNUSABLE_TOKEN.test(text)) {
      return new InvalidTokenError(
        'token-invalid',
        `The server does not accept the session's token${said}. Log in again with \`authenticate\`.`,
        details,
      )
    }
  }
  if (status === 422) {
    return new InvalidTokenError(
      'token-invalid',
      `The server does not accept the session's token${said}. Log in again with \`authenticate\`.`,
      details,
    )
  }
  if (status === 401 || status === 403) {
    // Of algorithm stores, which compare the address as text.
    const hint = text.includes('is not whitelisted')
      ? ". Register the server with `client.store.create`, or pass the client's option `storeServerUrl` when the store knows it by another address."
      : ''
    return new PermissionDeniedError('permission-denied', `Not permitted: ${request}${said}${hint}`, details)
  }
  if (status === 404) {
    return isJson
      ? new NotFoundError('not-found', text === '' ? `Not found: ${request}` : text, details)
      : new UnknownRouteError(
          'unknown-route',
          `The server has no route ${request}. Check the API path in the client's URL (usually \`/api\`), and that the server's version has this endpoint.`,
          details,
        )
  }
  if (status === 413 || status === 414) {
    return new TooLargeError(
      'too-large',
      `The server or a proxy before it refused ${request} as too large (${status}). For large inputs ask the server's administrator for blob storage or a higher body limit of the proxy.`,
      details,
    )
  }
  if (status === 429) {
    return new RateLimitError(
      'rate-limited',
      `Too many requests: ${request}${said}. Wait a while and try again.`,
      details,
    )
  }
  if (status >= 502 && status <= 504) {
    return new GatewayError(
      'gateway',
      `The vantage6 server behind the address did not answer (${status}) to ${request}${isJson ? said : ''}. It may be restarting. ${advice}`.trim(),
      details,
    )
  }
  if (status >= 500) {
    return new ServerError(
      'server-error',
      `The server failed (${status}) at ${request}${said}. The vantage6 server also says so to some bad input.`,
      details,
    )
  }
  const fields = describeFields(details.fieldErrors ?? {})
  const sentence = `The server refused ${request} (${status})${said}${fields === '' ? '' : `: ${fields}`}`
  if (
    /already exists|already taken|is not unique|already has a node|already available|already registered/i.test(
      text,
    )
  ) {
    return new AlreadyExistsError('already-exists', sentence, details)
  }
  if (status >= 400 && status < 500) {
    return new BadRequestError('bad-request', sentence, details)
  }
  return new ApiError(
    'unexpected-status',
    `The server answered ${request} with status ${status}, which this client does not know${said}`,
    details,
  )
}

function pathOnly(path: string): string {
  const query = path.indexOf('?')
  return query === -1 ? path : path.slice(0, query)
}

function describeFields(errors: FieldErrors): string {
  return Object.entries(errors)
    .map(([field, texts]) => (field === '_schema' ? texts.join(' ') : `${field}: ${texts.join(' ')}`))
    .join('; ')
}

interface ErrorBody {
  isJson: boolean
  message: string
  fieldErrors: FieldErrors
}

async function readBody(response: Response): Promise<ErrorBody> {
  const text = await readText(response)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { isJson: false, message: firstLineOfPage(text), fieldErrors: {} }
  }
  if (typeof parsed === 'string') return { isJson: true, message: parsed, fieldErrors: {} }
  if (!isRecord(parsed)) return { isJson: true, message: '', fieldErrors: {} }
  const { msg, message, errors } = parsed
  // `POST /role` and `PATCH /role` put the field errors where the text belongs.
  if (isRecord(msg)) return { isJson: true, message: '', fieldErrors: flatten(msg) }
  const said = typeof msg === 'string' ? msg : typeof message === 'string' ? message : ''
  return { isJson: true, message: said, fieldErrors: isRecord(errors) ? flatten(errors) : {} }
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (text.length < MAX_BODY) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    // The status alone is enough for an error: a body that breaks off adds nothing.
  } finally {
    reader.cancel().catch(() => undefined)
  }
  return text
}

/** Of an HTML page only the title is worth showing. */
function firstLineOfPage(text: string): string {
  const title = /<title>([^<]*)<\/title>/i.exec(text)?.[1]
  return (title ?? (text.includes('<') ? '' : text)).trim().slice(0, 200)
}

function flatten(errors: Record<string, unknown>, prefix = ''): FieldErrors {
  const flat: Record<string, string[]> = {}
  for (const [key, value] of Object.entries(errors)) {
    const field = prefix === '' ? key : `${prefix}.${key}`
    if (Array.isArray(value)) flat[field] = value.map(String)
    else if (isRecord(value)) Object.assign(flat, flatten(value, field))
    else flat[field] = [String(value)]
  }
  return flat
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
