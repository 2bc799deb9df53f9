import { setTimeout as delay } from 'node:timers/promises'
import type { Child } from './child.js'
import { NetworkError } from './errors.js'

const START_SECONDS = 60

export interface ReadyOptions {
  readonly child: Child
  readonly url: string
  readonly headers?: Record<string, string>
  /** The status of the right answer; default 200. */
  readonly status?: number
  readonly signal: AbortSignal
}

/**
 * Asks until the answer comes. An answer with another status is an error at once: a program that answers has started.
 *
 * @throws NetworkError when the process ends, answers otherwise, or needs more than a minute
 */
export async function untilReady(options: ReadyOptions): Promise<void> {
  const { child, url, headers = {}, status = 200, signal } = options
  const end = Date.now() + START_SECONDS * 1000
  while (Date.now() < end) {
    signal.throwIfAborted()
    if (!child.running) throw new NetworkError(await child.obituary())
    const response = await ask(url, headers, signal)
    if (response?.status === status) return
    if (response) {
      throw new NetworkError(
        `${child.title} answers ${response.status} to ${new URL(url).pathname}: ${response.text.slice(0, 300)}\n` +
          `The end of its log:\n${child.tail()}`,
      )
    }
    await delay(40, undefined, { signal })
  }
  throw new NetworkError(`${child.title} did not answer within ${START_SECONDS} s. Its log:\n${child.tail()}`)
}

async function ask(url: string, headers: Record<string, string>, signal: AbortSignal) {
  try {
    const attempt = AbortSignal.any([signal, AbortSignal.timeout(10_000)])
    const response = await fetch(url, { headers, signal: attempt })
    return { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
}
