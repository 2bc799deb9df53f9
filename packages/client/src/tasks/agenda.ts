/** What is to be done when: keys with their times, and a way to sleep until the next one or until something happens. */
export class Agenda {
  readonly #due = new Map<string, number>()
  #wake: (() => void) | undefined
  #woken = false

  /** Puts something down. Of two times the earlier one counts. */
  plan(key: string, delay: number): void {
    const at = performance.now() + delay
    const before = this.#due.get(key)
    if (before === undefined || at < before) this.#due.set(key, at)
    this.wake()
  }

  cancel(key: string): void {
    this.#due.delete(key)
  }

  /** Takes everything off whose time has come. */
  take(): string[] {
    const now = performance.now()
    const keys = [...this.#due].filter(([, at]) => at <= now).map(([key]) => key)
    for (const key of keys) this.#due.delete(key)
    return keys
  }

  /** Ends the present sleep, or the next one. */
  wake(): void {
    this.#woken = true
    this.#wake?.()
  }

  /** Sleeps until the next time, until `wake`, or until the signal ends. */
  async sleep(signal: AbortSignal): Promise<void> {
    if (!this.#woken && !signal.aborted) {
      const next = Math.min(...this.#due.values())
      await new Promise<void>((resolve) => {
        // Longer than any pause, so that a program that waits is kept alive even when nothing is planned.
        const pause = Math.min(Math.max(0, next - performance.now()), 60_000)
        const timer = setTimeout(end, pause)
        signal.addEventListener('abort', end, { once: true })
        this.#wake = end
        function end() {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          resolve()
        }
      })
      this.#wake = undefined
    }
    this.#woken = false
  }
}
