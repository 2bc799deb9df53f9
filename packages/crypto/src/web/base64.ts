import { portableBase64 } from '../base64.js'
import type { Base64 } from '../platform.js'

/** The base64 methods of ECMAScript 2026, where the engine has them already. */
interface ModernBytes extends Uint8Array {
  toBase64?(): string
  setFromBase64?(text: string, options: { lastChunkHandling: 'strict' }): { read: number; written: number }
}

/** Base64 by the engine where it can (ten times faster), else in plain JavaScript. */
export const webBase64: Base64 = {
  encode(bytes) {
    return (bytes as ModernBytes).toBase64?.() ?? portableBase64.encode(bytes)
  },

  decodeInto(text, target) {
    if ((target as ModernBytes).setFromBase64 === undefined) return portableBase64.decodeInto(text, target)
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
    try {
      const { read, written } = (target as Required<ModernBytes>).setFromBase64(text, {
        lastChunkHandling: 'strict',
      })
      // The engine skips white space, which is no base64 here; then it writes less than the length says.
      return read === text.length && written === (text.length / 4) * 3 - padding ? written : -1
    } catch {
      return -1
    }
  },
}
