import type { ClientEvent } from './event.js'

/** How many events are remembered. */
const MEMORY = 500
/** Milliseconds after which an equal event is another one: nodes come and go, SQLite gives an id out again. */
const WINDOW = 5_000

/**
 * Tells events apart from their repetitions: the server sends one for each shared room, and nodes say twice that an image does
 * not exist. Events have no number, so that only those can be repetitions which cannot rightly come twice within seconds.
 */
export class Duplicates {
  readonly #seen = new Map<string, number>()

  has(event: ClientEvent): boolean {
    const key = keyOf(event)
    if (key === undefined) return false
    const now = event.receivedAt.getTime()
    const last = this.#seen.get(key)
    this.#seen.delete(key)
    this.#seen.set(key, now)
    if (this.#seen.size > MEMORY) this.#seen.delete(this.#seen.keys().next().value ?? '')
    this.#forgetOpposite(event)
    return last !== undefined && now - last < WINDOW
  }

  /** A node that goes offline between makes the second `node-online` a new one. */
  #forgetOpposite(event: ClientEvent): void {
    if (event.type === 'node-online') this.#seen.delete(`node-offline ${event.nodeId}`)
    if (event.type === 'node-offline') this.#seen.delete(`node-online ${event.nodeId}`)
  }
}

/** undefined where equal events are no repetitions: a run may be written and may print the same twice in a millisecond. */
function keyOf(event: ClientEvent): string | undefined {
  switch (event.type) {
    case 'new_task':
      return `${event.type} ${event.taskId}`
    case 'algorithm_status_change':
      return `${event.type} ${event.runId} ${event.status}`
    case 'node-online':
    case 'node-offline':
      return `${event.type} ${event.nodeId}`
    case 'kill_containers':
      return `${event.type} ${event.runs.map(({ runId }) => runId).join(' ')}`
    default:
      return undefined
  }
}
