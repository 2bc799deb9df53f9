import { UsageError } from '../errors.js'

/**
 * Reads a value from the command line: JSON where it is JSON, a text otherwise. `age` is a text, `5` a number, `"5"` a text.
 *
 * @throws UsageError for a whole number that JavaScript would round.
 */
export function parseValue(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    // Who begins with a bracket or quote means JSON: a typing error must not become a text.
    if (/^\s*[[{"]/.test(text)) throw new UsageError(`This is not valid JSON: ${text}`, cause)
    return text
  }
  if (typeof value === 'number' && /^-?\d+$/.test(text.trim()) && !Number.isSafeInteger(value))
    throw new UsageError(`${text} is too large for an exact number. Put it in quotes to send it as a text.`)
  return value
}

/**
 * Reads `key=value` pairs; for the value see `parseValue`.
 *
 * @throws UsageError
 */
export function parsePairs(pairs: readonly string[], option: string): Record<string, unknown> {
  const entries = pairs.map((pair): [string, unknown] => {
    const at = pair.indexOf('=')
    if (at < 1) throw new UsageError(`${option} needs key=value, not "${pair}".`)
    return [pair.slice(0, at), parseValue(pair.slice(at + 1))]
  })
  const keys = entries.map(([key]) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new UsageError(`${option} ${twice} is given twice.`)
  return Object.fromEntries(entries)
}

/** Collects the values of an option that may be repeated. */
export function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value]
}

/**
 * Reads an id.
 *
 * @throws UsageError
 */
export function parseId(text: string): number {
  const id = Number(text)
  if (!/^[1-9]\d*$/.test(text) || !Number.isSafeInteger(id))
    throw new UsageError(`"${text}" is no id: it must be a whole number from 1 on.`)
  return id
}

/**
 * Reads a name that something gets.
 *
 * @throws UsageError for an empty one, which a script makes of a variable that is not set.
 */
export const parseName = notEmpty('A name')

/** Makes a parser of texts that must not be empty; `what` begins its error. */
export function notEmpty(what: string): (text: string) => string {
  return (text) => {
    if (text.trim() === '') throw new UsageError(`${what} must not be empty.`)
    return text
  }
}
