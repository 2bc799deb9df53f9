import type { KeyOwner } from '@vantage6-js/client'
import { CryptoError } from './crypto-error.js'
import { type KnownKey, ownerKey } from './memory-key-trust.js'

/*
 * The text of a known-keys file: one organization per line, `<server> <organization id> sha256:<fingerprint> <name>`. Lines
 * that are empty or begin with "#" are people's own and are kept.
 */

const header: string =
  '# The public keys that vantage6 organizations were seen with: server, organization id, fingerprint, name.\n' +
  '# To accept a changed key, ask the organization for its fingerprint, then delete its line here.\n'

const line = /^(https?:\S+) (\d+) sha256:([0-9a-f]{64})(?: (.*))?$/

/**
 * Reads a known-keys text.
 *
 * @param name - What the text is called in an error.
 * @throws CryptoError `known-keys` when a line is not understood: a trust that skips lines would trust too much
 */
export function readKnownKeys(text: string, name: string): Map<string, KnownKey> {
  const known = new Map<string, KnownKey>()
  // A carriage return alone is an end, too, or what follows a comment would belong to it and be skipped.
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    if (content.trim() === '' || content.startsWith('#')) continue
    const [, server, id, fingerprint, organizationName = ''] = line.exec(content) ?? []
    const organizationId = Number(id)
    if (server === undefined || fingerprint === undefined || !URL.canParse(server)) {
      throw new CryptoError(
        'known-keys',
        `Line ${index + 1} of ${name} is not "<server> <organization id> sha256:<64 hexadecimal digits> <name>". Correct it, or delete it.`,
      )
    }
    const key = ownerKey({ server, organizationId })
    const earlier = known.get(key)
    if (earlier !== undefined && earlier.fingerprint !== fingerprint) {
      throw new CryptoError(
        'known-keys',
        `Line ${index + 1} of ${name} has another key for an organization that has one already (id ${organizationId} at ${server}). Delete the wrong one of the two lines.`,
      )
    }
    known.set(key, { server, organizationId, organizationName, fingerprint })
  }
  return known
}

/** The text with one organization's key added, or put in the place of its former one. */
export function withKnownKey(text: string, key: KnownKey): string {
  const kept = withoutKnownKey(text === '' ? header : text, key)
  const { server, organizationId, fingerprint, organizationName } = key
  const entry = `${server} ${organizationId} sha256:${fingerprint} ${organizationName}`.trimEnd()
  return `${kept}${kept === '' || kept.endsWith('\n') ? '' : '\n'}${entry}\n`
}

/** The text without an organization's key. */
export function withoutKnownKey(text: string, owner: Pick<KeyOwner, 'server' | 'organizationId'>): string {
  const unwanted = ownerKey(owner)
  return text
    .split('\n')
    .filter((content) => {
      const [, server, id] = line.exec(content.trimEnd()) ?? []
      return server === undefined || ownerKey({ server, organizationId: Number(id) }) !== unwanted
    })
    .join('\n')
}
