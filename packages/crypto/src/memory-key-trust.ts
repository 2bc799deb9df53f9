import type { KeyOwner, KeyTrust } from '@vantage6-js/client'
import { CryptoError } from './crypto-error.js'
import { fingerprintBlocks } from './fingerprint.js'

/** What is remembered about an organization's key. */
export interface KnownKey extends KeyOwner {
  /** SHA-256 of the DER SubjectPublicKeyInfo, 64 lower-case hexadecimal digits. */
  fingerprint: string
}

/** A key trust whose content can be read and changed, for those who accept a changed key after asking its owner. */
export interface KnownKeys extends KeyTrust {
  /** All that is remembered. */
  list(): Promise<KnownKey[]>
  /** Remembers a key, in the place of any other of the same organization. Only after the owner has confirmed it. */
  remember(owner: KeyOwner, fingerprint: string): Promise<void>
  /** Forgets an organization, so that its next key is the first again. Resolves to whether it was known. */
  forget(owner: Pick<KeyOwner, 'server' | 'organizationId'>): Promise<boolean>
}

export interface KeyTrustOptions {
  /**
   * Called before a key is remembered for the first time, to show its fingerprint or to ask. When it throws, the key is
   * not remembered and not used.
   */
  onFirstUse?: (owner: KeyOwner, fingerprint: string) => void | Promise<void>
}

/** A key trust that lasts as long as the process: it notices a key that changes during one session. */
export function memoryKeyTrust(options: KeyTrustOptions = {}): KnownKeys {
  const known = new Map<string, KnownKey>()
  return {
    async verify(owner, fingerprint) {
      const key = ownerKey(owner)
      if (checkKnown(known.get(key), owner, fingerprint)) return
      await options.onFirstUse?.(owner, fingerprint)
      // Somebody else may have asked in the meantime.
      if (!checkKnown(known.get(key), owner, fingerprint)) known.set(key, knownKey(owner, fingerprint))
    },
    list: async () => [...known.values()],
    async remember(owner, fingerprint) {
      known.set(ownerKey(owner), knownKey(owner, fingerprint))
    },
    forget: async (owner) => known.delete(ownerKey(owner)),
  }
}

/** Under what an organization is remembered: its id means something only together with its server. */
export function ownerKey({ server, organizationId }: Pick<KeyOwner, 'server' | 'organizationId'>): string {
  return `${normalServer(server)} ${organizationId}`
}

/** A server's URL in one spelling: host in lower case, no default port, no trailing slash. */
export function normalServer(server: string): string {
  return new URL(server).href.replace(/\/+$/, '')
}

export function knownKey(
  { server, organizationId, organizationName }: KeyOwner,
  fingerprint: string,
): KnownKey {
  return { server: normalServer(server), organizationId, organizationName, fingerprint }
}

/**
 * Whether an organization's key is remembered.
 *
 * @throws CryptoError `key-changed` when another key is remembered
 */
export function checkKnown(known: KnownKey | undefined, owner: KeyOwner, fingerprint: string): boolean {
  if (known === undefined) return false
  if (known.fingerprint === fingerprint) return true
  throw new CryptoError(
    'key-changed',
    `The public key of organization "${owner.organizationName}" (id ${owner.organizationId} at ${normalServer(owner.server)}) has changed.\n` +
      `  remembered: ${fingerprintBlocks(known.fingerprint)}\n` +
      `  now:        ${fingerprintBlocks(fingerprint)}\n` +
      'Nothing was encrypted. Either the organization made a new key, or somebody put another one in its place to read ' +
      'what you send. Ask the organization, not through this server, to read its fingerprint out; if it is the new one, ' +
      'remember it, and try again.',
  )
}
