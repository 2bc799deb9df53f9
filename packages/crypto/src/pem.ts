import { portableBase64 } from './base64.js'

/** One block of PEM (RFC 7468): its label and what stands between its two lines. */
export interface PemBlock {
  label: string
  body: string
}

/** Keys are at most some 7 kB; whatever is longer is not a key file, and is not searched through. */
const maxPemLength = 1 << 16

/**
 * The first block with one of the wanted labels, else the first block at all, else undefined. Text before, between and
 * after blocks, a byte order mark, and any line ending are allowed.
 */
export function findPemBlock(text: string, wanted: readonly string[]): PemBlock | undefined {
  if (text.length > maxPemLength) return undefined
  let first: PemBlock | undefined
  let from = 0
  for (;;) {
    const begin = text.indexOf('-----BEGIN ', from)
    if (begin < 0) return first
    const labelEnd = text.indexOf('-----', begin + 11)
    if (labelEnd < 0) return first
    const label = text.slice(begin + 11, labelEnd)
    const end = text.indexOf(`-----END ${label}-----`, labelEnd + 5)
    if (end < 0) return first
    const block = { label, body: text.slice(labelEnd + 5, end) }
    if (wanted.includes(label)) return block
    first ??= block
    from = end + label.length + 14
  }
}

/** The DER bytes of a block's body, or undefined when it is not base64. */
export function pemBytes(body: string): Uint8Array | undefined {
  const text = body.replace(/\s+/g, '')
  const bytes = new Uint8Array(Math.ceil(text.length / 4) * 3)
  const length = portableBase64.decodeInto(text, bytes)
  return length < 0 ? undefined : bytes.subarray(0, length)
}

/** A PEM text as OpenSSL and Python write it: lines of 64 characters, LF, and a final newline. */
export function encodePem(label: string, der: Uint8Array): string {
  const lines = portableBase64.encode(der).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
