import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import { untilAborted } from './auth/until-aborted.js'
import { UnreadableResponseError, VersionMismatchError } from './errors/index.js'
import type { Connection } from './http/connection.js'
import { dataOf } from './http/data.js'

/** What happens when the server's minor version is another one. */
export type VersionPolicy = 'warn' | 'error' | 'ignore'

/**
 * Compares versions before a client's first request: `GET /version`, once for each client. The same major.minor is silent;
 * another minor follows the policy; another major always throws, since its API is a different one.
 *
 * @returns A function that resolves when requests may be sent.
 */
export function checkVersion(
  server: Connection<ServerFetcher>,
  ours: string,
  policy: VersionPolicy,
  warn: (message: string) => void = (message) => console.warn(message),
): (signal: AbortSignal) => Promise<void> {
  let check: Promise<void> | undefined
  return (signal) => {
    // Without the signal of whoever comes first: the others wait for the same answer.
    check ??= compare(server, ours, policy, warn).catch((error: unknown) => {
      // A mismatch stays; a network that was down for a moment does not.
      if (!(error instanceof VersionMismatchError)) check = undefined
      throw error
    })
    return untilAborted(check, signal)
  }
}

async function compare(
  server: Connection<ServerFetcher>,
  ours: string,
  policy: VersionPolicy,
  warn: (message: string) => void,
): Promise<void> {
  const { version: theirs } = await dataOf(server.api.GET('/version', server.call()))
  if (typeof theirs !== 'string') {
    throw new UnreadableResponseError(
      `${server.url}/version does not tell the version of a vantage6 server. Check the address.`,
      true,
    )
  }
  const [ourMajor, ourMinor] = ours.split('.')
  const [theirMajor, theirMinor] = theirs.split('.')
  if (theirMajor !== ourMajor) {
    throw new VersionMismatchError(
      ours,
      theirs,
      `This client is made for vantage6 ${ourMajor}, the server is version ${theirs}. Install the client that fits: @vantage6-js/client@~${theirMajor}.${theirMinor}.`,
    )
  }
  if (theirMinor === ourMinor || policy === 'ignore') return
  const message = `This client is made for vantage6 server ${ours}, the server is version ${theirs}. To be safe install @vantage6-js/client@~${theirMajor}.${theirMinor}.`
  if (policy === 'error') throw new VersionMismatchError(ours, theirs, message)
  warn(message)
}
