import { encodeBase64 } from './base64.js'
import { bitLength, latin1Text, utf8 } from './bytes.js'
import { CryptoError } from './crypto-error.js'
import {
  bitStringTag,
  derContent,
  derElement,
  derElements,
  derInteger,
  derIntegers,
  nullTag,
  oidTag,
  rsaEncryptionOid,
  sequenceTag,
} from './der.js'
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
    return `has ${bits} bits only; less than ${minModulusBits} is not safe, and vantage6 uses 4096`
  if (bits > maxModulusBits) return `has ${bits} bits; more than ${maxModulusBits} are not supported`
  // e = 1 would send the session key in clear; an exponent of more than 64 bits is one that OpenSSL refuses.
  if (n % 2n === 0n || e < 3n || e % 2n === 0n || bitLength(e) > 64) {
    return 'has an even modulus or an unusable exponent'
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
    new CryptoError('public-key', `The public key ${reason}.`, { cause, recipient })
  if (typeof publicKey !== 'string' || publicKey.trim() === '') {
    throw fail("is missing: the organization's node uploads it when it first starts")
  }
  if (publicKey.includes('-----BEGIN')) throw fail("is PEM text; the server's form is the base64 of that")
  const decoded = pemBytes(publicKey)
  if (decoded === undefined) throw fail('is not base64')
  const text = latin1Text(decoded)
  // Anywhere: also beside its public key, or cut.
  if (text.includes('PRIVATE KEY')) {
    throw fail('is a PRIVATE key: who uploaded it has published it, and must replace the key pair')
  }
  const block = findPemBlock(text, labels)
  if (block === undefined) throw fail('holds no complete PEM block')
  const [, label, body] = block
  if (!labels.includes(label)) throw fail(`is a "${label}"`)

  let key: Omit<RsaPublicKey, 'k'> | undefined
  try {
    const der = pemBytes(body) ?? decoded
    key = label === 'PUBLIC KEY' ? readSpki(der) : readPkcs1Public(der)
  } catch (cause) {
    throw fail('is damaged', cause)
  }
  if (key === undefined) throw fail('is not an RSA key')
  const fault = rsaPublicFault(key.n, key.e)
  if (fault !== undefined) throw fail(fault)
  return { ...key, k: Math.ceil(bitLength(key.n) / 8) }
}

const labels = ['PUBLIC KEY', 'RSA PUBLIC KEY']

/** SubjectPublicKeyInfo of RFC 5280, section 4.1. Undefined when it holds no RSA key. */
function readSpki(der: Uint8Array): Omit<RsaPublicKey, 'k'> | undefined {
  const [algorithm, bits] = derElements(derContent(der, sequenceTag), [sequenceTag, bitStringTag]) as [
    Uint8Array,
    Uint8Array,
  ]
  // The first octet of a BIT STRING says how many of its last bits are unused: none.
  return isRsaEncryption(algorithm) ? readPkcs1Public(bits.subarray(1)) : undefined
}

/** RSAPublicKey of RFC 8017, appendix A.1.1. */
function readPkcs1Public(der: Uint8Array): Omit<RsaPublicKey, 'k'> {
  const [n, e] = derIntegers(der, 2) as [bigint, bigint]
  return { n, e }
}

/** Whether the content of an AlgorithmIdentifier says rsaEncryption. */
export function isRsaEncryption(algorithm: Uint8Array): boolean {
  return String(derElements(algorithm, [oidTag], true)[0]) === String(rsaEncryptionOid)
}

/** The DER SubjectPublicKeyInfo of a key: the bytes that the fingerprint is of. */
export function encodeSpki(key: RsaPublicKey): Uint8Array {
  return derElement(
    sequenceTag,
    derElement(sequenceTag, derElement(oidTag, rsaEncryptionOid), derElement(nullTag)),
    derElement(bitStringTag, Uint8Array.of(0), derElement(sequenceTag, derInteger(key.n), derInteger(key.e))),
  )
}

/** A key in the server's form: base64 of the SPKI PEM text, byte for byte as Python makes it. */
export function encodePublicKey(key: RsaPublicKey): string {
  return encodeBase64(utf8(encodePem('PUBLIC KEY', encodeSpki(key))))
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
