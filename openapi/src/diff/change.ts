/** Whether a change is about what callers send or about what they receive. */
export type Side = 'request' | 'response'

/** `narrowed` allows fewer values than before, `widened` more, `changed` both or other ones. */
export type ChangeKind = 'added' | 'removed' | 'narrowed' | 'widened' | 'changed'

/** One difference between two documents. */
export interface Change {
  side: Side
  kind: ChangeKind
  /** An operation (`POST /task`) or a component (`TaskInput`). */
  subject: string
  /** What about it: `body field name`, `status 403`. Empty for the subject as a whole. */
  place: string
  /** From what to what, for a human; may be empty. */
  detail: string
  /** Whether code that was right before can fail now. */
  breaking: boolean
}

/**
 * The rule: what callers may send must not get less, what they receive must not get more or other values.
 * Something new in a response is no break, because a reader ignores fields it does not know; a new required field in
 * a request is one.
 */
export function isBreaking(side: Side, kind: ChangeKind, required = false): boolean {
  if (kind === 'removed' || kind === 'changed') return true
  if (kind === 'added') return side === 'request' && required
  return side === 'request' ? kind === 'narrowed' : kind === 'widened'
}
