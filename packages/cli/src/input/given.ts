import { UsageError } from '../errors.js'

/** The same without the fields that are undefined, in type, too. */
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Leaves the options out that were not given. */
export function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>
}

/**
 * The same for an update, which must change something.
 *
 * @param options - The options there are, for the error.
 * @throws UsageError when none was given.
 */
export function changesIn<T extends object>(values: T, options: string): Given<T> {
  const changes = given(values)
  if (Object.keys(changes).length === 0) throw new UsageError(`Nothing to change. Give ${options}.`)
  return changes
}
