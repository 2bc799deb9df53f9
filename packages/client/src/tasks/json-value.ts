import { InvalidArgumentError } from '../errors/index.js'

/**
 * Writes a value as JSON text, after checking that nothing is lost on the way. `JSON.stringify` alone would turn NaN into null,
 * leave out undefined and functions, and fail late and unclearly at cycles and bigints.
 *
 * @param argument - The name at the beginning of the path in errors.
 * @throws InvalidArgumentError that names the path, for example `input.kwargs.limits[2]`.
 */
export function toJson(value: unknown, argument: string): string {
  new Checker(argument).check(value)
  return JSON.stringify(value)
}

/** Python's JSON reader gives up at 1000 levels, some of which the algorithm's own calls take. */
const MAX_DEPTH = 900

class Checker {
  readonly #argument: string
  /** Keys down to the present value. Written out only for an error: inputs may have millions of numbers. */
  readonly #keys: (string | number)[] = []
  readonly #parents = new Set<object>()

  constructor(argument: string) {
    this.#argument = argument
  }

  check(value: unknown): void {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return
      case 'number':
        if (!Number.isFinite(value))
          this.#refuse(
            `is ${value}, which JSON cannot hold. Send null, or a text that the algorithm understands`,
          )
        return
      case 'bigint':
        this.#refuse(
          'is a bigint, which JSON cannot hold. Send a number, or a text that the algorithm understands',
        )
        break
      case 'object':
        if (value !== null) this.#checkObject(value, false)
        return
      default:
        this.#refuse(`is ${value === undefined ? 'undefined' : `a ${typeof value}`}, which JSON cannot hold`)
    }
  }

  /** @param isWritten - It is what a `toJSON` gave, of which JSON.stringify calls no `toJSON` again. */
  #checkObject(value: object, isWritten: boolean): void {
    if (this.#parents.has(value)) this.#refuse('contains itself, which JSON cannot hold')
    if (this.#parents.size > MAX_DEPTH)
      this.#refuse(`is nested more than ${MAX_DEPTH} levels deep, which Python's JSON reader refuses`)
    this.#parents.add(value)
    if (Array.isArray(value)) {
      // By index, since `forEach` would skip the holes that JSON writes as null.
      for (let index = 0; index < value.length; index++) this.#checkAt(index, value[index])
    } else if (!isWritten && hasToJson(value)) {
      if (value instanceof Date && Number.isNaN(value.getTime()))
        this.#refuse('is an invalid date, which JSON writes as null')
      const written = value.toJSON(String(this.#keys.at(-1) ?? ''))
      if (written === value) this.#checkMembers(value)
      else if (typeof written === 'object' && written !== null) this.#checkObject(written, true)
      else this.check(written)
    } else {
      if (!isPlain(value))
        this.#refuse(`is a ${value.constructor.name}, which JSON cannot hold. Send plain objects and arrays`)
      this.#checkMembers(value)
    }
    this.#parents.delete(value)
  }

  #checkMembers(value: object): void {
    for (const [key, item] of Object.entries(value)) {
      // As in JSON.stringify, an optional key that is not set is no key; nor is a method of one that writes itself.
      if (item !== undefined && !(key === 'toJSON' && typeof item === 'function')) this.#checkAt(key, item)
    }
  }

  #checkAt(key: string | number, value: unknown): void {
    this.#keys.push(key)
    this.check(value)
    this.#keys.pop()
  }

  #refuse(what: string): never {
    const keys = this.#keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    const path = this.#argument + keys.join('')
    throw new InvalidArgumentError(path, `\`${path}\` ${what}.`)
  }
}

function hasToJson(value: object): value is { toJSON(key: string): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function'
}

/** Also for objects of another realm, such as a frame or a test runner's context. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
