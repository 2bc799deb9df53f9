import { utf8Text } from './bytes.js'

/*
 * Python's inline `decrypt` returns a plaintext unharmed only if `json.loads` takes it; everything else it tries to decode
 * as base64. So whoever sends bytes must know whether they are JSON text that Python reads.
 */

/**
 * Python's scanner gives up where the nesting and the depth of its own calls come to 1000. A node's calls are some dozens
 * deep, and whoever nests more than this is served as well by the other form.
 */
export const maxDepth = 500

/**
 * Whether bytes are a JSON text in UTF-8, of an object, an array or a string, that Python's `json.loads` takes too.
 *
 * A bare number, `true`, `false` or `null` does not count although it is JSON: the web UI takes such a text for base64 and
 * corrupts it.
 */
export function isPortableJson(bytes: Uint8Array): boolean {
  if (!startsLikeJson(bytes) || isDeep(bytes)) return false
  const text = utf8Text(bytes)
  // Python refuses integers of more than 4300 digits. Digits in strings do no harm but cost a little length.
  if (text === undefined || /\d{4300}/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether bytes that are known to be JSON are of an object, an array or a string. */
export function startsLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20)
  return first === 0x7b || first === 0x5b || first === 0x22
}

/** Whether a JSON text nests more than Python takes. Brackets in strings do not count: theirs need not come in pairs. */
export function isDeep(bytes: Uint8Array): boolean {
  let depth = 0
  for (let i = 0; i < bytes.length; i++) {
    // '[' and '{' are 0x5b and 0x7b, ']' and '}' 0x5d and 0x7d. No byte of another character in UTF-8 is one of them.
    const code = (bytes[i] ?? 0) & ~0x20
    // A string: up to the next quotation mark that has no backslash before it.
    if (bytes[i] === 0x22) while (++i < bytes.length && bytes[i] !== 0x22) i += bytes[i] === 0x5c ? 1 : 0
    else if (code === 0x5b) depth += 1
    else if (code === 0x5d) depth -= 1
    if (depth > maxDepth) return true
  }
  return false
}
