import { InvalidArgumentError } from '../errors/index.js'

/** An object of the server, or just its id. */
export type Ref = number | { readonly id: number }

/**
 * The id of a reference. Checked, since the server answers a wrong one with an HTML page or a 500.
 *
 * @param argument - The argument's name for the error.
 */
export function idOf(ref: Ref, argument = 'id'): number {
  const id = typeof ref === 'object' && ref !== null ? ref.id : ref
  if (!Number.isSafeInteger(id) || id < 1) {
    throw new InvalidArgumentError(
      argument,
      `\`${argument}\` must be an id (a whole number from 1 on) or an object with one, not ${JSON.stringify(ref)}.`,
    )
  }
  return id
}

/** The same for an argument that may be left out. */
export function optionalId(ref: Ref | undefined, argument: string): number | undefined {
  return ref === undefined ? undefined : idOf(ref, argument)
}
