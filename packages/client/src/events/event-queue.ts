/** So many are kept for a slow reader; then the oldest are dropped. */
const MAX_WAITING = 100_000

/** What has come and was not read yet. */
export class EventQueue<T> {
  readonly #waiting: T[] = []
  readonly #readers: { resolve(result: IteratorResult<T, void>): void; reject(error: unknown): void }[] = []
  #isRead = false
  #isForgotten = false
  #end: { error?: unknown } | undefined

  push(item: T): void {
    if (this.#end !== undefined || (this.#isForgotten && !this.#isRead)) return
    const reader = this.#readers.shift()
    if (reader !== undefined) reader.resolve({ done: false, value: item })
    else {
      this.#waiting.push(item)
      if (this.#waiting.length > MAX_WAITING) this.#waiting.shift()
    }
  }

  /** Begins to read. Several readers share what comes. */
  read(): () => Promise<IteratorResult<T, void>> {
    this.#isRead = true
    return () => {
      const item = this.#waiting.shift()
      if (item !== undefined) return Promise.resolve({ done: false, value: item })
      if (this.#end !== undefined) {
        const { error } = this.#end
        // It is told once. Then the queue is simply over.
        this.#end = {}
        return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error)
      }
      return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }))
    }
  }

  /** Keeps nothing as long as nobody reads. */
  forgetUnlessRead(): void {
    this.#isForgotten = true
    if (!this.#isRead) this.#waiting.length = 0
  }

  end(): void {
    this.#end ??= {}
    for (const reader of this.#readers.splice(0)) reader.resolve({ done: true, value: undefined })
  }

  fail(error: unknown): void {
    const readers = this.#readers.splice(0)
    this.#end ??= readers.length > 0 ? {} : { error }
    for (const reader of readers) reader.reject(error)
  }
}
