/** What becomes of the parts of JSON that JavaScript reads otherwise than Python writes them. */
export interface JsonOptions {
  /**
   * What whole numbers become that are too large to be exact in JavaScript (beyond 2^53 - 1 either way): `number` rounds them, as
   * `JSON.parse` does; `bigint` makes a bigint of these alone, which `JSON.stringify` refuses; `text` gives their digits. Default
   * `number`.
   */
  bigIntegers?: 'number' | 'bigint' | 'text'
  /**
   * What NaN, Infinity and -Infinity become, which Python writes although JSON does not have them: `number` for what they are,
   * `null`, or `error` to refuse them. Default `number`.
   */
  nonFinite?: 'number' | 'null' | 'error'
}

/** Everything in JSON that is not inside of a string and looks like a number, also those of Python. */
const NUMBERS = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN/g

/**
 * Parses JSON text as Python's `json` writes it.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string, options: JsonOptions = {}): unknown {
  const { bigIntegers = 'number', nonFinite = 'number' } = options
  if (bigIntegers === 'number') {
    try {
      return JSON.parse(text)
    } catch (error) {
      if (nonFinite === 'error' || !/NaN|Infinity/.test(text)) throw error
    }
  }
  // What JSON.parse cannot read, or would round, goes through it as a string with a mark that no sender can know.
  const mark = `${crypto.randomUUID()}:`
  const marked = replaceOutsideStrings(text, (token) => {
    if (/[NI]/.test(token)) return nonFinite === 'error' ? token : `"${mark}${token}"`
    if (bigIntegers === 'number' || /[.eE]/.test(token) || Number.isSafeInteger(Number(token))) return token
    // A number as JSON does not allow it stays one, so that it is refused.
    return /^-?0\d/.test(token) ? token : `"${mark}${token}"`
  })
  return JSON.parse(marked, (key, value: unknown) => {
    if (key.startsWith(mark)) throw new SyntaxError('JSON has a number where a key should be.')
    if (typeof value !== 'string' || !value.startsWith(mark)) return value
    const token = value.slice(mark.length)
    if (/[NI]/.test(token)) return nonFinite === 'null' ? null : Number(token)
    return bigIntegers === 'bigint' ? BigInt(token) : token
  })
}

/** Walks from quote to quote: a regular expression for whole strings would overflow at large ones. */
function replaceOutsideStrings(text: string, replace: (token: string) => string): string {
  let result = ''
  for (let at = 0; ; ) {
    const quote = text.indexOf('"', at)
    const outside = quote === -1 ? text.slice(at) : text.slice(at, quote)
    result += outside.replace(NUMBERS, replace)
    if (quote === -1) return result
    at = endOfString(text, quote + 1)
    result += text.slice(quote, at)
  }
}

/** The index after the quote that ends a string; the text's end when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start; ; ) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return text.length
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return quote + 1
    at = quote + 1
  }
}
