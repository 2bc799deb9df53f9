import { type Cipher, createCipheriv } from 'node:crypto'
import type { CounterBits, CtrCipher } from '../platform.js'

const blockLength = 16

/** AES-256-CTR of OpenSSL, whose counter has 128 bits. For one of 32 bits the cipher starts anew where that wraps. */
export function aesCtr(key: Uint8Array, iv: Uint8Array, counterBits: CounterBits): CtrCipher {
  let cipher: Cipher = createCipheriv('aes-256-ctr', key, iv)
  if (counterBits === 128) {
    return {
      update(bytes) {
        if (bytes.length >= largePiece) prepareForLargePieces(bytes.length)
        return plain(cipher.update(bytes))
      },
    }
  }

  const low = new DataView(iv.buffer, iv.byteOffset, iv.byteLength).getUint32(12)
  let untilWrap = (2 ** 32 - low) * blockLength
  return {
    update(bytes) {
      if (bytes.length <= untilWrap) {
        untilWrap -= bytes.length
        return plain(cipher.update(bytes))
      }
      const before = cipher.update(bytes.subarray(0, untilWrap))
      const wrapped = iv.slice()
      wrapped.fill(0, 12)
      cipher = createCipheriv('aes-256-ctr', key, wrapped)
      const after = cipher.update(bytes.subarray(untilWrap))
      untilWrap = 2 ** 32 * blockLength - after.length
      return plain(Buffer.concat([before, after]))
    },
  }
}

/** Pieces of a stream, and chunks of a large message, in bytes. */
const largePiece = 1 << 15

/** What was allocated last, kept so that the compiler does not see that nobody needs it. */
export let ballast: unknown

/**
 * Keeps the memory of large pieces in use instead of piling up. To V8 a piece is a small object with a lot of memory outside
 * of its heap.
 *
 * Left alone, V8 lets 40 MiB and more of them lie before it looks. Garbage of a quarter of a piece's length makes it look
 * more often: it is about 25 MiB then, and what is used again is still in the processor's cache.
 *
 * And glibc gives freed memory back to the kernel, piece by piece, only to fault it in again, until it has once seen a large
 * block freed. So the first time there is one: it is never touched, so it costs nothing.
 */
function prepareForLargePieces(length: number): void {
  ballast = ballast === undefined ? Buffer.allocUnsafeSlow(1 << 24) : new Array(length >> 5)
}

/** A Buffer as what it is called in the interface: its `slice` and `toString` differ from those of a Uint8Array. */
export function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
