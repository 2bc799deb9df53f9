import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import {
  GatewayError,
  InvalidArgumentError,
  NetworkError,
  ServerError,
  UnreadableResponseError,
} from '../errors/index.js'
import type { Connection } from '../http/connection.js'
import { sleep } from '../http/deadline.js'
import { retryDelay } from '../http/retry.js'
import { type ByteSource, bounded, readBlob } from './source.js'
import type { Report, TransferOptions } from './transfer.js'
import { startWatchdog } from './watchdog.js'

/** Up to this length a blob is sent in one piece, which every server and every `fetch` can do. */
const ONE_PIECE = 1024 * 1024

/**
 * How a body reaches the server. `chunked`: no length is told before (HTTP/1.1 chunked); the real server, under uWSGI, takes it
 * with constant memory. `length`: streamed after its length; the development server can only read this, and keeps it in memory.
 * `whole`: a body that `fetch` knows, for browsers, which stream no bodies over HTTP/1.1; they keep large ones on disk.
 */
type Framing = 'chunked' | 'length' | 'whole'

/** How a server was found to take streams. Goes with its client. */
const framings = new WeakMap<Connection<ServerFetcher>, Framing>()

/**
 * `POST /blobstream`: stores an input, with constant memory. Unlike other requests that change something it is repeated, as the
 * client's `retry` says: nothing refers to what was stored of an attempt that failed, and nobody can read it.
 *
 * @returns The blob's UUID. It cannot be read back until a run refers to it, and not be deleted: what a task that was never
 *   created has uploaded stays with the server.
 * @throws PermissionDeniedError for users who may not create tasks in the whole collaboration.
 */
export async function uploadBlob(
  server: Connection<ServerFetcher>,
  source: ByteSource,
  options: TransferOptions,
  report?: Report,
): Promise<string> {
  let framing: Framing = framings.get(server) ?? (streamsBodies() ? 'chunked' : 'whole')
  const { retry } = server.transport
  for (let attempt = 0; ; ) {
    try {
      const uuid = await attemptUpload(server, source, framing, options, report)
      framings.set(server, framing)
      return uuid
    } catch (error) {
      const mayDislikeChunks = framing === 'chunked' && error instanceof ServerError && error.status === 500
      const mayPass = error instanceof GatewayError || error instanceof NetworkError
      if (options.signal?.aborted || !(mayDislikeChunks || mayPass)) throw error
      if (mayDislikeChunks) {
        framing = source.size === undefined ? 'whole' : 'length'
      } else {
        if (attempt >= retry.limit) throw error
        await sleep(retryDelay(attempt++, null, retry), options.signal)
      }
    }
  }
}

async function attemptUpload(
  server: Connection<ServerFetcher>,
  source: ByteSource,
  framing: Framing,
  options: TransferOptions,
  report: Report | undefined,
): Promise<string> {
  const { size } = source
  const timeout = options.timeout ?? server.transport.timeout
  const totalTimeout = options.totalTimeout ?? server.transport.totalTimeout
  const watchdog = startWatchdog(timeout, 'POST /blobstream', options.signal)
  let sent = 0
  let broken: { error: unknown } | undefined
  const open = () => {
    sent = 0
    return bounded(source.stream(), {
      onBytes(count) {
        sent += count
        watchdog.alive()
        report?.(sent, size)
      },
      onEnd() {
        if (size !== undefined && sent !== size) throw changedMeanwhile()
        // All is sent. The server may need its time to hand it on to its storage.
        watchdog.patience(Math.max(timeout, totalTimeout))
      },
      onError(error) {
        broken = { error }
      },
    })
  }
  const inOnePiece = size === undefined ? framing !== 'chunked' : framing === 'whole' || size <= ONE_PIECE
  const headers: Record<string, string> = { 'content-type': 'application/octet-stream' }
  if (framing === 'length' && !inOnePiece) headers['content-length'] = String(size)
  try {
    const whole = inOnePiece ? await readBlob(open()) : undefined
    const response = await server.send(
      '/blobstream',
      { method: 'POST', headers },
      {
        signal: watchdog.signal,
        timeout: 0,
        totalTimeout: options.totalTimeout ?? 0,
        body: () => whole ?? open(),
      },
    )
    const { uuid }: { uuid?: unknown } = await response.json()
    if (typeof uuid !== 'string')
      throw new UnreadableResponseError('The server stored the blob but did not tell its UUID.', true)
    return uuid
  } catch (error) {
    if (watchdog.signal.aborted) throw watchdog.signal.reason
    // `fetch` says that the connection broke when it was the source.
    throw broken === undefined ? error : broken.error
  } finally {
    watchdog.clear()
  }
}

function changedMeanwhile(): InvalidArgumentError {
  return new InvalidArgumentError(
    'input',
    'The input turned out longer or shorter than it said. Was the file changed during the upload?',
  )
}

/** Whether `fetch` takes a stream as a body over HTTP/1.1. Browsers do not, whatever they say of themselves. */
function streamsBodies(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } }
  return process?.versions?.node !== undefined
}
