import { InvalidArgumentError } from '../errors/index.js'
import type { Page } from './page.js'

/** What a listing needs to know of its endpoint. */
export interface ListSource<Row extends { id: number }, Item> {
  /** Gets one page of rows. For walks the rows must come in a stable order. */
  fetchPage(
    page: number,
    perPage: number,
    signal: AbortSignal | undefined,
  ): Promise<{ rows: Row[]; total: number }>
  toItem(row: Row): Item
  /** The page that `await` gives, counted from 1. */
  page: number
  /** Rows of the page that `await` gives. */
  perPage: number
  /** Rows for each request of a walk: large where the endpoint is cheap, small where each row costs. */
  walkPerPage: number
  signal?: AbortSignal | undefined
}

/** A walk begins again at most so often when rows keep vanishing under it. */
const MAX_ROUNDS = 5

/**
 * A list on the server. `await` it for one page with its total, or walk over all rows with `for await`. Nothing is sent before.
 *
 * A walk fetches one page ahead, gives each row once, and begins again when rows were deleted meanwhile: these shift the rest
 * to the front, where a page would miss them.
 */
export class Listing<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #source: ListSource<{ id: number }, Item>
  #first: Promise<Page<Item>> | undefined

  // biome-ignore lint/suspicious/noExplicitAny: the row type is known to the source alone and never leaves it
  constructor(source: ListSource<any, Item>) {
    requirePositive('page', source.page)
    requirePositive('perPage', source.perPage)
    this.#source = source
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaitable is what this class is for
  then<A = Page<Item>, B = never>(
    onFulfilled?: ((page: Page<Item>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#first ??= this.#firstPage()
    return this.#first.then(onFulfilled, onRejected)
  }

  async #firstPage(): Promise<Page<Item>> {
    const { page, perPage, signal, toItem } = this.#source
    const { rows, total } = await this.#source.fetchPage(page, perPage, signal)
    return { items: rows.map(toItem), total, page, perPage }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const seen = new Set<number>()
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const complete = yield* this.#walk(seen)
      if (complete) return
    }
  }

  /** One round over all pages. Returns whether no row can have been missed. */
  async *#walk(seen: Set<number>): AsyncGenerator<Item, boolean, undefined> {
    const { walkPerPage, signal, toItem } = this.#source
    const ahead = new AbortController()
    const fetchPage = (page: number) => {
      const fetched = this.#source.fetchPage(
        page,
        walkPerPage,
        signal ? AbortSignal.any([signal, ahead.signal]) : ahead.signal,
      )
      // Whoever leaves the loop early never looks at the page ahead, nor at its failure.
      fetched.catch(() => undefined)
      return fetched
    }
    try {
      let next = fetchPage(1)
      let lowest = Number.POSITIVE_INFINITY
      let shrunk = false
      for (let page = 1; ; page++) {
        const { rows, total } = await next
        if (total < lowest) {
          shrunk = lowest !== Number.POSITIVE_INFINITY
          lowest = total
        }
        const isLast = rows.length === 0 || page * walkPerPage >= total
        if (!isLast) next = fetchPage(page + 1)
        for (const row of rows) {
          if (seen.has(row.id)) continue
          seen.add(row.id)
          yield toItem(row)
        }
        if (isLast) return !shrunk
      }
    } finally {
      ahead.abort()
    }
  }

  /**
   * Collects the whole list.
   *
   * @param max - How many rows there may be. Default 10 000.
   * @throws InvalidArgumentError when the list is longer, so that nothing is cut off silently.
   */
  async all(max = 10_000): Promise<Item[]> {
    const items: Item[] = []
    for await (const item of this) {
      if (items.length >= max)
        throw new InvalidArgumentError(
          'max',
          `The list has more than ${max} rows. Walk over it with \`for await\`, or allow more.`,
        )
      items.push(item)
    }
    return items
  }
}

/** The server answers 500 to a page of 0. */
function requirePositive(argument: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError(
      argument,
      `\`${argument}\` must be a whole number from 1 on, not ${value}.`,
    )
}
