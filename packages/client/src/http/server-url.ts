import { InvalidArgumentError } from '../errors/index.js'

/**
 * Reads a server's address: with scheme, host, port and API path, for example `https://server.example/api`.
 *
 * @returns The URL without a trailing slash, query and fragment.
 * @throws InvalidArgumentError when it is no http(s) URL, or holds a user name or password.
 */
export function parseServerUrl(url: string, argument = 'url'): string {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    // Without the cause, which holds the address too: there may be a password in it.
    const shown = url.replace(/^(.*\/\/)?.*@/s, '$1…@')
    throw new InvalidArgumentError(
      argument,
      `"${shown}" is not a URL. Give the whole address with its API path, for example https://server.example/api.`,
    )
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new InvalidArgumentError(
      argument,
      `The server's address must begin with http:// or https://, not ${parsed.protocol}`,
    )
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new InvalidArgumentError(
      argument,
      "The server's address must not hold a user name or password: pass them to `authenticate`.",
    )
  }
  // The server redirects double slashes, and has no route with a slash at its end.
  return `${parsed.origin}${parsed.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '')}`
}
