/** The organization whose public key is in question. */
export interface KeyOwner {
  /** The server's API URL: organization ids mean something only together with their server. */
  server: string
  organizationId: number
  organizationName: string
}

/**
 * Remembers each organization's public key fingerprint on first use and refuses a silent change, as ssh does with hosts.
 * The client asks it before it encrypts for an organization. `@vantage6-js/crypto` has implementations in memory and in
 * a file.
 */
export interface KeyTrust {
  /**
   * Resolves when the key may be used: it is known, or it is the organization's first and has now been remembered.
   *
   * @param fingerprint - As `Cryptor.fingerprint` gives it.
   * @throws CryptoError `key-changed`, naming the organization and both fingerprints, when another key is remembered.
   */
  verify(owner: KeyOwner, fingerprint: string): Promise<void>
}
