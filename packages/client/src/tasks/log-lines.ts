/** Milliseconds that an event may come after what it tells can be read. A missing one is made good for by the next `read`. */
const EVENT_DELAY = 10_000

/**
 * Gives each line of a run's log once, out of the whole text as the server keeps it and single lines as events bring them.
 *
 * The text is the truth, but it is not only appended to: when a run becomes active the server drops what was printed before, and at
 * the end the node writes the whole log anew.
 */
export class LogLines {
  readonly #given: string[] = []
  /** Lines that were read, and whose event may still be on its way. */
  #ahead: { line: string; until: number }[] = []
  #text = ''

  /** The lines that an event brought, without those that were read before it came. */
  append(text: string): string[] {
    const now = performance.now()
    this.#ahead = this.#ahead.filter(({ until }) => until > now)
    const fresh = split(text).filter((line) => {
      const index = this.#ahead.findIndex((read) => read.line === line)
      if (index === -1) return true
      this.#ahead.splice(index, 1)
      return false
    })
    for (const line of fresh) this.#given.push(line)
    return fresh
  }

  /** The lines of the whole text that were not given yet. */
  read(text: string): readonly string[] {
    if (text === this.#text) return []
    this.#text = text
    const fresh = freshLines(this.#given, split(text))
    const until = performance.now() + EVENT_DELAY
    for (const line of fresh) {
      this.#given.push(line)
      this.#ahead.push({ line, until })
    }
    return fresh
  }
}

function split(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function freshLines(given: readonly string[], lines: readonly string[]): readonly string[] {
  if (startsWith(lines, given, 0)) return lines.slice(given.length)
  // Before the first line that was given there may be some that were dropped before they could be read.
  for (let offset = 1; offset + given.length <= lines.length; offset++) {
    if (startsWith(lines, given, offset))
      return [...lines.slice(0, offset), ...lines.slice(offset + given.length)]
  }
  // The first lines that were given may have been dropped since.
  for (let dropped = 1; dropped < given.length; dropped++) {
    const rest = given.slice(dropped)
    if (startsWith(lines, rest, 0) || startsWith(rest, lines, 0)) return lines.slice(rest.length)
  }
  // Something else was written. Then what is there more often than it was given is new.
  const count = new Map<string, number>()
  for (const line of given) count.set(line, (count.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const left = count.get(line) ?? 0
    count.set(line, left - 1)
    return left <= 0
  })
}

/** Whether `part` stands in `lines` from `offset` on. */
function startsWith(lines: readonly string[], part: readonly string[], offset: number): boolean {
  return offset + part.length <= lines.length && part.every((line, index) => lines[offset + index] === line)
}
