import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import { NotFoundError, UnknownRouteError } from '../errors/index.js'
import type { Connection } from '../http/connection.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'

/**
 * Makes the function that tells whether a server keeps inputs and results in blob storage: `GET /blobstream/status`, once. Who
 * asks meanwhile waits for the same answer, and may leave without spoiling it for the others.
 */
export function blobStorageStatus(
  server: Connection<ServerFetcher>,
): (options?: RequestOptions) => Promise<boolean> {
  let answer: Promise<boolean> | undefined
  return ({ signal } = {}) => {
    answer ??= ask(server).catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return signal === undefined ? answer : untilAborted(answer, signal)
  }
}

async function ask(server: Connection<ServerFetcher>): Promise<boolean> {
  try {
    const status = await dataOf(server.api.GET('/blobstream/status', server.call()))
    return status.blob_store_enabled
  } catch (error) {
    // Servers before 4.13 have no such route, and no blob storage.
    if (error instanceof UnknownRouteError || error instanceof NotFoundError) return false
    throw error
  }
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason)
      return
    }
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
