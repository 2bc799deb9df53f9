/** So long the event loop may be kept from everything else, in milliseconds. */
const SLICE = 12

/**
 * Makes a function to call before each piece of a longer work that does not wait by itself, such as RSA: now and then it lets
 * the event loop take a turn, so that answers are read, further pages are asked for, and signals are heard meanwhile.
 */
export function politely(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < SLICE) return undefined
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now()
        resolve()
      }, 0),
    )
  }
}
