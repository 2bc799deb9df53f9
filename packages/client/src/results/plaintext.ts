import { decodeBase64Stream } from '../blobs/base64-stream.js'
import { downloadBlob } from '../blobs/download.js'
import { readAll } from '../blobs/source.js'
import { reporter, type TransferOptions } from '../blobs/transfer.js'
import type { ClientContext } from '../context.js'
import type { Cryptor } from '../cryptor.js'
import { InvalidArgumentError } from '../errors/index.js'
import { fromBase64 } from '../http/base64.js'

/** An input or result as the server keeps it. */
export interface StoredData {
  runId: number
  /** Base64 text, an encrypted message, or a blob's UUID. */
  data: string
  isBlob: boolean
  /** Whether the task's collaboration is encrypted. Asked for blobs only: of an inline message its form tells. */
  isEncrypted(): Promise<boolean>
}

/** Reads stored data whole. */
export async function readPlaintext(
  context: ClientContext,
  stored: StoredData,
  options: TransferOptions,
): Promise<Uint8Array> {
  if (stored.isBlob) return readAll(await openBlob(context, stored, options))
  return isMessage(stored.data) ? requireCryptor(context).decrypt(stored.data) : fromBase64(stored.data)
}

/** Opens stored data as a stream: with constant memory where it is a blob. */
export async function openPlaintext(
  context: ClientContext,
  stored: StoredData,
  options: TransferOptions,
): Promise<ReadableStream<Uint8Array>> {
  if (stored.isBlob) return openBlob(context, stored, options)
  const bytes = await readPlaintext(context, stored, options)
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
}

async function openBlob(
  context: ClientContext,
  stored: StoredData,
  options: TransferOptions,
): Promise<ReadableStream<Uint8Array>> {
  const cryptor = (await stored.isEncrypted()) ? requireCryptor(context) : undefined
  const report = reporter(options, { direction: 'download', runId: stored.runId })
  const blob = await downloadBlob(context.server, stored.data, options, report)
  return cryptor === undefined ? decodeBase64Stream(blob) : cryptor.decryptStream(blob)
}

/**
 * Whether inline data is encrypted: its three parts are joined with dollar signs, which base64 has none of. The collaboration
 * would not tell, since it may have been switched after the task.
 */
export function isMessage(data: string): boolean {
  return data.includes('$')
}

function requireCryptor({ cryptor }: ClientContext): Cryptor {
  if (cryptor !== undefined) return cryptor
  throw new InvalidArgumentError(
    'cryptor',
    "it is encrypted. Call `client.setupEncryption(cryptor)` with your organization's private key first.",
  )
}
