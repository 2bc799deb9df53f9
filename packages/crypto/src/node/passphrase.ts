import { createPrivateKey, type KeyObject } from 'node:crypto'
import { CryptoError } from '../crypto-error.js'

/**
 * Opens PEM private keys that are protected by a passphrase: PKCS#8 (`ENCRYPTED PRIVATE KEY`) and traditional (`Proc-Type:
 * 4,ENCRYPTED`).
 *
 * @returns A function that makes PKCS#8 PEM without passphrase of a protected PEM.
 * @throws CryptoError `passphrase`, from the function, when it is missing or wrong
 */
export function unprotectWith(passphrase: string | undefined): (pem: string) => string {
  return (pem) => {
    if (passphrase === undefined) {
      throw new CryptoError(
        'passphrase',
        'The private key is protected by a passphrase: give it as the option "passphrase".',
      )
    }
    let key: KeyObject
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
  }
}
