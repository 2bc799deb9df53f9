/** Joins byte arrays. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

const encoder: TextEncoder = new TextEncoder()
const strictDecoder: TextDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** The text of UTF-8 bytes, with a leading byte order mark kept; undefined when the bytes are not valid UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of Latin-1 bytes: each byte is the code point of its number. */
export function latin1Text(bytes: Uint8Array): string {
  let text = ''
  // In slices, because the number of arguments of a call is limited.
  for (let offset = 0; offset < bytes.length; offset += 8192) {
    text += String.fromCharCode(...bytes.subarray(offset, offset + 8192))
  }
  return text
}

/** Lower-case hexadecimal digits, two for each byte. */
export function hex(bytes: Uint8Array): string {
  let digits = ''
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0')
  return digits
}

/** OS2IP of RFC 8017, section 4.2: the non-negative integer of a big-endian octet string. */
export function OS2IP(octets: Uint8Array): bigint {
  return BigInt(`0x0${hex(octets)}`)
}

/** I2OSP of RFC 8017, section 4.1: the big-endian octet string of `length` octets of a non-negative integer. */
export function I2OSP(integer: bigint, length: number): Uint8Array<ArrayBuffer> {
  const digits = integer.toString(16).padStart(2 * length, '0')
  if (digits.length > 2 * length) throw new RangeError('integer too large')
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16))
}

/** The number of bits of a non-negative integer; 1 for 0. */
export function bitLength(integer: bigint): number {
  return integer.toString(2).length
}
