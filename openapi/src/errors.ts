/** Regenerating is not possible; the message says why and what to do next. Nothing has been changed. */
export class RegenerateError extends Error {
  override readonly name = 'RegenerateError'
}
