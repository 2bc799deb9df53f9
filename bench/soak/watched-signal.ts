/** A signal that knows who listens to it. */
export function watchedSignal(): { signal: AbortSignal; listeners(): number } {
  const { signal } = new AbortController()
  const listening = new Set<unknown>()
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listening.add(args[1])
    add(...args)
  }
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listening.delete(args[1])
    remove(...args)
  }
  return { signal, listeners: () => listening.size }
}
