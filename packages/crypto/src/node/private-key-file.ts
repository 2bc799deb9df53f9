import { type FileHandle, open, readFile, unlink } from 'node:fs/promises'
import { CryptoError } from '../crypto-error.js'
import { readPrivateKey } from '../private-key.js'
import { type CryptorOptions, makeCryptor, type RsaCryptor } from '../rsa-cryptor.js'
import { unprotectWith } from './passphrase.js'
import { nodePlatform } from './platform.js'

/**
 * Reads a private key file as text.
 *
 * @param path - A PEM file. A byte order mark is allowed.
 * @throws CryptoError `key-file` when it cannot be read
 */
export async function readPrivateKeyFile(path: string): Promise<string> {
  try {
    // Latin-1 takes any bytes; PEM is ASCII, and what stands around it does not matter.
    return await readFile(path, 'latin1')
  } catch (cause) {
    throw new CryptoError('key-file', `The private key file ${path} cannot be read: ${reason(cause)}.`, {
      cause,
    })
  }
}

/**
 * Writes a new private key file that only its owner can read (mode 0600). It never overwrites: who loses a private key
 * loses all that was encrypted for it.
 *
 * @param privateKeyPem - As `generatePrivateKey` makes it.
 * @throws CryptoError `key-file` when the file exists, or cannot be written
 */
export async function writePrivateKeyFile(path: string, privateKeyPem: string): Promise<void> {
  let file: FileHandle
  try {
    file = await open(path, 'wx', 0o600)
  } catch (cause) {
    const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    throw new CryptoError(
      'key-file',
      exists
        ? `The file ${path} exists already, and a private key file is never overwritten. Choose another name, or move it away.`
        : `The private key file ${path} cannot be written: ${reason(cause)}.`,
      { cause },
    )
  }
  try {
    // The mode above is less what the umask takes away. Not every file system has modes.
    await file.chmod(0o600).catch(() => {})
    await file.writeFile(privateKeyPem)
    // A public key may go to the server next: by then the private one must be on the disk.
    await file.sync()
  } catch (cause) {
    await unlink(path).catch(() => {})
    throw new CryptoError('key-file', `The private key file ${path} cannot be written: ${reason(cause)}.`, {
      cause,
    })
  } finally {
    await file.close()
  }
}

/**
 * Makes the cryptor of one organization from its private key file.
 *
 * @throws CryptoError `key-file`, `private-key` or `passphrase`
 */
export async function createCryptorFromFile(path: string, options: CryptorOptions = {}): Promise<RsaCryptor> {
  const pem = await readPrivateKeyFile(path)
  return makeCryptor(nodePlatform, readPrivateKey(pem, unprotectWith(options.passphrase)), options)
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
