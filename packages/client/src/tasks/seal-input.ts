import { uploadBlob } from '../blobs.js'
import type { ClientContext } from '../context.js'
import type { Cryptor } from '../cryptor.js'
import { InvalidArgumentError } from '../errors/index.js'
import { toBase64 } from '../http/base64.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Recipients } from './recipients.js'

/** One organization's part of a task's body. */
export interface SealedInput {
  id: number
  input: string
}

/**
 * Prepares a task's input for each organization: encrypted where the collaboration is, as base64 where not, and uploaded first
 * where the server keeps blobs.
 *
 * @throws InvalidArgumentError when the collaboration is encrypted and there is no cryptor, or an organization has no key.
 */
export async function sealInput(
  context: ClientContext,
  plaintext: Uint8Array<ArrayBuffer>,
  recipients: Recipients,
  options: RequestOptions,
): Promise<SealedInput[]> {
  const keys = recipients.encrypted ? await trustedKeys(context, recipients) : undefined
  if (await context.usesBlobStorage(options)) {
    const inputs: SealedInput[] = []
    for (const [index, { id }] of recipients.organizations.entries()) {
      const body =
        keys === undefined
          ? plaintext
          : await encryptBlob(keys.cryptor, plaintext, keys.publicKeys[index] ?? '')
      inputs.push({ id, input: await uploadBlob(context.server, body, options) })
    }
    return inputs
  }
  if (keys === undefined) {
    const input = toBase64(plaintext)
    return recipients.organizations.map(({ id }) => ({ id, input }))
  }
  const messages = await keys.cryptor.encrypt(plaintext, keys.publicKeys)
  return recipients.organizations.map(({ id }, index) => ({ id, input: messages[index] ?? '' }))
}

/** The organizations' public keys, each checked against what is remembered of it. */
async function trustedKeys(
  context: ClientContext,
  { collaborationId, organizations }: Recipients,
): Promise<{ cryptor: Cryptor; publicKeys: string[] }> {
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

async function encryptBlob(
  cryptor: Cryptor,
  plaintext: Uint8Array<ArrayBuffer>,
  publicKey: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = cryptor.encryptStream(new Blob([plaintext]).stream(), publicKey)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
