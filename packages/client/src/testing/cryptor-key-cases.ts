import { fromBase64, toBase64, utf8 } from './bytes.js'
import { type ContractCase, expect, expectCryptoError, expectEqual } from './contract-case.js'
import type { CryptorPair } from './cryptor-contract.js'
import { cryptorMessages } from './cryptor-messages.js'
import { ownKey } from './cryptor-peers.js'
import { publicKeyOf, publicKeyOfDer } from './textbook-rsa.js'

/** A point of P-256. */
const ellipticCurveKey =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q=='

const pemOf = (publicKey: string): string => new TextDecoder().decode(fromBase64(publicKey))

/** Public keys and fingerprints. */
export function keyCases(cryptors: () => Promise<CryptorPair>): ContractCase[] {
  return [
    {
      name: 'publicKey is what the Python client would upload, byte for byte',
      async run() {
        const { own } = await cryptors()
        expectEqual(own.publicKey, cryptorMessages.ownPublicKey, 'publicKey')
      },
    },
    {
      name: 'fingerprint is the SHA-256 of the SubjectPublicKeyInfo',
      async run() {
        const { own, other } = await cryptors()
        expectEqual(
          await own.fingerprint(own.publicKey),
          cryptorMessages.ownFingerprint,
          'the own fingerprint',
        )
        expectEqual(
          await other.fingerprint(own.publicKey),
          cryptorMessages.ownFingerprint,
          "another's fingerprint",
        )
        expect(
          (await own.fingerprint(other.publicKey)) !== cryptorMessages.ownFingerprint,
          'two keys must not have one fingerprint',
        )
      },
    },
    {
      name: 'fingerprint does not depend on line endings',
      async run() {
        const { own } = await cryptors()
        const crlf = toBase64(utf8(pemOf(own.publicKey).trim().replaceAll('\n', '\r\n')))
        expectEqual(await own.fingerprint(crlf), cryptorMessages.ownFingerprint, 'the fingerprint with CRLF')
      },
    },
    {
      name: 'a public key that is none is refused with the code public-key',
      async run() {
        const { own } = await cryptors()
        const bad = {
          'an empty one': '',
          'not base64': '???',
          'base64 of no PEM': toBase64(utf8('hello')),
          'a truncated one': toBase64(utf8(pemOf(own.publicKey).slice(0, 200))),
          'a private key': toBase64(utf8(cryptorMessages.ownPrivateKey)),
          'one of 1024 bits': publicKeyOf((1n << 1023n) + 1n, 65537n),
          'one whose exponent 1 would send the session key in clear': publicKeyOf(ownKey.n, 1n),
          'one of an elliptic curve': publicKeyOfDer(fromBase64(ellipticCurveKey)),
        }
        for (const [what, key] of Object.entries(bad)) {
          await expectCryptoError(() => own.fingerprint(key), ['public-key'], `fingerprint of ${what}`)
          await expectCryptoError(() => own.encrypt(utf8('{}'), [key]), ['public-key'], `encrypt for ${what}`)
          await expectCryptoError(
            () => own.encryptedLength(1, key),
            ['public-key'],
            `encryptedLength for ${what}`,
          )
        }
      },
    },
    {
      name: "encryptedLength depends on the recipient's key",
      async run() {
        const { own, other } = await cryptors()
        // 3072 bits are 512 characters of base64, 2048 are 344; then the initialization vector and two separators.
        expectEqual(own.encryptedLength(1000, other.publicKey), 512 + 26 + 1000, 'for 3072 bits')
        expectEqual(other.encryptedLength(1000, own.publicKey), 344 + 26 + 1000, 'for 2048 bits')
      },
    },
    {
      name: 'an error about a recipient says which',
      async run() {
        const { own } = await cryptors()
        const error = await expectCryptoError(
          () => own.encrypt(utf8('{}'), [own.publicKey, '']),
          ['public-key'],
          'encrypt',
        )
        expectEqual(error.recipient, 1, 'recipient')
      },
    },
  ]
}
