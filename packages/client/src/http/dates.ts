import { InvalidArgumentError } from '../errors/index.js'

/**
 * Reads a time as the server writes it: ISO 8601 in UTC without a zone, which `Date` alone would read as local time.
 *
 * @returns null where the server has none.
 */
export function parseDate(text: string | null | undefined): Date | null {
  if (text === null || text === undefined || text === '') return null
  return new Date(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)
}

/**
 * Writes a time as the server's filters compare it: naive, in UTC, and just as SQLite keeps it, which compares texts. With a `T` in
 * the middle every time would be after all others of its day.
 *
 * @param argument - What the caller named it.
 * @throws InvalidArgumentError when it is no time
 */
export function formatDate(date: Date, argument: string): string {
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError(argument, `\`${argument}\` must be a time, not an invalid Date.`)
  return date.toISOString().replace('T', ' ').replace('Z', '000')
}
