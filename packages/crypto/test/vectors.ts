import { readFileSync } from 'node:fs'

/** A key that the Python client made, in all forms that a user may have it in. */
export interface VectorKey {
  bits: number
  pkcs1: string
  pkcs8: string
  passphrase: string
  protectedPkcs1: string
  protectedPkcs8: string
  publicKey: string
  publicKeyPkcs1: string
  fingerprint: string
}

interface PythonVectors {
  keys: [VectorKey, VectorKey, VectorKey]
  /** Base64 by name. */
  plaintexts: Record<string, string>
  messages: {
    key: 0 | 1 | 2
    plaintext: string
    form: 'inline' | 'blob' | 'stream'
    carry?: number
    /** A blob's in base64. */
    message: string
  }[]
  rejections: { key: 0 | 1 | 2; encryptedKey: string; synthetic: string }[]
}

interface UiVectors {
  values: Record<string, unknown>
  messages: { key: 0 | 1 | 2; value: string; wrap?: boolean; message: string }[]
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./vectors/${name}`, import.meta.url), 'utf8'))

/** Made by make-python-vectors.py with the real RSACryptor. Keys of 2048, 3072 and 4096 bits. */
export const python = read('python.json') as PythonVectors
/** Made by make-ui-vectors.mjs with the libraries of the web UI, for the same keys. */
export const ui = read('ui.json') as UiVectors

/** The keys by their size. */
export const [key2048, key3072, key4096] = python.keys

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A public key in the server's form out of PEM text. */
export const serverForm = (pem: string): string => toBase64(utf8(pem))
/** The PEM text of a public key in the server's form. */
export const pemText = (publicKey: string): string => Buffer.from(publicKey, 'base64').toString()
