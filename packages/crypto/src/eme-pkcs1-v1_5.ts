import { encodeBase64 } from './base64.js'
import { utf8 } from './bytes.js'

/*
 * The encoding of RSAES-PKCS1-v1_5 (RFC 8017, section 7.2), cut down to what vantage6 sends: a session key of 32 bytes.
 * There are two dialects, told apart by the length of the RSA payload alone:
 *
 *   python: the 32 bytes themselves;
 *   ui:     the 44 characters of their base64.
 *
 * So only two encoded messages are legal, and both have their separator at a known place. The decoder looks at all bytes,
 * in the same order, whatever they are, and branches on none of them.
 */

/** Which vantage6 program a message looks like, hence what its body is. */
export type Dialect = 'python' | 'ui'

export const sessionKeyLength = 32
const uiPayloadLength = 44
/** 0x00, 0x02, and the 0x00 after PS. */
const overhead = 3

/**
 * EME-PKCS1-v1_5 encoding (RFC 8017, section 7.2.1, step 2).
 *
 * @param k - The length of the modulus in octets.
 * @param sessionKey - 32 random bytes.
 */
export function encodeEme(k: number, sessionKey: Uint8Array, dialect: Dialect): Uint8Array {
  const M = dialect === 'python' ? sessionKey : utf8(encodeBase64(sessionKey))
  // Step 2a: PS, random and without a zero octet. Of twice as many octets as needed more than half are not zero.
  const PS = crypto.getRandomValues(new Uint8Array(2 * k)).filter((octet) => octet !== 0)
  // Step 2b: EM = 0x00 || 0x02 || PS || 0x00 || M.
  const EM = new Uint8Array(k)
  EM[1] = 2
  EM.set(PS.subarray(0, k - M.length - overhead), 2)
  EM.set(M, k - M.length)
  return EM
}

/** What `decodeEme` found. While `valid` is 0 the key means nothing; both are secret until the caller decides. */
export interface DecodedEme {
  /** 1 when the encoded message is legal, else 0. */
  readonly valid: 0 | 1
  /** 1 when the payload is the UI's base64 text. */
  readonly ui: 0 | 1
  /** 32 bytes, also when `valid` is 0. */
  readonly sessionKey: Uint8Array
}

/**
 * EME-PKCS1-v1_5 decoding (RFC 8017, section 7.2.2, step 3), for the two legal payload lengths.
 *
 * @param EM - The result of RSADP, k octets with k >= 256.
 */
export function decodeEme(EM: Uint8Array): DecodedEme {
  const k = EM.length
  const pythonSeparator = k - sessionKeyLength - 1
  const uiSeparator = k - uiPayloadLength - 1

  // Step 3: the first octet is 0x00, the second 0x02, PS has no zero octet, then comes 0x00.
  const headerBad = octet(EM, 0) | (octet(EM, 1) ^ 2)
  let zerosBefore = 0
  for (let i = 2; i < uiSeparator; i++) zerosBefore |= isZero(octet(EM, i))
  const zeroAtUi = isZero(octet(EM, uiSeparator))
  let zerosBetween = zeroAtUi
  for (let i = uiSeparator + 1; i < pythonSeparator; i++) zerosBetween |= isZero(octet(EM, i))
  const zeroAtPython = isZero(octet(EM, pythonSeparator))

  const fromUi = decodeKeyText(EM.subarray(uiSeparator + 1))
  const common = isZero(headerBad) & (zerosBefore ^ 1)
  const python = common & (zerosBetween ^ 1) & zeroAtPython
  const ui = common & zeroAtUi & fromUi.valid

  const sessionKey = new Uint8Array(sessionKeyLength)
  for (let i = 0; i < sessionKeyLength; i++) {
    sessionKey[i] = select(ui, octet(fromUi.bytes, i), octet(EM, pythonSeparator + 1 + i))
  }
  return { valid: (python | ui) as 0 | 1, ui: ui as 0 | 1, sessionKey }
}

/** `whenOne` if `bit` is 1, `whenZero` if it is 0, without a branch. */
export function select(bit: number, whenOne: number, whenZero: number): number {
  const mask = -bit
  return (whenOne & mask) | (whenZero & ~mask)
}

/** 1 for 0, and 0 for 1 to 255, without a branch. */
function isZero(value: number): 0 | 1 {
  return ((value - 1) >>> 31) as 0 | 1
}

function octet(bytes: Uint8Array, index: number): number {
  return bytes[index] as number
}

/** Strict base64 of exactly 32 bytes: 43 characters and one '='. No table and no branch that depends on a character. */
function decodeKeyText(text: Uint8Array): { valid: number; bytes: Uint8Array } {
  const bytes = new Uint8Array(sessionKeyLength + 1)
  let bad = octet(text, uiPayloadLength - 1) ^ 0x3d
  let bits = 0
  for (let i = 0; i < uiPayloadLength; i++) {
    // The pad counts as six zero bits; that it is a pad was looked at above.
    const value = i === uiPayloadLength - 1 ? 0 : characterValue(octet(text, i))
    bad |= value >>> 8
    bits = (bits << 6) | (value & 63)
    if (i % 4 === 3) {
      const at = ((i - 3) / 4) * 3
      bytes[at] = bits >> 16
      bytes[at + 1] = bits >> 8
      bytes[at + 2] = bits
      bits = 0
    }
  }
  // The last octet is made of the unused bits, which are zero in strict base64.
  bad |= octet(bytes, sessionKeyLength)
  return { valid: isZero(bad), bytes }
}

/** The value of a base64 character, or a number with bits above the eighth set, without a branch. */
function characterValue(code: number): number {
  const between = (low: number, high: number): number => ((low - 1 - code) & (code - high - 1)) >> 31
  const upper = between(0x41, 0x5a)
  const lower = between(0x61, 0x7a)
  const digit = between(0x30, 0x39)
  const plus = between(0x2b, 0x2b)
  const slash = between(0x2f, 0x2f)
  return (
    (upper & (code - 0x41)) |
    (lower & (code - 0x61 + 26)) |
    (digit & (code - 0x30 + 52)) |
    (plus & 62) |
    (slash & 63) |
    (~(upper | lower | digit | plus | slash) & 0x100)
  )
}
