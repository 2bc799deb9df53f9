import { bitLength } from './bytes.js'
import { CryptoError } from './crypto-error.js'
import { DerReader, Tag } from './der.js'
import { encodePem, findPemBlock, type PemBlock, pemBytes } from './pem.js'
import { isRsaEncryption, type RsaPublicKey, rsaPublicFault } from './public-key.js'

/** An RSA private key with two primes (RFC 8017, section 3.2). Never log or serialize it. */
export interface RsaPrivateKey extends RsaPublicKey {
  readonly d: bigint
  readonly p: bigint
  readonly q: bigint
  readonly dP: bigint
  readonly dQ: bigint
  readonly qInv: bigint
  /** The RSAPrivateKey structure of PKCS#1 that the numbers stand in. */
  readonly pkcs1: Uint8Array
}

const labels = ['RSA PRIVATE KEY', 'PRIVATE KEY', 'ENCRYPTED PRIVATE KEY']

/**
 * Reads an unprotected PEM private key, PKCS#1 (`RSA PRIVATE KEY`, as Python writes it) or PKCS#8 (`PRIVATE KEY`).
 *
 * A byte order mark, CRLF and text around the block are allowed; of several keys the first counts. The numbers must be
 * consistent: n = pq, and each exponent and the coefficient must fit the primes. That the primes are prime is not checked.
 *
 * @throws CryptoError `private-key`, or `passphrase` for a protected key.
 */
export function readPrivateKey(pem: string): RsaPrivateKey {
  const block = findPrivateKey(pem)
  if (isProtected(block)) throw new CryptoError('passphrase', 'The private key is protected by a passphrase.')
  const der = pemBytes(block.body)
  if (der === undefined) throw privateKeyError('has a PEM block that is not base64: it is damaged')

  let key: RsaPrivateKey | undefined
  try {
    const pkcs1 = block.label === 'PRIVATE KEY' ? unwrapPkcs8(der) : der
    key = pkcs1 && readPkcs1(pkcs1)
  } catch (cause) {
    throw privateKeyError('is truncated or damaged', cause)
  }
  if (key === undefined)
    throw privateKeyError(
      'is not an RSA key (an EC or Ed25519 key, perhaps); vantage6 uses RSA with 4096 bits',
    )
  const fault = rsaPublicFault(key.n, key.e)
  if (fault !== undefined) throw privateKeyError(fault)
  if (!isConsistent(key))
    throw privateKeyError('is inconsistent: its numbers do not belong together, so it is damaged')
  return key
}

/** Whether a PEM private key needs a passphrase. */
export function isProtectedPrivateKey(pem: string): boolean {
  return isProtected(findPrivateKey(pem))
}

function findPrivateKey(pem: string): PemBlock {
  if (typeof pem !== 'string' || pem.trim() === '') throw privateKeyError('is empty')
  const block = findPemBlock(pem, labels)
  if (block === undefined) {
    throw privateKeyError(
      'is not a complete PEM text (-----BEGIN RSA PRIVATE KEY----- … -----END RSA PRIVATE KEY-----). A DER file becomes PEM by "openssl rsa -inform DER -in key.der -out key.pem"',
    )
  }
  if (labels.includes(block.label)) return block
  if (block.label === 'OPENSSH PRIVATE KEY') {
    throw privateKeyError(
      'is in OpenSSH\'s own format; "ssh-keygen -p -m PEM -f <file>" rewrites an RSA key as PEM',
    )
  }
  if (block.label === 'EC PRIVATE KEY')
    throw privateKeyError('is an EC key; vantage6 uses RSA with 4096 bits')
  if (block.label.includes('PUBLIC KEY'))
    throw privateKeyError('is a PUBLIC key; its private half is needed here')
  throw privateKeyError(`is a "${block.label}", not a private key`)
}

function isProtected(block: PemBlock): boolean {
  return block.label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type:\s*4,\s*ENCRYPTED/.test(block.body)
}

function privateKeyError(reason: string, cause?: unknown): CryptoError {
  return new CryptoError('private-key', `The private key ${reason}.`, cause === undefined ? {} : { cause })
}

/** The PKCS#1 structure in a PKCS#8 PrivateKeyInfo (RFC 5208, section 5). Undefined when it holds no RSA key. */
export function unwrapPkcs8(der: Uint8Array): Uint8Array | undefined {
  const outer = new DerReader(der)
  const info = outer.sequence()
  outer.end()
  info.integer()
  if (!isRsaEncryption(info.sequence())) return undefined
  return info.read(Tag.octetString)
}

/** RSAPrivateKey of RFC 8017, appendix A.1.2. */
function readPkcs1(pkcs1: Uint8Array): RsaPrivateKey | undefined {
  const outer = new DerReader(pkcs1)
  const key = outer.sequence()
  outer.end()
  // Version 1 has more than two primes; nothing of vantage6 makes such keys, and neither Node nor Python reads them.
  if (key.integer() !== 0n) return undefined
  const [n, e, d, p, q, dP, dQ, qInv] = Array.from({ length: 8 }, () => key.integer()) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  key.end()
  return { n, e, k: Math.ceil(bitLength(n) / 8), d, p, q, dP, dQ, qInv, pkcs1 }
}

/** The relations of RFC 8017, section 3.2. A wrong number would give wrong results, or leak a prime in CRT. */
function isConsistent({ n, e, d, p, q, dP, dQ, qInv }: RsaPrivateKey): boolean {
  return (
    p > 1n &&
    q > 1n &&
    p !== q &&
    p * q === n &&
    d > 1n &&
    d < n &&
    dP < p &&
    (e * dP) % (p - 1n) === 1n &&
    d % (p - 1n) === dP &&
    dQ < q &&
    (e * dQ) % (q - 1n) === 1n &&
    d % (q - 1n) === dQ &&
    qInv < p &&
    (q * qInv) % p === 1n
  )
}

/** A PKCS#1 PEM text, as Python writes it. */
export function encodePrivateKey(pkcs1: Uint8Array): string {
  return encodePem('RSA PRIVATE KEY', pkcs1)
}
