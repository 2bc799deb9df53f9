import { fromBase64, toBase64, utf8 } from './bytes.js'

/** The numbers of an RSA key that textbook RSA needs. */
export interface RsaNumbers {
  n: bigint
  e: bigint
  d: bigint
  /** The length of the modulus in octets. */
  k: number
}

/** Reads a PKCS#1 private key (RFC 8017, appendix A.1.2): a SEQUENCE of version, n, e, d and what CRT needs. */
export function rsaNumbers(pkcs1Pem: string): RsaNumbers {
  const der = fromBase64(pkcs1Pem.replace(/-----.*-----|\s/g, ''))
  let at = 1
  const length = (): number => {
    const first = der[at++] ?? 0
    let value = first
    if (first >= 0x80) {
      value = 0
      for (let i = 0; i < (first & 0x7f); i++) value = value * 256 + (der[at++] ?? 0)
    }
    return value
  }
  length()
  const integers = Array.from({ length: 4 }, () => {
    at += 1
    const size = length()
    at += size
    return toInteger(der.slice(at - size, at))
  })
  const [, n = 0n, e = 0n, d = 0n] = integers
  return { n, e, d, k: Math.ceil(n.toString(16).length / 2) }
}

/** What RSA makes of octets with the public key. Slow, and safe for nothing but tests. */
export function rsaPublic({ n, e, k }: RsaNumbers, octets: Uint8Array): Uint8Array {
  return toOctets(power(toInteger(octets), e, n), k)
}

/** What RSA makes of octets with the private key. Slow, and safe for nothing but tests. */
export function rsaPrivate({ n, d, k }: RsaNumbers, octets: Uint8Array): Uint8Array {
  return toOctets(power(toInteger(octets), d, n), k)
}

/** A public key in the server's form, of any numbers. */
export function publicKeyOf(n: bigint, e: bigint): string {
  const integer = (value: bigint): Uint8Array =>
    element(0x02, toOctets(value, (value.toString(2).length >> 3) + 1))
  const algorithm = fromBase64('MA0GCSqGSIb3DQEBAQUA')
  const key = element(0x30, integer(n), integer(e))
  return publicKeyOfDer(element(0x30, algorithm, element(0x03, Uint8Array.of(0), key)))
}

/** A public key in the server's form, of any DER SubjectPublicKeyInfo. */
export function publicKeyOfDer(der: Uint8Array): string {
  const lines = toBase64(der).replace(/.{64}(?!$)/g, '$&\n')
  return toBase64(utf8(`-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`))
}

/** One DER element. */
function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = parts.flatMap((part) => [...part])
  const { length } = content
  // The length in as few octets as it takes.
  const more = length < 0x80 ? [] : length < 0x100 ? [0x81] : [0x82, length >> 8]
  return Uint8Array.from([tag, ...more, length & 0xff, ...content])
}

/** The big-endian octets of an integer. */
export function toOctets(integer: bigint, length: number): Uint8Array {
  const digits = integer.toString(16).padStart(2 * length, '0')
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16))
}

function toInteger(octets: Uint8Array): bigint {
  return octets.reduce((integer, octet) => integer * 256n + BigInt(octet), 0n)
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
