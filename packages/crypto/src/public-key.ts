import { portableBase64 } from './base64.js'
import { bitLength, hex, utf8, utf8Text } from './bytes.js'
import { CryptoError } from './crypto-error.js'
import { DerReader, derElement, derInteger, rsaEncryptionOid, Tag } from './der.js'
import { encodePem, findPemBlock, pemBytes } from './pem.js'

/** An RSA public key (RFC 8017, section 3.1). */
export interface RsaPublicKey {
  /** The modulus. */
  readonly n: bigint
  /** The public exponent. */
  readonly e: bigint
  /** The length of the modulus in octets. */
  readonly k: number
}

/** The shortest modulus that is accepted, in bits. */
export const minModulusBits = 2048
/** The longest modulus that is accepted, in bits. */
export const maxModulusBits = 8192

/** What is wrong with an RSA modulus and exponent, as the end of a sentence, or undefined when nothing is. */
export function rsaPublicFault(n: bigint, e: bigint): string | undefined {
  const bits = bitLength(n)
  if (bits < minModulusBits)
    return `has ${bits} bits only; vantage6 uses 4096, and less than 2048 is not safe`
  if (bits > maxModulusBits) return `has ${bits} bits; more than ${maxModulusBits} are not supported`
  if (n % 2n === 0n) return 'has an even modulus, so it is damaged'
  // e = 1 would send the session key in clear; an exponent of more than 64 bits is one that OpenSSL refuses.
  if (e < 3n || e % 2n === 0n || bitLength(e) > 64) {
    return 'has an unusable public exponent (it must be odd, from 3 to 64 bits); vantage6 uses 65537'
  }
  return undefined
}

/**
 * Reads a public key in the server's form: base64 of a PEM text (`PUBLIC KEY` or `RSA PUBLIC KEY`).
 *
 * @param publicKey - The key as the server gives it. Line endings and line breaks in the base64 do not matter.
 * @param recipient - Which of the recipients this is, for the error.
 * @throws CryptoError `public-key`
 */
export function readPublicKey(publicKey: string, recipient?: number): RsaPublicKey {
  const fail = (reason: string, cause?: unknown): CryptoError =>
    new CryptoError('public-key', `The public key ${reason}.`, {
      ...(cause === undefined ? {} : { cause }),
      ...(recipient === undefined ? {} : { recipient }),
    })
  if (typeof publicKey !== 'string' || publicKey.trim() === '') {
    throw fail(
      'is missing: the organization has not uploaded one yet (its node does so when it first starts)',
    )
  }
  if (publicKey.includes('-----BEGIN')) {
    throw fail("is PEM text; the server's form is the base64 of that text")
  }
  const decoded = pemBytes(publicKey)
  if (decoded === undefined) throw fail('is not base64')
  const text = utf8Text(decoded)
  const block = text === undefined ? undefined : findPemBlock(text, ['PUBLIC KEY', 'RSA PUBLIC KEY'])
  if (block === undefined)
    throw fail('holds no complete PEM block (-----BEGIN PUBLIC KEY----- … -----END PUBLIC KEY-----)')
  if (block.label.includes('PRIVATE KEY')) {
    throw fail(
      'is a PRIVATE key: whoever uploaded it has published it. Replace the key pair, then upload the public half',
    )
  }
  if (block.label !== 'PUBLIC KEY' && block.label !== 'RSA PUBLIC KEY')
    throw fail(`is a "${block.label}", not a public key`)
  const der = pemBytes(block.body)
  if (der === undefined) throw fail('has a PEM block that is not base64')

  let key: Omit<RsaPublicKey, 'k'> | undefined
  try {
    key = block.label === 'PUBLIC KEY' ? readSpki(der) : readPkcs1Public(new DerReader(der))
  } catch (cause) {
    throw fail('is truncated or damaged', cause)
  }
  if (key === undefined) throw fail('is not an RSA key (vantage6 uses RSA)')
  const fault = rsaPublicFault(key.n, key.e)
  if (fault !== undefined) throw fail(fault)
  return { ...key, k: Math.ceil(bitLength(key.n) / 8) }
}

/** SubjectPublicKeyInfo of RFC 5280, section 4.1. Undefined when it holds no RSA key. */
function readSpki(der: Uint8Array): Omit<RsaPublicKey, 'k'> | undefined {
  const outer = new DerReader(der)
  const spki = outer.sequence()
  outer.end()
  if (!isRsaEncryption(spki.sequence())) return undefined
  const bits = spki.read(Tag.bitString)
  spki.end()
  return readPkcs1Public(new DerReader(bits.subarray(1)))
}

/** RSAPublicKey of RFC 8017, appendix A.1.1. */
function readPkcs1Public(outer: DerReader): Omit<RsaPublicKey, 'k'> {
  const key = outer.sequence()
  outer.end()
  const n = key.integer()
  const e = key.integer()
  key.end()
  return { n, e }
}

/** Whether an AlgorithmIdentifier says rsaEncryption. */
export function isRsaEncryption(algorithm: DerReader): boolean {
  return hex(algorithm.read(Tag.oid)) === hex(rsaEncryptionOid)
}

/** The DER SubjectPublicKeyInfo of a key: the bytes that the fingerprint is of. */
export function encodeSpki(key: RsaPublicKey): Uint8Array {
  return derElement(
    Tag.sequence,
    derElement(Tag.sequence, derElement(Tag.oid, rsaEncryptionOid), derElement(Tag.null)),
    derElement(
      Tag.bitString,
      Uint8Array.of(0),
      derElement(Tag.sequence, derInteger(key.n), derInteger(key.e)),
    ),
  )
}

/** A key in the server's form: base64 of the SPKI PEM text, byte for byte as Python makes it. */
export function encodePublicKey(key: RsaPublicKey): string {
  return portableBase64.encode(utf8(encodePem('PUBLIC KEY', encodeSpki(key))))
}

/**
 * Whether two public keys in the server's form are the same key. Line endings, a final newline and the PEM label do not
 * matter. False when either is not an acceptable public key.
 */
export function samePublicKey(a: string, b: string): boolean {
  try {
    const [keyA, keyB] = [readPublicKey(a), readPublicKey(b)]
    return keyA.n === keyB.n && keyA.e === keyB.e
  } catch {
    return false
  }
}
