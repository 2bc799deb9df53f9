import type { RequestOptions } from '../http/request-options.js'

/** How far an upload or download is. */
export interface Transfer {
  direction: 'upload' | 'download'
  /** Bytes so far, as they go over the wire: encrypted where the collaboration is. Begins again when a transfer has to. */
  bytes: number
  /** Bytes in all; undefined where nobody knows them before the end, as with every download. */
  total: number | undefined
  /** The organization that an input is uploaded for. */
  organizationId?: number
  /** The run whose input or result is downloaded. */
  runId?: number
}

/** What calls accept that may move much data through the server's blob storage. */
export interface TransferOptions extends RequestOptions {
  /**
   * Milliseconds without a byte after which a transfer is given up, instead of the time that one attempt takes; 0 for no limit.
   * Default: the client's `timeout`.
   */
  timeout?: number
  /** Called as bytes move through the blob storage. Nothing is told of data that stands in requests and answers themselves. */
  onTransfer?: (transfer: Transfer) => void
}

/** Tells of one transfer. What the caller's function throws is ignored, as with hooks. */
export type Report = (bytes: number, total: number | undefined) => void

/** Binds what is known of a transfer beforehand to the caller's function. */
export function reporter(
  { onTransfer }: TransferOptions,
  about: Omit<Transfer, 'bytes' | 'total'>,
): Report | undefined {
  if (onTransfer === undefined) return undefined
  return (bytes, total) => {
    try {
      onTransfer({ ...about, bytes, total })
    } catch {
      // A broken progress display must not break the transfer that it watches.
    }
  }
}
