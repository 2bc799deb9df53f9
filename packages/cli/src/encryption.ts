/** The one place where the CLI and the cryptography meet. */
import type { Cryptor, KeyOwner } from '@vantage6-js/client'
import {
  fingerprint,
  fingerprintBlocks,
  generatePrivateKey,
  type KnownKeys,
  publicKeyOf,
} from '@vantage6-js/crypto'
import { createCryptorFromFile, fileKeyTrust, writePrivateKeyFile } from '@vantage6-js/crypto/node'

export type { KnownKey, KnownKeys } from '@vantage6-js/crypto'
export { fingerprint, fingerprintBlocks }

/**
 * Opens a private key file.
 *
 * @param passphrase - Called only when the key is protected.
 * @throws CryptoError `key-file`, `private-key` or `passphrase`
 */
export async function openKeyFile(path: string, passphrase: () => Promise<string>): Promise<Cryptor> {
  try {
    return await createCryptorFromFile(path)
  } catch (error) {
    if (!isCryptoError(error) || error.code !== 'passphrase') throw error
  }
  return createCryptorFromFile(path, { passphrase: await passphrase() })
}

/**
 * Makes a new private key in a new file of mode 0600. Never overwrites.
 *
 * @returns The public key in the server's form.
 * @throws CryptoError `key-file`
 */
export async function generateKeyFile(path: string): Promise<string> {
  const pem = await generatePrivateKey()
  await writePrivateKeyFile(path, pem)
  return publicKeyOf(pem)
}

/**
 * The keys that organizations had when they were first met.
 *
 * @param tell - Called before a key is remembered.
 */
export function openKnownKeys(path: string, tell: (owner: KeyOwner, fingerprint: string) => void): KnownKeys {
  return fileKeyTrust(path, { onFirstUse: tell })
}

/** Told by its name: the errors of another copy of the package count, too. */
export function isCryptoError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && error.name === 'CryptoError' && 'code' in error
}
