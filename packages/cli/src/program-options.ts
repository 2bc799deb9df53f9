import { InvalidArgumentError } from '@commander-js/extra-typings'

/** Parses the value of an option that is a time limit in seconds. */
export function positiveSeconds(value: string): number {
  const seconds = Number(value)
  if (!Number.isFinite(seconds) || seconds <= 0)
    throw new InvalidArgumentError('It must be a number above 0.')
  return seconds
}

/** Parses the value of an option that is a whole number from 1 on. */
export function positiveInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return number
}
