/** A field in which an object is not as it was asked for. */
export interface Difference {
  field: string
  wanted: unknown
  found: unknown
}

/**
 * Compares what was asked for with what is there. Only fields that occur in both are compared; lists of ids without order; null and
 * empty text are the same, since the server writes either for "nothing".
 */
export function differences(wanted: object, found: object): Difference[] {
  const there = found as Readonly<Record<string, unknown>>
  return Object.entries(wanted)
    .filter(([field, value]) => value !== undefined && field in there && !isSame(value, there[field]))
    .map(([field, value]) => ({ field, wanted: value, found: there[field] }))
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const [first, second] = [new Set(a), new Set(b)]
    return first.size === second.size && [...first].every((item) => second.has(item))
  }
  return (a ?? '') === (b ?? '')
}
