import { isUtf8 } from 'node:buffer'
import { createPrivateKey } from 'node:crypto'
import { CryptoError } from '../crypto-error.js'
import type { Platform } from '../platform.js'
import { aesCtr, plain } from './aes-ctr.js'
import { nodeBase64 } from './base64.js'
import { rsadp, rsaep } from './rsa.js'

/** RSA, AES and base64 of Node. */
export const nodePlatform: Platform = {
  base64: nodeBase64,
  chunkSize: 48 * 1365,
  // Without zeroing: that would touch each page once more.
  allocate: (length) => plain(Buffer.allocUnsafeSlow(length)),
  isUtf8,
  aesCtr,
  rsaep,
  rsadp,
  unprotect(pem, passphrase) {
    let key: ReturnType<typeof createPrivateKey>
    try {
      key = createPrivateKey({ key: pem, passphrase })
    } catch (cause) {
      throw new CryptoError(
        'passphrase',
        'The private key cannot be opened with this passphrase: it is another one, or the key is damaged or protected by a cipher that Node does not know.',
        { cause },
      )
    }
    return key.export({ type: 'pkcs8', format: 'pem' }) as string
  },
}
