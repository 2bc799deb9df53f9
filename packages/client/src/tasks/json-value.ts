import { InvalidArgumentError } from '../errors/index.js'

/**
 * Writes a value as JSON text, after checking that nothing is lost on the way. `JSON.stringify` alone would turn NaN into null,
 * leave out undefined and functions, and fail late and unclearly at cycles and bigints.
 *
 * @param argument - The name at the beginning of the path in errors.
 * @throws InvalidArgumentError that names the path, for example `input.kwargs.limits[2]`.
 */
export function toJson(value: unknown, argument: string): string {
  check(value, argument, [])
  return JSON.stringify(value)
}

function check(value: unknown, path: string, parents: readonly object[]): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return
    case 'number':
      if (!Number.isFinite(value))
        refuse(
          path,
          `is ${value}, which JSON cannot hold. Send null, or a text that the algorithm understands`,
        )
      return
    case 'bigint':
      refuse(
        path,
        'is a bigint, which JSON cannot hold. Send a number, or a text that the algorithm understands',
      )
      break
    case 'object':
      if (value !== null) checkObject(value, path, parents)
      return
    default:
      refuse(path, `is ${value === undefined ? 'undefined' : `a ${typeof value}`}, which JSON cannot hold`)
  }
}

function checkObject(value: object, path: string, parents: readonly object[]): void {
  if (parents.includes(value)) refuse(path, 'contains itself, which JSON cannot hold')
  if (parents.length > 900)
    refuse(path, "is nested more than 900 levels deep, which Python's JSON reader refuses")
  const inner = [...parents, value]
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, inner)
    return
  }
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    refuse(path, `is a ${value.constructor.name}, which JSON cannot hold. Send plain objects and arrays`)
  }
  for (const [key, item] of Object.entries(value)) {
    // As in JSON.stringify, an optional key that is not set is no key.
    if (item !== undefined) check(item, `${path}.${key}`, inner)
  }
}

function refuse(path: string, what: string): never {
  throw new InvalidArgumentError(path, `\`${path}\` ${what}.`)
}
