import { concatBytes, I2OSP, OS2IP } from '../bytes.js'
import type { CounterBits, CtrCipher } from '../platform.js'

const blockLength = 16

/**
 * AES-256-CTR by WebCrypto, which encrypts whole messages only: each piece is a message of its own, whose counter is the
 * message's initial one plus the number of blocks before it.
 */
export function aesCtr(key: Uint8Array, iv: Uint8Array, counterBits: CounterBits): CtrCipher {
  const imported = crypto.subtle.importKey('raw', key.slice(), 'AES-CTR', false, ['encrypt'])
  // Whoever calls update gets the rejection; without a call it is nobody's.
  imported.catch(() => {})
  let offset = 0

  return {
    async update(bytes) {
      const counter = counterAt(iv, Math.floor(offset / blockLength), counterBits)
      // A piece may begin inside a block: then as many bytes go before it, and come off again.
      const inside = offset % blockLength
      offset += bytes.length
      const input =
        inside === 0 ? (bytes as Uint8Array<ArrayBuffer>) : concatBytes(new Uint8Array(inside), bytes)
      const output = await crypto.subtle.encrypt(
        { name: 'AES-CTR', counter, length: counterBits },
        await imported,
        input,
      )
      return new Uint8Array(output, inside)
    },
  }
}

/** The counter block after `blocks` blocks: big-endian, with a carry through all of the low `counterBits` bits. */
export function counterAt(iv: Uint8Array, blocks: number, counterBits: CounterBits): Uint8Array<ArrayBuffer> {
  const start = OS2IP(iv)
  const counted = (1n << BigInt(counterBits)) - 1n
  return I2OSP((start & ~counted) | ((start + BigInt(blocks)) & counted), blockLength)
}
