import { AlreadyExistsError } from '../errors/index.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Difference } from './differences.js'

/** Options of a create. */
export interface CreateOptions extends RequestOptions {
  /**
   * True: when it exists already, get it instead of an `AlreadyExistsError`. It is not changed; `differences` names the fields in
   * which it is not as asked. So a program that sets something up can run twice, also after a connection that broke.
   */
  existOk?: boolean
}

/** What a create with `existOk` gives: the object, and whether it was there before. */
export type Ensured<T> = T & {
  readonly existed: boolean
  /** Empty for a new object, and for one that is as asked. A password cannot be compared. */
  readonly differences: readonly Difference[]
}

/** How a create finds what exists already. */
export interface Existing<T> {
  /** Finds the object by what makes it this one. Names must be compared here: the server's filters are patterns. */
  find(): Promise<T | undefined>
  differences(found: T): Difference[] | Promise<Difference[]>
  /** Look before creating, where the server takes the same name twice. */
  findFirst?: boolean
}

/**
 * Creates, or finds.
 *
 * @throws AlreadyExistsError also with `existOk`, when what exists is something else: a study of that name in another
 *   collaboration, a user with that e-mail address.
 */
export async function createOrFind<T extends object>(
  options: CreateOptions,
  create: () => Promise<T>,
  existing: Existing<T>,
): Promise<T> {
  if (options.existOk !== true) return create()
  const ensured = async (found: T): Promise<Ensured<T>> => ({
    ...found,
    existed: true,
    differences: await existing.differences(found),
  })
  if (existing.findFirst) {
    const found = await existing.find()
    if (found !== undefined) return ensured(found)
  }
  try {
    return { ...(await create()), existed: false, differences: [] }
  } catch (error) {
    if (!(error instanceof AlreadyExistsError)) throw error
    const found = await existing.find()
    if (found === undefined) throw error
    return ensured(found)
  }
}
