import type { Cryptor } from './cryptor.js'
import { Vantage6Error } from './errors/index.js'
import type { RequestOptions } from './http/request-options.js'
import type { OrganizationClient } from './resources/organization.js'

/** The private key does not belong to the public key that the server knows of the organization. */
export class KeyMismatchError extends Vantage6Error {
  override name = 'KeyMismatchError'
  /** SHA-256 of the public keys, in hexadecimal digits. */
  readonly ownFingerprint: string
  readonly serverFingerprint: string

  constructor(organization: string, ownFingerprint: string, serverFingerprint: string) {
    super(
      'key-mismatch',
      `The private key is not the one of ${organization}.\n  this key:       ${ownFingerprint}\n  at the server:  ${serverFingerprint}\nUse the organization's key file, the same that its node has. If the organization really has a new key, upload it with \`organization.update(id, { publicKey })\`: nobody can then read what was encrypted for the old one without the old file.`,
    )
    this.ownFingerprint = ownFingerprint
    this.serverFingerprint = serverFingerprint
  }
}

/** The organization has no public key at the server yet. */
export class MissingPublicKeyError extends Vantage6Error {
  override name = 'MissingPublicKeyError'

  constructor(organization: string) {
    super(
      'missing-public-key',
      `The server knows no public key of ${organization}. Upload it once with \`organization.update(id, { publicKey: cryptor.publicKey })\`.`,
    )
  }
}

/** Checks that a key belongs to the own organization. Uploads nothing. */
export async function setupEncryption(
  organizations: OrganizationClient,
  cryptor: Cryptor,
  options: RequestOptions,
): Promise<void> {
  const { name, publicKey } = await organizations.get(undefined, options)
  if (publicKey === null) throw new MissingPublicKeyError(name)
  const [own, known] = await Promise.all([
    cryptor.fingerprint(cryptor.publicKey),
    cryptor.fingerprint(publicKey),
  ])
  if (own !== known) throw new KeyMismatchError(name, own, known)
}
