/** Whether an error says that a string would have been longer than the engine allows: 2^29 - 24 characters in V8. */
export function isTooLong(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'ERR_STRING_TOO_LONG') || /string length/i.test(error.message)
}
