import { InvalidArgumentError } from '@commander-js/extra-typings'

/** Parses the value of an option that is a number above 0. */
function positiveNumber(value: string): number {
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It must be a number above 0.')
  return number
}

/** What timers can count, in seconds: 24 days. Node takes what is longer for one millisecond. */
const LONGEST = 2_147_483

/** Parses the value of an option that is a time limit in seconds. */
export function positiveSeconds(value: string): number {
  const seconds = positiveNumber(value)
  if (seconds > LONGEST) throw new InvalidArgumentError(`It must be at most ${LONGEST} seconds (24 days).`)
  return seconds
}

/** Parses the value of an option that is a whole number from 1 on. */
export function positiveInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return number
}
