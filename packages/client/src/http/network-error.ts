import { NetworkError, Vantage6Error } from '../errors/index.js'

export { NetworkError }

/** Failures of Node and undici that come before a single byte is sent. Browsers do not tell. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What is wrong with TLS is found out before anything is sent, and stays wrong. */
const TLS =
  /^(ERR_SSL_WRONG_VERSION_NUMBER|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/

/** For requests that may have been carried out although no answer came. */
export const LOOK_FIRST = 'The server may have carried it out: look before you repeat it.'

const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens at that address. Is the server running, and the port right?',
  ENOTFOUND: 'There is no host of that name. Check the URL.',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'The server does not speak https there. Does its address begin with http://, or is the port another one?',
  EAI_AGAIN: 'The host name could not be looked up. Is there a network?',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The server has a self-signed certificate: pass a `fetch` that trusts it.',
  SELF_SIGNED_CERT_IN_CHAIN:
    'The certificate chain is private: pass a `fetch` that trusts its CA, or set NODE_EXTRA_CA_CERTS.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'The certificate cannot be verified: pass a `fetch` that trusts its CA, or set NODE_EXTRA_CA_CERTS.',
  CERT_HAS_EXPIRED: "The server's certificate has expired.",
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host name. Check the URL.',
}

/**
 * Makes a typed error of what `fetch` threw. Errors of this package pass unchanged.
 *
 * @param advice - What to do when the request may have arrived.
 */
export function networkError(error: unknown, label: string, url: string, advice = ''): Vantage6Error {
  if (error instanceof Vantage6Error) return error
  const code = errorCode(error)
  const neverSent = code !== undefined && (BEFORE_SENDING.has(code) || TLS.test(code))
  const known = code === undefined ? undefined : ADVICE[code]
  const hint = known ?? (neverSent ? '' : advice)
  const origin = new URL(url).origin
  return new NetworkError(
    `${label} failed: the connection to ${origin} broke${code === undefined ? '' : ` (${code})`}. ${hint}`.trim(),
    neverSent,
    { cause: error },
  )
}

/** Whether the same would happen again. */
export function isPermanent(error: NetworkError): boolean {
  return TLS.test(errorCode(error.cause) ?? '')
}

function errorCode(error: unknown): string | undefined {
  for (let depth = 0, at = error; depth < 4 && at instanceof Error; depth++, at = at.cause) {
    const { code, errors } = at as { code?: unknown; errors?: unknown }
    if (typeof code === 'string') return code
    // Node tries every address of a host; all of them failed.
    if (Array.isArray(errors) && errors.length > 0) return errorCode(errors[0])
  }
  return undefined
}
