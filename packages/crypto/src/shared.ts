/** What the entry points have in common. */
export { CryptoError, type CryptoErrorCode, type CryptoErrorOptions } from './crypto-error.js'
export type { Dialect } from './eme-pkcs1-v1_5.js'
export { fingerprint, fingerprintBlocks } from './fingerprint.js'
export { decryptJson, decryptText, encryptJson, encryptText } from './json.js'
export { generatePrivateKey, publicKeyOf } from './key-pair.js'
export { type KeyTrustOptions, type KnownKey, type KnownKeys, memoryKeyTrust } from './memory-key-trust.js'
export { samePublicKey } from './public-key.js'
export type { CryptorOptions, OpenedMessage, RsaCryptor } from './rsa-cryptor.js'
