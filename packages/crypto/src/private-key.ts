import { bitLength } from './bytes.js'
import { CryptoError } from './crypto-error.js'
import { derContent, derElements, derIntegers, integerTag, octetStringTag, sequenceTag } from './der.js'
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
 * Reads a PEM private key, PKCS#1 (`RSA PRIVATE KEY`, as Python writes it) or PKCS#8 (`PRIVATE KEY`).
 *
 * A byte order mark, CRLF and text around the block are allowed; of several keys the first counts. The numbers must be
 * consistent: n = pq, and each exponent and the coefficient must fit the primes. That the primes are prime is not checked.
 *
 * @param unprotect - Makes PEM without passphrase of a PEM block that is protected; without it such a key is refused.
 * @throws CryptoError `private-key`, or `passphrase` for a protected key that is not opened
 */
export function readPrivateKey(pem: string, unprotect = refuseProtected): RsaPrivateKey {
  const [block, label, body] = findPrivateKey(pem)
  if (label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type:.*ENCRYPTED/.test(body))
    return readPrivateKey(unprotect(block))

  let key: RsaPrivateKey | undefined
  try {
    const der = pemBytes(body) ?? new Uint8Array()
    const pkcs1 = label === 'PRIVATE KEY' ? unwrapPkcs8(der) : der
    key = pkcs1 && readPkcs1(pkcs1)
  } catch (cause) {
    throw privateKeyError('is damaged', cause)
  }
  if (key === undefined) throw privateKeyError('is not an RSA key')
  const fault = rsaPublicFault(key.n, key.e)
  if (fault !== undefined) throw privateKeyError(fault)
  if (!isConsistent(key)) throw privateKeyError('is damaged: its numbers do not belong together')
  return key
}

function refuseProtected(_pem: string): string {
  throw new CryptoError(
    'passphrase',
    'The private key is protected by a passphrase. Only createCryptor in Node opens it; "openssl rsa -in <file>" removes it.',
  )
}

function findPrivateKey(pem: string): PemBlock {
  if (typeof pem !== 'string' || pem.trim() === '') throw privateKeyError('is empty')
  const block = findPemBlock(pem, labels)
  if (block === undefined) {
    throw privateKeyError('is not a complete PEM text. "openssl rsa -inform DER" makes PEM of a DER file')
  }
  const [, label] = block
  if (labels.includes(label)) return block
  if (label.startsWith('OPENSSH')) {
    throw privateKeyError(
      'is in OpenSSH\'s own format. "ssh-keygen -p -m PEM -f <file>" makes PEM of an RSA key',
    )
  }
  throw privateKeyError(`is a "${label}"; vantage6 needs an RSA private key`)
}

function privateKeyError(reason: string, cause?: unknown): CryptoError {
  return new CryptoError('private-key', `The private key ${reason}.`, { cause })
}

/** The PKCS#1 structure in a PKCS#8 PrivateKeyInfo (RFC 5208, section 5). Undefined when it holds no RSA key. */
export function unwrapPkcs8(der: Uint8Array): Uint8Array | undefined {
  // Attributes may follow.
  const tags = [integerTag, sequenceTag, octetStringTag]
  const [, algorithm, key] = derElements(derContent(der, sequenceTag), tags, true) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  return isRsaEncryption(algorithm) ? key : undefined
}

/**
 * RSAPrivateKey of RFC 8017, appendix A.1.2, with two primes (version 0); undefined for another version. A key with more primes,
 * which nobody uses, has more numbers than these: it is refused like a damaged one.
 */
function readPkcs1(pkcs1: Uint8Array): RsaPrivateKey | undefined {
  const [version, n, e, d, p, q, dP, dQ, qInv] = derIntegers(pkcs1, 9) as Nine<bigint>
  if (version !== 0n) return undefined
  return { n, e, k: Math.ceil(bitLength(n) / 8), d, p, q, dP, dQ, qInv, pkcs1 }
}

type Nine<T> = [T, T, T, T, T, T, T, T, T]

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
