import type { Platform } from '../platform.js'
import { aesCtr, plain } from './aes-ctr.js'
import { nodeBase64 } from './base64.js'
import { rsadp, rsaep } from './rsa.js'

/** RSA, AES and base64 of Node. */
export const nodePlatform: Platform = {
  base64: nodeBase64,
  chunkSize: 144 * 5461,
  // Without zeroing: that would touch each page once more.
  allocate: (length) => plain(Buffer.allocUnsafeSlow(length)),
  aesCtr,
  rsaep,
  rsadp,
}
