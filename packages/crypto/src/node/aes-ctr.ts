import { type Cipher, createCipheriv } from 'node:crypto'
import type { CounterBits, CtrCipher } from '../platform.js'

const blockLength = 16

/** AES-256-CTR of OpenSSL, whose counter has 128 bits. For one of 32 bits the cipher starts anew where that wraps. */
export function aesCtr(key: Uint8Array, iv: Uint8Array, counterBits: CounterBits): CtrCipher {
  let cipher: Cipher = createCipheriv('aes-256-ctr', key, iv)
  if (counterBits === 128) {
    return {
      update(bytes) {
        litter(bytes.length)
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

/**
 * Makes garbage of an eighth of a piece's length, so that V8 collects more often. To V8 a piece is a small object with a lot of
 * memory outside of its heap; left alone, it lets 40 MiB and more of them lie before it looks. With this it is about 25, and
 * the memory that is used again is still in the processor's cache.
 */
function litter(length: number): void {
  lastLitter = new Array(length >> 6)
}
/** Kept for one round, or the compiler would see that nobody needs it. */
export let lastLitter: unknown

/** A Buffer as what it is called in the interface: its `slice` and `toString` differ from those of a Uint8Array. */
export function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
