import { webBase64 } from '../base64.js'
import type { Platform } from '../platform.js'
import { aesCtr } from './aes-ctr.js'
import { rsadp, rsaep } from './rsa.js'

/** Web APIs and BigInt only. */
export const webPlatform: Platform = {
  base64: webBase64,
  chunkSize: 144 * 1820,
  allocate: (length) => new Uint8Array(length),
  aesCtr,
  rsaep,
  rsadp,
}
