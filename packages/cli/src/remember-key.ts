import type { Client } from '@vantage6-js/client'
import { openPrivateKey } from './connect.js'
import type { Context } from './context.js'
import { fingerprint, fingerprintBlocks } from './encryption.js'
import { CliError } from './errors.js'

/**
 * Checks that a private key belongs to the own organization, and remembers where its file is. Uploads nothing.
 *
 * @returns The key's fingerprint.
 * @throws KeyMismatchError, MissingPublicKeyError; CryptoError about the file
 */
export async function rememberKey(context: Context, client: Client, path: string): Promise<string> {
  const { profiles, settings, output, signal } = context
  const cryptor = await openPrivateKey(context, path)
  await client.setupEncryption(cryptor, { signal })
  const profile = await profiles.get(settings.profileName)
  if (profile === undefined) {
    throw new CliError(
      'no-profile',
      'The key fits, but there is no profile to remember it in. Run `v6c login` first, or set V6_PRIVATE_KEY.',
    )
  }
  await profiles.put(settings.profileName, { ...profile, privateKeyFile: path })
  const digits = await fingerprint(cryptor.publicKey)
  output.note(`Encryption is set up with ${path}\n  fingerprint: ${fingerprintBlocks(digits)}`)
  return digits
}
