import { type Base64, decodedLength } from '../base64.js'

/** Node's base64, made strict. */
export const nodeBase64: Base64 = {
  encode(bytes) {
    return asBuffer(bytes).toString('base64')
  },

  decodeInto(text, target) {
    if (text === '') return 0
    const buffer = asBuffer(target)
    // Node skips what it does not know, stops at a '=', and reads the URL alphabet too. The first two show in the length.
    const written = buffer.write(text, 'base64')
    if (written !== decodedLength(text) || text.includes('-') || text.includes('_')) return -1
    // Of a character beyond U+00FF it reads the low half only.
    if (Buffer.byteLength(text) !== text.length) return -1
    // The bits in the last characters that stand for nothing must be zero.
    const lastGroup = buffer.toString('base64', Math.floor((written - 1) / 3) * 3, written)
    return text.endsWith(lastGroup) ? written : -1
  },
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
