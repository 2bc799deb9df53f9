import { utf8Text } from './bytes.js'
import { sessionKeyLength } from './eme-pkcs1-v1_5.js'

/** The AES key and the initial counter block of one message. */
export interface SessionKey {
  readonly key: Uint8Array
  readonly iv: Uint8Array
}

export const ivLength = 16

/** Draws a session key and an initialization vector that every reader of vantage6 can work with. */
export function drawSessionKey(): SessionKey {
  const key = new Uint8Array(sessionKeyLength)
  // Python takes a key that is valid UTF-8 for the UI's base64 text, and cannot decrypt the message. One in 1e8 is.
  do crypto.getRandomValues(key)
  while (utf8Text(key) !== undefined)
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  // The UI counts with the low 32 bits only, Python with all 128. With the top bit of that word clear neither wraps below
  // 32 GiB, so both agree.
  iv[12] = (iv[12] as number) & 0x7f
  return { key, iv }
}
