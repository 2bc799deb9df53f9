/**
 * Runs a task for each item, so many at a time, and gives the outcomes in the items' order. When one fails, the others are
 * aborted, and the call fails with the first failure once all have ended: nothing goes on behind the caller's back.
 */
export async function concurrently<T, R>(
  items: readonly T[],
  limit: number,
  parent: AbortSignal | undefined,
  task: (item: T, signal: AbortSignal) => Promise<R>,
): Promise<R[]> {
  const failure = new AbortController()
  const signal = parent === undefined ? failure.signal : AbortSignal.any([parent, failure.signal])
  const outcomes: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) {
      if (signal.aborted) return
      try {
        outcomes[index] = await task(item, signal)
      } catch (error) {
        if (!signal.aborted) failure.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  signal.throwIfAborted()
  return outcomes
}
