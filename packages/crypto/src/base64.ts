import { latin1Text } from './bytes.js'

/** Strict base64 of RFC 4648, section 4: standard alphabet, padded, no other character, trailing bits zero. */
export interface Base64 {
  encode(bytes: Uint8Array): string
  /**
   * Decodes into `target`, which must have room.
   *
   * @returns How many bytes were written, or -1 when the text is not strict base64.
   */
  decodeInto(text: string, target: Uint8Array): number
}

/** The base64 methods of ECMAScript 2026, where the engine has them already. */
interface ModernBytes extends Uint8Array {
  toBase64?(): string
  setFromBase64?(text: string, options: { lastChunkHandling: 'strict' }): { read: number; written: number }
}

/** Base64 by the engine where it can, else by `btoa` and `atob`, which everything has and which are ten times slower. */
export const webBase64: Base64 = {
  encode: (bytes) => (bytes as ModernBytes).toBase64?.() ?? btoa(latin1Text(bytes)),

  decodeInto(text, target) {
    try {
      const result = (target as ModernBytes).setFromBase64?.(text, { lastChunkHandling: 'strict' })
      // The engine skips white space, which is no base64 here; then it writes less than the length says.
      if (result)
        return result.read === text.length && result.written === decodedLength(text) ? result.written : -1

      const binary = atob(text)
      // atob forgives white space, missing padding and bits that stand for nothing. Strict is what would be written again.
      if (btoa(binary) !== text) return -1
      for (let i = 0; i < binary.length; i++) target[i] = binary.charCodeAt(i)
      return binary.length
    } catch {
      return -1
    }
  },
}

/** How many bytes a padded base64 text stands for, if it is one at all; -1 when its length is impossible. */
export function decodedLength(text: string): number {
  if (text.length % 4 !== 0) return -1
  return (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
}

/** The bytes of a short base64 text, or undefined when it is not strict. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.max(0, decodedLength(text)))
  return webBase64.decodeInto(text, bytes) < 0 ? undefined : bytes
}

/** The base64 text of few bytes. */
export const encodeBase64: (bytes: Uint8Array) => string = webBase64.encode
