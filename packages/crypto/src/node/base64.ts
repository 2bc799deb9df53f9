import type { Base64 } from '../platform.js'

/** Node's base64, made strict. */
export const nodeBase64: Base64 = {
  encode(bytes) {
    return asBuffer(bytes).toString('base64')
  },

  decodeInto(text, target) {
    const { length } = text
    if (length % 4 !== 0) return -1
    if (length === 0) return 0
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
    const expected = (length / 4) * 3 - padding
    // Node skips what it does not know, stops at a '=', and reads the URL alphabet too. The first two show in the length.
    const written = asBuffer(target).write(text, 'base64')
    if (written !== expected || text.includes('-') || text.includes('_')) return -1
    // Of a character beyond U+00FF it reads the low half only.
    if (Buffer.byteLength(text) !== length) return -1
    // Bits that stand for nothing must be zero.
    if (
      padding > 0 &&
      asBuffer(target.subarray(0, expected)).toString('base64', expected - (3 - padding)) !== text.slice(-4)
    )
      return -1
    return written
  },
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
