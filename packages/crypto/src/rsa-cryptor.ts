import type { Cryptor, EncryptOptions } from '@vantage6-js/client'
import { decryptBlobStream, encryptBlobStream } from './blob-stream.js'
import { concatBytes, latin1Text, utf8 } from './bytes.js'
import { decryptError } from './crypto-error.js'
import type { Dialect } from './eme-pkcs1-v1_5.js'
import { fingerprint } from './fingerprint.js'
import { checkInlineSize, decryptInlineBody, encryptInlineBody } from './inline.js'
import { isPortableJson, startsLikeJson } from './json-text.js'
import {
  decodeHeader,
  encodeHeader,
  formatError,
  headerLength,
  type MessageHeader,
  maxHeaderLength,
} from './message.js'
import type { CtrCipher, Platform } from './platform.js'
import type { RsaPrivateKey } from './private-key.js'
import { encodePublicKey, readPublicKey } from './public-key.js'
import { drawSessionKey } from './session-key.js'
import { encryptSessionKey, type SessionKeyDecryptor, sessionKeyDecryptor } from './session-key-transport.js'

/** A decrypted inline message, with what is known of its sender. */
export interface OpenedMessage {
  /** Exactly the bytes that were encrypted. */
  plaintext: Uint8Array
  /** Which program's form the message has. Says nothing about who really sent it. */
  dialect: Dialect
}

/** The `Cryptor` of RSA and AES-256-CTR, with what it can do beyond the client's needs. */
export interface RsaCryptor extends Cryptor {
  /** Like `decrypt`, and says which dialect the message is of. */
  open(message: string): Promise<OpenedMessage>

  /**
   * Encrypts one plaintext as blob messages, whole.
   *
   * @returns One blob message for each recipient, in the same order.
   */
  encryptBlob(plaintext: Uint8Array, recipients: readonly string[]): Promise<Uint8Array[]>

  /** Decrypts a whole blob message. */
  decryptBlob(message: Uint8Array): Promise<Uint8Array>
}

/** How a cryptor behaves. */
export interface CryptorOptions {
  /** The passphrase of a protected private key. Node only. */
  passphrase?: string
  /**
   * Decrypt to garbage instead of throwing `decrypt` when the RSA padding is wrong. For services that decrypt messages of
   * strangers automatically and whose success or failure the stranger may see; see SECURITY.md. People want the error.
   *
   * @default false
   */
  implicitRejection?: boolean
}

/** Binds a private key and a platform. The entry points of the package call it. */
export function makeCryptor(
  platform: Platform,
  privateKey: RsaPrivateKey,
  options: CryptorOptions = {},
): RsaCryptor {
  return new PlatformCryptor(platform, privateKey, options)
}

class PlatformCryptor implements RsaCryptor {
  readonly publicKey: string
  readonly #platform: Platform
  readonly #decryptSessionKey: SessionKeyDecryptor

  constructor(platform: Platform, privateKey: RsaPrivateKey, options: CryptorOptions) {
    this.#platform = platform
    this.publicKey = encodePublicKey(privateKey)
    this.#decryptSessionKey = sessionKeyDecryptor(platform, privateKey, options.implicitRejection ?? false)
  }

  fingerprint(publicKey: string): Promise<string> {
    return fingerprint(publicKey)
  }

