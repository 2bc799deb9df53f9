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
  /**
   * Remembers a key, in the place of any other of the same organization. Only after the owner has confirmed it.
   *
   * @param fingerprint - 64 hexadecimal digits, also in blocks or with capital letters.
   * @throws CryptoError `known-keys` when it is no fingerprint
   */
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
      const key = knownKey(owner, fingerprint)
      if (checkKnown(known.get(ownerKey(key)), key)) return
      await options.onFirstUse?.(owner, fingerprint)
      // Somebody else may have asked in the meantime.
      if (!checkKnown(known.get(ownerKey(key)), key)) known.set(ownerKey(key), key)
    },
    list: async () => Array.from(known.values(), (key) => ({ ...key })),
    async remember(owner, fingerprint) {
      const key = knownKey(owner, fingerprint)
      known.set(ownerKey(key), key)
    },
    forget: async (owner) => known.delete(ownerKey(owner)),
  }
}

/** Under what an organization is remembered: its id means something only together with its server. */
export function ownerKey({ server, organizationId }: Pick<KeyOwner, 'server' | 'organizationId'>): string {
  return `${normalServer(server)} ${organizationId}`
}

/**
 * A server's URL in one spelling, the client's: host in lower case; no default port, double slash or slash at the end; nothing
 * that could be secret (user name, password, query).
 *
 * @throws CryptoError `known-keys` when it is no http(s) URL
 */
export function normalServer(server: string): string {
  try {
    const { protocol, origin, pathname } = new URL(server)
    if (/^https?:$/.test(protocol)) return origin + pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  } catch {
    // The error below says it.
  }
  throw new CryptoError(
    'known-keys',
    `"${printable(server)}" is not a server's URL, such as https://server.example/api.`,
  )
}

/**
 * What is remembered of an organization, in the one form that a line of the file can hold.
 *
 * @param fingerprint - Also in blocks, or with capital letters: people paste it.
 * @throws CryptoError `known-keys` when it is no fingerprint, or the owner no organization of a server
 */
export function knownKey(
  { server, organizationId, organizationName }: KeyOwner,
  fingerprint: string,
): KnownKey {
  const digits = fingerprint.replace(/[\s:]/g, '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(digits) || !Number.isSafeInteger(organizationId) || organizationId < 0) {
    throw new CryptoError(
      'known-keys',
      'Nothing was remembered: a fingerprint has 64 hexadecimal digits, and an organization a number.',
    )
  }
  return {
    server: normalServer(server),
    organizationId,
    organizationName: printable(organizationName),
    fingerprint: digits,
  }
}

/**
 * A text on one line, and without what steers a terminal. A name is the server's word: it must not write lines of its own into
 * the file, and not hide the warning about the server's change of a key.
 */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim()
}

/**
 * Whether an organization's key is remembered.
 *
 * @throws CryptoError `key-changed` when another key is remembered
 */
export function checkKnown(known: KnownKey | undefined, now: KnownKey): boolean {
  if (known === undefined) return false
  if (known.fingerprint === now.fingerprint) return true
  throw new CryptoError(
    'key-changed',
    `The public key of organization "${now.organizationName}" (id ${now.organizationId} at ${now.server}) has changed.\n` +
      `  remembered: ${fingerprintBlocks(known.fingerprint)}\n` +
      `  now:        ${fingerprintBlocks(now.fingerprint)}\n` +
      'Nothing was encrypted. Either the organization made a new key, or somebody put another one in its place to read ' +
      'what you send. Ask the organization, not through this server, to read its fingerprint out; if it is the new one, ' +
      'remember it (`remember` of the key trust), and try again.',
  )
}
