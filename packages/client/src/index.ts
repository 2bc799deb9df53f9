export type { Cryptor } from './cryptor.js'
export type { KeyOwner, KeyTrust } from './key-trust.js'