  async encrypt(
    plaintext: Uint8Array,
    recipients: readonly string[],
    { json = false }: EncryptOptions = {},
  ): Promise<string[]> {
    // Python reads the UI's form whatever the plaintext is, its own form only if the plaintext is JSON.
    const portable = json ? startsLikeJson(plaintext) : plaintext.length === 0 || isPortableJson(plaintext)
    const dialect: Dialect = portable ? 'python' : 'ui'
    const { headers, cipher } = this.#seal(recipients, dialect)
    for (const { length } of headers) checkInlineSize(plaintext.length, length, dialect)
    if (headers.length === 0) return []
    const body = await encryptInlineBody(this.#platform, cipher, plaintext, dialect)
    return headers.map((header) => header + body)
  }

  async decrypt(message: string): Promise<Uint8Array> {
    return (await this.open(message)).plaintext
  }

  async open(message: string): Promise<OpenedMessage> {
    if (typeof message !== 'string') throw formatError('it is no string')
    const { encryptedKey, iv, bodyStart } = decodeHeader(message.slice(0, maxHeaderLength))
    const { valid, key, dialect } = await this.#decryptSessionKey(encryptedKey)
    // White space after the message is tolerated, nothing else.
    const body = message.slice(bodyStart).trimEnd()
    const cipher = this.#platform.aesCtr(key, iv, dialect === 'ui' ? 32 : 128)
    const plaintext = await decryptInlineBody(this.#platform, cipher, body, dialect)
    // Only now: a body that is not base64 must be the same error, after the same time, whatever the padding is. Otherwise a
    // damaged body would make a padding oracle that costs nothing.
    if (!valid) throw decryptError()
    return { plaintext, dialect }
  }

  async encryptBlob(plaintext: Uint8Array, recipients: readonly string[]): Promise<Uint8Array[]> {
    const { headers, cipher } = this.#seal(recipients, 'python')
    const [first, ...others] = headers.map(utf8)
    if (first === undefined) return []
    const message = await this.#crypt(cipher, plaintext, first)
    return [message, ...others.map((header) => concatBytes(header, message.subarray(first.length)))]
  }

  async decryptBlob(message: Uint8Array): Promise<Uint8Array> {
    if (!(message instanceof Uint8Array)) throw formatError('it is no Uint8Array')
    const header = decodeHeader(latin1Text(message.subarray(0, maxHeaderLength)))
    return this.#crypt(await this.#openBlob(header), message.subarray(header.bodyStart))
  }

  encryptStream(plaintext: ReadableStream<Uint8Array>, recipient: string): ReadableStream<Uint8Array> {
    const { headers, cipher } = this.#seal([recipient], 'python')
    return encryptBlobStream(headers.join(''), cipher, plaintext)
  }

  encryptedLength(plaintextLength: number, recipient: string): number {
    return headerLength(readPublicKey(recipient).k) + plaintextLength
  }

  decryptStream(message: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    return decryptBlobStream(message, (header) => this.#openBlob(header))
  }

  /**
   * Draws a session key and encrypts it for each recipient.
   *
   * One session key serves all: the same plaintext under the same key and counter is the same body, so a further recipient
   * costs one RSA operation, and tells the server no more than that all got the same.
   */
  #seal(recipients: readonly string[], dialect: Dialect): { headers: string[]; cipher: CtrCipher } {
    const keys = recipients.map((recipient, index) => readPublicKey(recipient, index))
    const session = drawSessionKey()
    return {
      headers: keys.map((key) =>
        encodeHeader(encryptSessionKey(this.#platform, key, session.key, dialect), session),
      ),
      cipher: this.#platform.aesCtr(session.key, session.iv, 128),
    }
  }

  async #openBlob({ encryptedKey, iv }: MessageHeader): Promise<CtrCipher> {
    const { valid, key, dialect } = await this.#decryptSessionKey(encryptedKey)
    // The UI knows no blobs: nobody can say what the body of such a message would be.
    if (!valid || dialect === 'ui') throw decryptError()
    return this.#platform.aesCtr(key, iv, 128)
  }

  /** Runs a whole body through a cipher, in chunks that stay in the processor's cache, and puts a header before the result. */
  async #crypt(cipher: CtrCipher, input: Uint8Array, header = new Uint8Array(0)): Promise<Uint8Array> {
    const { chunkSize, allocate } = this.#platform
    const output = allocate(header.length + input.length)
    output.set(header)
    for (let offset = 0; offset < input.length; offset += chunkSize) {
      output.set(await cipher.update(input.subarray(offset, offset + chunkSize)), header.length + offset)
    }
    return output
  }
}
