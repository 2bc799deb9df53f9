import { fromBase64, toBase64, utf8 } from './bytes.js'
import { expect } from './contract-case.js'
import { cryptorMessages } from './cryptor-messages.js'
import { type RsaNumbers, rsaNumbers, rsaPrivate, rsaPublic } from './textbook-rsa.js'

/*
 * How the other programs of vantage6 write and read messages, told again from their code and as simple as can be. A cryptor
 * that understands nobody but itself passes every test in which it only meets itself.
 */

/** The key of the cryptor `own`. */
export const ownKey: RsaNumbers = rsaNumbers(cryptorMessages.ownPrivateKey)

/** AES-256-CTR; the counter has 128 bits in Python, 32 in the web UI. */
export async function aesCtr(key: Uint8Array, iv: Uint8Array, bits: 32 | 128, data: Uint8Array) {
  const imported = await crypto.subtle.importKey('raw', key.slice(), 'AES-CTR', false, ['encrypt'])
  const algorithm = { name: 'AES-CTR', counter: iv.slice(), length: bits }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, data.slice()))
}

/** What stands before a payload in PKCS#1 v1.5: 00, a block type, a padding, and 00. */
export function padded(payload: Uint8Array, type = 2): Uint8Array {
  const encoded = new Uint8Array(ownKey.k).fill(0xaa)
  encoded.set([0, type])
  encoded[ownKey.k - payload.length - 1] = 0
  encoded.set(payload, ownKey.k - payload.length)
  return encoded
}

/** An inline message for `own` of any encoded session key. */
export function messageOf(encodedKey: Uint8Array, iv: Uint8Array, body: string): string {
  return [toBase64(rsaPublic(ownKey, encodedKey)), toBase64(iv), body].join('$')
}

/** An inline message for `own` as Python writes it. */
export async function pythonMessage(plaintext: Uint8Array, key: Uint8Array, iv: Uint8Array): Promise<string> {
  return messageOf(padded(key), iv, toBase64(await aesCtr(key, iv, 128, plaintext)))
}

/** An inline message for `own` as the web UI writes it. `text` should be base64. */
export async function uiMessage(text: string, key: Uint8Array, iv: Uint8Array): Promise<string> {
  return messageOf(padded(utf8(toBase64(key))), iv, toBase64(await aesCtr(key, iv, 32, utf8(text))))
}

/** The payload of a session key that was encrypted for `own`. */
export function payloadOf(encryptedKey: Uint8Array): Uint8Array {
  const encoded = rsaPrivate(ownKey, encryptedKey)
  const end = encoded.indexOf(0, 2)
  expect(
    encoded[0] === 0 && encoded[1] === 2 && end >= 10,
    'the session key must have the padding of PKCS#1 v1.5',
  )
  return encoded.slice(end + 1)
}

/** What `RSACryptor.decrypt` of Python makes of an inline message for `own`. */
export async function readAsPython(message: string): Promise<Uint8Array> {
  const [key = '', iv = '', body = ''] = message.split('$')
  const payload = payloadOf(fromBase64(key))
  // It takes a key that is text for the base64 of one.
  const keyText = textOf(payload)
  const sessionKey = keyText === undefined ? payload : pythonBase64(keyText)
  const result = await aesCtr(sessionKey, fromBase64(iv), 128, fromBase64(body))
  const text = textOf(result)
  expect(text !== undefined, 'Python fails: what it decrypts is not UTF-8')
  return isPythonJson(text) ? result : pythonBase64(text)
}

/** What the web UI makes of an inline message for `own`: a string, of Latin-1 characters if it was base64. */
export async function readAsUi(message: string): Promise<string> {
  const [key = '', iv = '', body = ''] = message.split('$')
  const payload = uiBase64(latin1(payloadOf(fromBase64(key))))
  const sessionKey = Uint8Array.from(payload, (character) => character.charCodeAt(0))
  const text = textOf(await aesCtr(sessionKey, fromBase64(iv), 32, fromBase64(body)))
  expect(text !== undefined, 'the web UI fails: what it decrypts is not UTF-8')
  return uiBase64(text)
}

function isPythonJson(text: string): boolean {
  expect(!/\d{4301}/.test(text), 'Python fails: an integer of more than 4300 digits')
  let depth = 0
  // Strings first: their brackets do not count.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    expect(depth < 990, 'Python fails: too much nesting')
  }
  if (/^[ \t\r\n]*(NaN|-?Infinity)[ \t\r\n]*$/.test(text)) return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Python's `b64decode` drops what it does not know, and does not read on behind the padding. */
function pythonBase64(text: string): Uint8Array {
  const known = text.replace(/[^A-Za-z0-9+/=]/g, '').replace(/(={1,2}).*$/s, '$1')
  expect(known.length % 4 === 0, 'Python fails: what it decrypts is neither JSON nor base64')
  return fromBase64(known)
}

function uiBase64(text: string): string {
  try {
    return atob(text)
  } catch {
    return text
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A string with one character for each byte. */
export function latin1(bytes: Uint8Array): string {
  return atob(toBase64(bytes))
}
