import { stringify as stringifyExactly } from 'lossless-json'

/**
 * Writes data as JSON without losing anything: integers beyond 2^53 with all their digits, and NaN and the infinities, which
 * JSON does not have, as the texts "NaN", "Infinity" and "-Infinity".
 */
export function toJson(data: unknown, indent = 2): string {
  let hasBigInteger = false
  const text = JSON.stringify(
    data,
    (_, value: unknown) => {
      if (typeof value !== 'bigint') return finiteOrText(value)
      hasBigInteger = true
      return null
    },
    indent,
  )
  // Slower, and only needed for these.
  return hasBigInteger ? (stringifyExactly(data, (_, value) => finiteOrText(value), indent) ?? text) : text
}

function finiteOrText(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

/** Data without methods: what `toJSON` makes of it, dates as text. YAML has all the numbers that JSON has not. */
export function toPlainData(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data
  if ('toJSON' in data && typeof data.toJSON === 'function') return toPlainData(data.toJSON())
  if (Array.isArray(data)) return data.map(toPlainData)
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, toPlainData(value)]])),
  )
}
