import type { Base64 } from './platform.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes: Uint8Array = Uint8Array.from(alphabet, (character) => character.charCodeAt(0))
/** The value of each character code, or 64 for every other code. */
const values: Uint8Array = new Uint8Array(256).fill(64)
for (let value = 0; value < 64; value++) values[codes[value] as number] = value

const pad = 0x3d

/** Base64 in plain JavaScript: for everything short, and where the platform has nothing faster. */
export const portableBase64: Base64 = {
  encode(bytes) {
    const { length } = bytes
    const text = new Uint8Array(Math.ceil(length / 3) * 4)
    let at = 0
    for (let i = 0; i < length; i += 3) {
      const a = bytes[i] as number
      const b = bytes[i + 1] ?? 0
      const c = bytes[i + 2] ?? 0
      text[at++] = codes[a >> 2] as number
      text[at++] = codes[((a & 3) << 4) | (b >> 4)] as number
      text[at++] = i + 1 < length ? (codes[((b & 15) << 2) | (c >> 6)] as number) : pad
      text[at++] = i + 2 < length ? (codes[c & 63] as number) : pad
    }
    return ascii.decode(text)
  },

  decodeInto(text, target) {
    const { length } = text
    if (length % 4 !== 0) return -1
    if (length === 0) return 0
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
    let at = 0
    let seen = 0
    let lastBits = 0
    for (let i = 0; i < length; i += 4) {
      const rest = i + 4 === length ? padding : 0
      const a = valueAt(text, i)
      const b = valueAt(text, i + 1)
      const c = rest === 2 ? 0 : valueAt(text, i + 2)
      const d = rest >= 1 ? 0 : valueAt(text, i + 3)
      seen |= a | b | c | d
      const bits = (a << 18) | (b << 12) | (c << 6) | d
      target[at++] = bits >> 16
      if (rest < 2) target[at++] = bits >> 8
      if (rest < 1) target[at++] = bits
      lastBits = rest === 2 ? bits & 0xffff : rest === 1 ? bits & 0xff : 0
    }
    return seen >= 64 || lastBits !== 0 ? -1 : at
  },
}

const ascii: TextDecoder = new TextDecoder('latin1')

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code < 256 ? (values[code] as number) : 64
}
