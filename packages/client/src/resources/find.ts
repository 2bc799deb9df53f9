import { InvalidArgumentError } from '../errors/index.js'
import type { Listing } from '../paging/listing.js'

/**
 * A pattern for the server's text filters that matches this name, and perhaps more: they are SQL LIKE, where `%` and `_` match other
 * texts and, depending on the database, also other cases. PostgreSQL takes a backslash as an escape. So compare what comes back.
 */
export function likePattern(name: string): string {
  return name.replaceAll('\\', '_')
}

/** The first item of a list that is meant. */
export async function findIn<T>(list: Listing<T>, isMeant: (item: T) => boolean): Promise<T | undefined> {
  for await (const item of list) if (isMeant(item)) return item
  return undefined
}

/**
 * Refuses filters that the server has but answers wrongly, or that users of another client expect: without this a program that is
 * not type-checked would silently get everything, or nothing.
 *
 * @throws InvalidArgumentError
 */
export function refuseFilters(options: object, reasons: Readonly<Record<string, string>>): void {
  for (const [filter, reason] of Object.entries(reasons)) {
    if ((options as Readonly<Record<string, unknown>>)[filter] !== undefined)
      throw new InvalidArgumentError(filter, reason)
  }
}
