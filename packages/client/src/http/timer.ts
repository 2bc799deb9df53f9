/** The longest time of `setTimeout`, some 25 days: what is longer, or `Infinity`, it ends after a millisecond. */
const LONGEST = 2 ** 31 - 1

/**
 * Calls something after any time.
 *
 * @param duration - Milliseconds; `Infinity` for never.
 * @returns Ends the wait.
 */
export function startTimer(duration: number, onEnd: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = (left: number) => {
    timer = setTimeout(() => (left > LONGEST ? wait(left - LONGEST) : onEnd()), Math.min(left, LONGEST))
  }
  wait(duration)
  return () => clearTimeout(timer)
}
