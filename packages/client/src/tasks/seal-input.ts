import { base64Length, encodeBase64Stream } from '../blobs/base64-stream.js'
import { concurrently } from '../blobs/concurrently.js'
import { checkInlineInput } from '../blobs/limits.js'
import { type ByteSource, bounded, readAll } from '../blobs/source.js'
import { reporter, type TransferOptions } from '../blobs/transfer.js'
import { uploadBlob } from '../blobs/upload.js'
import type { ClientContext } from '../context.js'
import type { Cryptor } from '../cryptor.js'
import { InvalidArgumentError } from '../errors/index.js'
import { toBase64 } from '../http/base64.js'
import type { Recipients } from './recipients.js'

/** Uploads at a time: enough to fill a connection, few enough for constant memory and a server with one process. */
const UPLOADS = 4

/** One organization's part of a task's body. */
export interface SealedInput {
  id: number
  input: string
}

/** The organizations' keys and what encrypts for them. */
interface Keys {
  cryptor: Cryptor
  publicKeys: readonly string[]
}

/**
 * Prepares a task's input for each organization: encrypted where the collaboration is, as base64 where not, and uploaded first
 * where the server keeps blobs.
 *
 * @param plaintext - JSON text as bytes, or a source of any bytes. A source is opened once for each organization, and only then; without blob storage once.
 * @throws InvalidArgumentError when the collaboration is encrypted and there is no cryptor, an organization has no key, or the
 *   input is too large for a server without blob storage.
 */
export async function sealInput(
  context: ClientContext,
  plaintext: Uint8Array<ArrayBuffer> | ByteSource,
  recipients: Recipients,
  options: TransferOptions,
): Promise<SealedInput[]> {
  const { organizations } = recipients
  const keys = recipients.encrypted ? await trustedKeys(context, recipients) : undefined
  if (await context.usesBlobStorage(options)) {
    const source = plaintext instanceof Uint8Array ? new Blob([plaintext]) : plaintext
    return uploadInputs(context, source, recipients, keys, options)
  }
  const bytes =
    plaintext instanceof Uint8Array ? plaintext : await readInline(plaintext, organizations.length)
  checkInlineInput(bytes.length, organizations.length)
  if (keys === undefined) {
    const input = toBase64(bytes)
    return organizations.map(({ id }) => ({ id, input }))
  }
  const messages = await keys.cryptor.encrypt(bytes, keys.publicKeys, { json: bytes === plaintext })
  return organizations.map(({ id }, index) => ({ id, input: messages[index] ?? '' }))
}

/**
 * One blob for each organization, also where nothing is encrypted: the server deletes the blob of each run with the task, and
 * cannot delete a task of which a blob is missing.
 */
function uploadInputs(
  { server }: ClientContext,
  source: ByteSource,
  { organizations }: Recipients,
  keys: Keys | undefined,
  options: TransferOptions,
): Promise<SealedInput[]> {
  const items = [...organizations.entries()]
  return concurrently(items, UPLOADS, options.signal, async ([index, { id }], signal) => {
    const message =
      keys === undefined ? encoded(source) : encrypted(source, keys.cryptor, keys.publicKeys[index] ?? '')
    const report = reporter(options, { direction: 'upload', organizationId: id })
    return { id, input: await uploadBlob(server, message, { ...options, signal }, report) }
  })
}

function encoded(source: ByteSource): ByteSource {
  return {
    size: source.size === undefined ? undefined : base64Length(source.size),
    stream: () => encodeBase64Stream(source.stream()),
  }
}

function encrypted(source: ByteSource, cryptor: Cryptor, publicKey: string): ByteSource {
  return {
    size: source.size === undefined ? undefined : cryptor.encryptedLength(source.size, publicKey),
    stream: () => cryptor.encryptStream(source.stream(), publicKey),
  }
}

/** Reads a source that has to stand in the task itself, no further than it can. */
async function readInline(source: ByteSource, organizations: number): Promise<Uint8Array<ArrayBuffer>> {
  if (source.size !== undefined) checkInlineInput(source.size, organizations)
  let read = 0
  return readAll(
    bounded(source.stream(), {
      onBytes(count) {
        read += count
        checkInlineInput(read, organizations)
      },
    }),
  )
}

/** The organizations' public keys, each checked against what is remembered of it. */
async function trustedKeys(
  context: ClientContext,
  { collaborationId, organizations }: Recipients,
): Promise<Keys> {
  const { cryptor, keyTrust, server } = context
  if (cryptor === undefined) {
    throw new InvalidArgumentError(
      'cryptor',
      `Collaboration ${collaborationId} is encrypted. Call \`client.setupEncryption(cryptor)\` with your organization's private key first.`,
    )
  }
  const keyless = organizations.filter(({ publicKey }) => publicKey === null)
  if (keyless.length > 0) {
    throw new InvalidArgumentError(
      'organizations',
      `No public key is known of ${keyless.map(({ id, name }) => `${name} (${id})`).join(', ')}, so nothing can be encrypted for them. A node uploads its organization's key when it starts.`,
    )
  }
  const publicKeys = organizations.map(({ publicKey }) => publicKey ?? '')
  if (keyTrust !== undefined) {
    for (const { id, name, publicKey } of organizations) {
      await keyTrust.verify(
        { server: server.url, organizationId: id, organizationName: name },
        await cryptor.fingerprint(publicKey ?? ''),
      )
    }
  }
  return { cryptor, publicKeys }
}
