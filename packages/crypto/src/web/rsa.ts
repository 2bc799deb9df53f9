import { I2OSP, OS2IP } from '../bytes.js'
import { CryptoError } from '../crypto-error.js'
import type { RsaPrivateKey } from '../private-key.js'
import type { RsaPublicKey } from '../public-key.js'

/*
 * RSA in BigInt, for where there is no raw RSA (WebCrypto has none). BigInt arithmetic takes a time that depends on its
 * operands. So the private operation works on blinded values only: what it takes the time of is random to anyone outside.
 */

/** RSAEP of RFC 8017, section 5.1.1: c = m^e mod n. */
export function rsaep({ n, e, k }: RsaPublicKey, message: Uint8Array): Uint8Array {
  return I2OSP(modPow(OS2IP(message), e, n), k)
}

/** After how many operations a new pair of blinding factors is drawn; in between each is squared, as in OpenSSL. */
const blindingLife = 32

/** RSADP of RFC 8017, section 5.1.2, in the second representation (CRT), blinded and checked. */
export function rsadp(key: RsaPrivateKey): (ciphertext: Uint8Array) => Uint8Array {
  const { n, e, k, p, q, dP, dQ, qInv } = key
  let uses = 0
  let blind = 0n
  let unblind = 0n

  return (ciphertext) => {
    const c = OS2IP(ciphertext)
    if (uses % blindingLife === 0) {
      // With 64 bits more than n has, the rest is as good as uniform (FIPS 186-5, appendix A.2.1). That it is 0 or has a
      // factor in common with n does not happen.
      const r = OS2IP(crypto.getRandomValues(new Uint8Array(k + 8))) % n
      unblind = modInverse(r, n)
      blind = modPow(r, e, n)
    } else {
      unblind = unblind ** 2n % n
      blind = blind ** 2n % n
    }
    uses += 1

    // Blinding: (c r^e)^d = c^d r (mod n).
    const blinded = (c * blind) % n
    // Step 2b.i: m_1 = c^dP mod p, m_2 = c^dQ mod q.
    const m1 = modPow(blinded % p, dP, p)
    const m2 = modPow(blinded % q, dQ, q)
    // Step 2b.iii: h = (m_1 - m_2) qInv mod p.
    const h = mod((m1 - m2) * qInv, p)
    // Step 2b.iv: m = m_2 + q h.
    const m = m2 + q * h

    // One wrong bit in either half would show a prime to whoever sees the result. Checked while it is blinded, as in OpenSSL:
    // the time of this depends on m, too.
    if (modPow(m, e, n) !== blinded) {
      throw new CryptoError('private-key', 'The private key is damaged.')
    }
    return I2OSP((m * unblind) % n, k)
  }
}

/** base^exponent mod modulus, with a fixed window of five bits: the same steps for all exponents of one length. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers: bigint[] = [1n]
  for (let i = 1; i < 32; i++) powers.push(((powers[i - 1] as bigint) * base) % modulus)
  let result = 1n
  for (const digit of exponent.toString(32)) {
    // Five squarings, in the order that keeps the numbers short.
    for (let i = 0; i < 5; i++) result = (result * result) % modulus
    result = (result * (powers[Number.parseInt(digit, 32)] as bigint)) % modulus
  }
  return result
}

/** The inverse of `a` modulo an `n` that has no factor in common with it (extended Euclid). */
export function modInverse(a: bigint, n: bigint): bigint {
  let [r0, r1] = [n, mod(a, n)]
  let [t0, t1] = [0n, 1n]
  while (r1 !== 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[t0, t1] = [t1, t0 - quotient * t1]
  }
  if (r0 !== 1n) throw new RangeError('not invertible')
  return mod(t0, n)
}

function mod(a: bigint, n: bigint): bigint {
  const rest = a % n
  return rest < 0n ? rest + n : rest
}
