import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import { NetworkError } from '../errors/index.js'
import type { Connection } from '../http/connection.js'
import { sleep } from '../http/deadline.js'
import { networkError } from '../http/network-error.js'
import { retryDelay } from '../http/retry.js'
import type { Report, TransferOptions } from './transfer.js'
import { startWatchdog, type Watchdog } from './watchdog.js'

/**
 * `GET /blobstream/{id}`: reads an input or result as a stream, with constant memory. When the connection breaks, the blob is
 * asked for again and read on from where it broke: it never changes, and the server knows no ranges. The client's `retry` says how
 * often without having got further.
 *
 * @returns A stream that ends with the signal, and with a `TimeoutError` when no byte comes for `timeout` milliseconds.
 * @throws NotFoundError when no run refers to the blob; PermissionDeniedError
 */
export async function downloadBlob(
  server: Connection<ServerFetcher>,
  uuid: string,
  options: TransferOptions,
  report?: Report,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const path = `/blobstream/${encodeURIComponent(uuid)}`
  const label = `GET ${path}`
  const timeout = options.timeout ?? server.transport.timeout
  const watchdog = startWatchdog(timeout, label, options.signal)
  const open = async () => {
    const limits = { signal: watchdog.signal, timeout: 0, totalTimeout: 0 }
    const response = await server.send(path, {}, { ...limits, stream: true })
    return (response.body ?? new Blob([]).stream()).getReader()
  }
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>
  try {
    reader = await open()
  } catch (error) {
    watchdog.clear()
    throw watchdog.signal.aborted ? watchdog.signal.reason : error
  }
  let received = 0
  /** What was received before, and comes again. */
  let skip = 0
  let failures = 0
  const next = async () => {
    for (;;) {
      try {
        const { done, value } = await untilSilent(reader, watchdog)
        if (done) return undefined
        if (skip >= value.length) {
          skip -= value.length
          continue
        }
        const fresh = skip === 0 ? value : value.subarray(skip)
        skip = 0
        failures = 0
        received += fresh.length
        report?.(received, undefined)
        return fresh
      } catch (error) {
        reader.cancel().catch(() => undefined)
        if (watchdog.signal.aborted) throw watchdog.signal.reason
        const failure = networkError(error, label, server.url)
        const { retry } = server.transport
        if (!(failure instanceof NetworkError) || failures >= retry.limit) throw failure
        await sleep(retryDelay(failures, null, retry), watchdog.signal)
        failures += 1
        reader = await open()
        skip = received
      }
    }
  }
  const stop = () => reader.cancel(watchdog.signal.reason).catch(() => undefined)
  watchdog.signal.addEventListener('abort', stop, { once: true })
  const end = () => {
    watchdog.clear()
    watchdog.signal.removeEventListener('abort', stop)
  }
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          // Silence counts only while somebody waits for a byte: who reads slowly is no reason to give up.
          watchdog.patience(timeout)
          const chunk = await next()
          watchdog.patience(0)
          if (chunk !== undefined) {
            controller.enqueue(chunk)
            return
          }
          end()
          controller.close()
        } catch (error) {
          end()
          throw error
        }
      },
      async cancel(reason) {
        end()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}

/** A read that ends with the signal, whatever the stream does with it. */
function untilSilent<T>(reader: ReadableStreamDefaultReader<T>, { signal }: Watchdog) {
  return new Promise<ReadableStreamReadResult<T>>((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) {
      abort()
      return
    }
    signal.addEventListener('abort', abort, { once: true })
    reader
      .read()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort))
  })
}
