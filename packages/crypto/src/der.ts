import { bitLength, concatBytes, I2OSP, OS2IP } from './bytes.js'

// The tags (X.690) that RSA keys are made of.
export const integerTag = 0x02
export const bitStringTag = 0x03
export const octetStringTag = 0x04
export const nullTag = 0x05
export const oidTag = 0x06
export const sequenceTag = 0x30

/**
 * The content octets of DER elements (X.690: definite lengths, in their shortest form) that stand one after the other.
 *
 * @param bytes - The elements and nothing else.
 * @param tags - Their tags, in order.
 * @param open - Whether further elements may follow; they are not looked at.
 * @throws SyntaxError
 */
export function derElements(bytes: Uint8Array, tags: readonly number[], open = false): Uint8Array[] {
  let at = 0
  const next = (): number => {
    const octet = bytes[at++]
    if (octet === undefined) throw malformed()
    return octet
  }
  const elements = tags.map((tag) => {
    if (next() !== tag) throw malformed()
    let length = next()
    if (length >= 0x80) {
      const octets = length & 0x7f
      // No key has elements of 16 MiB or more; 0 would be an indefinite length.
      if (octets === 0 || octets > 3) throw malformed()
      length = 0
      for (let i = 0; i < octets; i++) length = (length << 8) | next()
      if (length < 0x80 || length >>> (8 * (octets - 1)) === 0) throw malformed()
    }
    const start = at
    at += length
    if (at > bytes.length) throw malformed()
    return bytes.subarray(start, at)
  })
  if (!open && at !== bytes.length) throw malformed()
  return elements
}

/** The content of one element that is alone. */
export function derContent(bytes: Uint8Array, tag: number): Uint8Array {
  return derElements(bytes, [tag])[0] as Uint8Array
}

/** The non-negative INTEGERs of a SEQUENCE that consists of `count` of them. */
export function derIntegers(sequence: Uint8Array, count: number): bigint[] {
  const tags = Array.from({ length: count }, () => integerTag)
  return derElements(derContent(sequence, sequenceTag), tags).map((content) => {
    const integer = OS2IP(content)
    // Shortest form, and the sign bit clear.
    if ((bitLength(integer) >> 3) + 1 !== content.length) throw malformed()
    return integer
  })
}

/** Whoever reads a key turns it into a `CryptoError` that says which key. */
function malformed(): SyntaxError {
  return new SyntaxError('unexpected DER')
}

/** One DER element. */
export function derElement(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest >>>= 8) octets.unshift(rest & 0xff)
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | octets.length, ...octets]
  return concatBytes(Uint8Array.from(head), ...content)
}

/** A non-negative INTEGER: as many octets as its bits and one sign bit need. */
export function derInteger(integer: bigint): Uint8Array {
  return derElement(integerTag, I2OSP(integer, (bitLength(integer) >> 3) + 1))
}

/** The object identifier of RSA keys (RFC 8017, appendix A.1): rsaEncryption. */
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
