import type { Cryptor } from '../cryptor.js'
import type { ContractCase } from './contract-case.js'
import { inlineCases } from './cryptor-inline-cases.js'
import { keyCases } from './cryptor-key-cases.js'
import { cryptorMessages } from './cryptor-messages.js'
import { readerCases } from './cryptor-reader-cases.js'
import { senderCases } from './cryptor-sender-cases.js'
import { streamCases } from './cryptor-stream-cases.js'

/** Makes the `Cryptor` under test from an RSA private key as PEM text (PKCS#1 or PKCS#8, without passphrase). */
export type CryptorFactory = (privateKeyPem: string) => Cryptor | Promise<Cryptor>

/** The two cryptors that the cases work with. */
export interface CryptorPair {
  /** Of a key of 2048 bits. */
  own: Cryptor
  /** Of a key of 3072 bits. */
  other: Cryptor
}

/**
 * What the client expects of every `Cryptor`, as cases for any test framework, or for none:
 *
 * ```ts
 * for (const { name, run } of cryptorContract((pem) => createCryptor(pem))) test(name, run)
 * ```
 *
 * The cases are independent of each other. They hold messages that the Python client and the web UI made, and read what the
 * cryptor sends as these two do, so what passes them talks to real nodes. One thing no case can see: that a session key which
 * happens to be valid UTF-8 is drawn again, because Python takes it for base64; that is one in 1e8.
 */
export function cryptorContract(create: CryptorFactory): ContractCase[] {
  let pair: Promise<CryptorPair> | undefined
  const cryptors = (): Promise<CryptorPair> => {
    pair ??= makePair(create)
    return pair
  }
  return [
    ...keyCases(cryptors),
    ...inlineCases(cryptors),
    ...senderCases(cryptors),
    ...readerCases(cryptors),
    ...streamCases(cryptors),
  ]
}

async function makePair(create: CryptorFactory): Promise<CryptorPair> {
  return {
    own: await create(cryptorMessages.ownPrivateKey),
    other: await create(cryptorMessages.otherPrivateKey),
  }
}
