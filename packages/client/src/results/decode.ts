import { downloadBlob } from '../blobs/download.js'
import type { ClientContext } from '../context.js'
import { fromBase64 } from '../http/base64.js'
import type { RequestOptions } from '../http/request-options.js'
import { ResultUnreadableError } from './run-result.js'

/** How results are handed out. */
export interface DecodeOptions {
  /** `json` parses the result (default), `text` decodes it as UTF-8, `bytes` leaves it as it is. */
  as?: 'json' | 'text' | 'bytes'
}

/** What the server keeps of a result. */
export interface StoredResult {
  runId: number
  /** Base64 text, an encrypted message, or a blob's UUID. */
  result: string
  blobStorageUsed: boolean
  encrypted: boolean
}

/**
 * Turns a stored result into its value.
 *
 * @throws ResultUnreadableError
 */
export async function decodeResult(
  context: ClientContext,
  stored: StoredResult,
  options: DecodeOptions & RequestOptions,
): Promise<unknown> {
  const bytes = await readBytes(context, stored, options)
  if (options.as === 'bytes') return bytes
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new ResultUnreadableError(
      stored.runId,
      `The result of run ${stored.runId} is not UTF-8 text. Ask for it with \`as: 'bytes'\`.`,
      cause,
    )
  }
  if (options.as === 'text') return text
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ResultUnreadableError(
      stored.runId,
      `The result of run ${stored.runId} is not JSON. Ask for it with \`as: 'text'\` or \`as: 'bytes'\`.`,
      cause,
    )
  }
}

async function readBytes(
  context: ClientContext,
  stored: StoredResult,
  options: RequestOptions,
): Promise<Uint8Array> {
  const { runId } = stored
  const { cryptor, server } = context
  if (stored.encrypted && cryptor === undefined) {
    throw new ResultUnreadableError(
      runId,
      `The result of run ${runId} is encrypted. Call \`client.setupEncryption(cryptor)\` with your organization's private key first.`,
    )
  }
  try {
    if (stored.blobStorageUsed) {
      const blob = await downloadBlob(server, stored.result, options)
      const plain = stored.encrypted && cryptor !== undefined ? cryptor.decryptStream(blob) : blob
      return new Uint8Array(await new Response(plain).arrayBuffer())
    }
    return stored.encrypted && cryptor !== undefined
      ? await cryptor.decrypt(stored.result)
      : fromBase64(stored.result)
  } catch (cause) {
    options.signal?.throwIfAborted()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ResultUnreadableError(
      runId,
      `The result of run ${runId} cannot be ${stored.encrypted ? 'decrypted' : 'read'}: ${reason}`,
      cause,
    )
  }
}
