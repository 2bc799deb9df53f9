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
export let litter: unknown

/**
 * Keeps the memory of large pieces in use instead of piling up. To V8 a piece is a small object with a lot of memory outside
 * of its heap: left alone, it lets 40 MiB and more of them lie before it looks. Litter of an eighth of a piece's length makes
 * it look more often: it is about 25 MiB then, and what is used again is still in the processor's cache.
 */
function prepareForLargePieces(length: number): void {
  if (litter === undefined) freeOneLargeBlock()
  litter = new Array(length >> 6)
}

/**
 * Makes glibc keep what is freed. It gives the memory of large pieces back to the kernel, one by one, only to fault it in again,
 * until it has once seen a larger block freed. The block is never touched, so it costs nothing. Sending it to a closed port
 * frees it at once; the garbage collector would let it lie for long.
 */
function freeOneLargeBlock(): void {
  const { port1 } = new MessageChannel()
  port1.close()
  const { buffer } = Buffer.allocUnsafeSlow(1 << 24)
  port1.postMessage(undefined, [buffer as ArrayBuffer])
}

/** A Buffer as what it is called in the interface: its `slice` and `toString` differ from those of a Uint8Array. */
export function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
