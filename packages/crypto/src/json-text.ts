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
/** Python refuses integers of more than 4300 digits. */
const maxNumberLength = 4299

const quote = 0x22
const backslash = 0x5c
const minus = 0x2d
const zero = 0x30

/**
 * Whether bytes are a JSON text (RFC 8259) in UTF-8, of any object, array or string, that Python's `json.loads` takes too.
 *
 * A bare number, `true`, `false` or `null` does not count although it is JSON: the web UI takes such a text for base64 and
 * corrupts it.
 */
export function isPortableJson(bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean = decodes): boolean {
  const first = bytes[skipSpace(bytes, 0)]
  if (first !== 0x7b && first !== 0x5b && first !== quote) return false
  return scan(bytes) && isUtf8(bytes)
}

function decodes(bytes: Uint8Array): boolean {
  return utf8Text(bytes) !== undefined
}

/** Checks the grammar. Without recursion, because the nesting is the sender's choice. */
function scan(bytes: Uint8Array): boolean {
  /** For each open container: whether it is an object. */
  const objects: boolean[] = []
  let at = 0
  /** Whether the last thing was an opening bracket, so that a closing one may follow at once. */
  let opened = false

  for (;;) {
    at = skipSpace(bytes, at)
    if (!(opened && bytes[at] === closing(objects))) {
      if (objects.at(-1) === true) {
        at = skipSpace(bytes, endOfString(bytes, at))
        if (bytes[at] !== 0x3a) return false
        at = skipSpace(bytes, at + 1)
      }
      const code = bytes[at]
      opened = code === 0x7b || code === 0x5b
      if (opened) {
        if (objects.length === maxDepth) return false
        objects.push(code === 0x7b)
        at += 1
        continue
      }
      at = code === quote ? endOfString(bytes, at) : endOfLiteral(bytes, at)
      if (at < 0) return false
    }
    opened = false
    // What follows a value: the end of containers, then a comma or the end of the text.
    at = skipSpace(bytes, at)
    while (objects.length > 0 && bytes[at] === closing(objects)) {
      objects.pop()
      at = skipSpace(bytes, at + 1)
    }
    if (objects.length === 0) return at === bytes.length
    if (bytes[at] !== 0x2c) return false
    at += 1
  }
}

/** The bracket that ends the innermost container. */
function closing(objects: readonly boolean[]): number {
  return objects.at(-1) === true ? 0x7d : 0x5d
}

function isSpace(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (isSpace(bytes[at])) at += 1
  return at
}

/** The index after a string that starts at `from`, or -1. */
function endOfString(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== quote) return -1
  const { length } = bytes
  let at = from + 1
  while (at < length) {
    const code = bytes[at] as number
    if (code === quote) return at + 1
    if (code < 0x20) return -1
    if (code === backslash) {
      const escaped = bytes[at + 1]
      if (escaped === 0x75) {
        for (let i = 2; i < 6; i++) if (!isHexDigit(bytes[at + i])) return -1
        at += 6
      } else if (escaped !== undefined && '"\\/bfnrt'.includes(String.fromCharCode(escaped))) {
        at += 2
      } else {
        return -1
      }
    } else {
      at += 1
    }
  }
  return -1
}

function isHexDigit(code = 0): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)
}

function isDigit(code = 0): boolean {
  return code >= zero && code <= 0x39
}

const literals: readonly (readonly number[])[] = ['true', 'false', 'null'].map((word) =>
  Array.from(word, (character) => character.charCodeAt(0)),
)

/** The index after a number, `true`, `false` or `null`, or -1. */
function endOfLiteral(bytes: Uint8Array, from: number): number {
  const word = literals.find((codes) => codes.every((code, i) => bytes[from + i] === code))
  if (word) return from + word.length

  let at = from
  const digits = (): boolean => {
    const start = at
    while (isDigit(bytes[at])) at += 1
    return at > start
  }
  if (bytes[at] === minus) at += 1
  if (bytes[at] === zero) at += 1
  else if (!digits()) return -1
  if (bytes[at] === 0x2e) {
    at += 1
    if (!digits()) return -1
  }
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    at += 1
    if (bytes[at] === 0x2b || bytes[at] === minus) at += 1
    if (!digits()) return -1
  }
  return at - from > maxNumberLength ? -1 : at
}
