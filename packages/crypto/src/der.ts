import { concatBytes, OS2IP } from './bytes.js'

/** The tags (X.690) that RSA keys are made of. */
export const Tag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
} as const

/** Thrown by `DerReader`; whoever reads a key turns it into a `CryptoError` that says which key. */
export class DerError extends Error {
  override readonly name = 'DerError'
}

/** Reads DER (X.690) front to back: definite lengths only, in their shortest form. */
export class DerReader {
  readonly #bytes: Uint8Array
  #offset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get done(): boolean {
    return this.#offset === this.#bytes.length
  }

  /** The tag of the next element, without reading it; undefined at the end. */
  peek(): number | undefined {
    return this.#bytes[this.#offset]
  }

  /** The content octets of the next element, which must have the given tag. */
  read(tag: number): Uint8Array {
    if (this.#octet() !== tag) throw new DerError('unexpected element')
    let length = this.#octet()
    if (length >= 0x80) {
      const octets = length & 0x7f
      if (octets === 0 || octets > 3) throw new DerError('bad length')
      length = 0
      for (let i = 0; i < octets; i++) length = (length << 8) | this.#octet()
      if (length < 0x80 || length >>> (8 * (octets - 1)) === 0)
        throw new DerError('length not in shortest form')
    }
    const end = this.#offset + length
    if (end > this.#bytes.length) throw new DerError('truncated')
    const content = this.#bytes.subarray(this.#offset, end)
    this.#offset = end
    return content
  }

  /** A non-negative INTEGER. */
  integer(): bigint {
    const content = this.read(Tag.integer)
    const [first = 0x80, second = 0x80] = content
    if (first >= 0x80 || (content.length > 1 && first === 0 && second < 0x80))
      throw new DerError('bad integer')
    return OS2IP(content)
  }

  sequence(): DerReader {
    return new DerReader(this.read(Tag.sequence))
  }

  end(): void {
    if (!this.done) throw new DerError('data after the end')
  }

  #octet(): number {
    const octet = this.#bytes[this.#offset]
    if (octet === undefined) throw new DerError('truncated')
    this.#offset += 1
    return octet
  }
}

/** One DER element. */
export function derElement(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest >>>= 8) octets.unshift(rest & 0xff)
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | octets.length, ...octets]
  return concatBytes(Uint8Array.from(head), ...content)
}

/** A non-negative INTEGER. */
export function derInteger(integer: bigint): Uint8Array {
  let digits = integer.toString(16)
  if (digits.length % 2 === 1) digits = `0${digits}`
  if (Number.parseInt(digits.charAt(0), 16) >= 8) digits = `00${digits}`
  const octets = Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  )
  return derElement(Tag.integer, octets)
}

/** The AlgorithmIdentifier of RSA keys (RFC 8017, appendix A.1): rsaEncryption with NULL parameters. */
export const rsaEncryptionOid: Uint8Array = Uint8Array.of(
  0x2a,
  0x86,
  0x48,
  0x86,
  0xf7,
  0x0d,
  0x01,
  0x01,
  0x01,
)
