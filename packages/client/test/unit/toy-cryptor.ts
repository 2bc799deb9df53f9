import type { Cryptor } from '../../src/index.js'

/**
 * A cryptor that keeps no secret: a message names its recipient and holds the plaintext with each bit turned. For what the client
 * does around a cryptor; the real one is tested in its own package.
 */
export class ToyCryptor implements Cryptor {
  readonly publicKey: string
  decrypted = 0

  constructor(publicKey: string) {
    this.publicKey = publicKey
  }

  async fingerprint(publicKey: string): Promise<string> {
    return publicKey
  }

  async encrypt(plaintext: Uint8Array, recipients: readonly string[]): Promise<string[]> {
    return recipients.map(
      (recipient) => `${btoa(recipient)}$iv$${Buffer.from(turned(plaintext)).toString('base64')}`,
    )
  }

  async decrypt(message: string): Promise<Uint8Array> {
    this.decrypted += 1
    const [recipient = '', , body = ''] = message.split('$')
    if (atob(recipient) !== this.publicKey) throw new ToyError('decrypt', 'The key does not fit.')
    return turned(Buffer.from(body, 'base64'))
  }

  encryptStream(plaintext: ReadableStream<Uint8Array>, recipient: string): ReadableStream<Uint8Array> {
    let headed = false
    return plaintext.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          if (!headed) controller.enqueue(new TextEncoder().encode(header(recipient)))
          headed = true
          controller.enqueue(turned(chunk))
        },
      }),
    )
  }

  encryptedLength(plaintextLength: number, recipient: string): number {
    return plaintextLength + header(recipient).length
  }

  decryptStream(message: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    this.decrypted += 1
    const expected = header(this.publicKey).length
    let skipped = 0
    return message.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          const skip = Math.min(expected - skipped, chunk.length)
          skipped += skip
          if (chunk.length > skip) controller.enqueue(turned(chunk.subarray(skip)))
        },
      }),
    )
  }
}

class ToyError extends Error {
  override name = 'CryptoError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

function header(recipient: string): string {
  return `${btoa(recipient)}$iv$`
}

function turned(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ 0xff)
}
