import { ApiError, InvalidTokenError, RateLimitError, TokenExpiredError } from '../errors/index.js'
import { differences } from './differences.js'

/**
 * Sends a PATCH. The server writes some fields before it looks at others, so that one that it refuses may have changed something:
 * the object is then read again, and the error says which fields are as asked (`ApiError.changed`).
 *
 * @param changes - What was asked, in the model's terms.
 * @param reread - The object as it is now, in the same terms. Fields that it leaves out are not judged.
 */
export async function updateOrExplain<T>(
  changes: object,
  patch: () => Promise<T>,
  reread: () => Promise<object>,
): Promise<T> {
  try {
    return await patch()
  } catch (error) {
    const asked = Object.keys(changes).filter((key) => changes[key as keyof typeof changes] !== undefined)
    // One field alone is written or it is not.
    if (!(error instanceof ApiError) || isBeforeWriting(error) || asked.length < 2) throw error
    const current = await reread().catch(() => undefined)
    if (current === undefined) throw error
    const different = new Set(differences(changes, current).map(({ field }) => field))
    const changed = asked.filter((field) => field in current && !different.has(field))
    if (changed.length > 0) {
      error.changed = changed
      error.message += ` Although it failed, this is now as asked: ${changed.join(', ')}.`
    }
    throw error
  }
}

/** The request was refused before anything could be written. */
function isBeforeWriting(error: ApiError): boolean {
  return (
    error instanceof TokenExpiredError ||
    error instanceof InvalidTokenError ||
    error instanceof RateLimitError ||
    Object.keys(error.fieldErrors).length > 0
  )
}
