import { InvalidArgumentError, UnreadableResponseError } from '../errors/index.js'
import type { ListSource } from './list-source.js'
import type { Page } from './page.js'
import { walk } from './walk.js'

/**
 * A list on the server. `await` it for one page with its total, or walk over all rows with `for await`. Nothing is sent before.
 *
 * A walk fetches ahead and gives each row once. Rows that are there all the time are never missed, whatever is created or
 * deleted meanwhile.
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
    this.#first ??= this.#source.makeFilter === undefined ? this.#fetchPage() : this.#filterPage()
    return this.#first.then(onFulfilled, onRejected)
  }

  async #fetchPage(): Promise<Page<Item>> {
    const { page, perPage, signal, toItem, onSkipped } = this.#source
    const { rows, total, skipped } = await this.#source.fetchRows({ page, size: perPage }, signal)
    if (total === undefined && rows.length >= perPage)
      throw new UnreadableResponseError(
        'The server told no total: its header `total-count` is missing. Does a proxy remove it? Walk over the list with `for await` instead.',
        true,
      )
    for (const row of skipped ?? []) onSkipped?.(row)
    return {
      items: rows.map(toItem),
      total: total ?? (page - 1) * perPage + rows.length,
      page,
      perPage,
      ...(skipped === undefined ? {} : { skipped }),
    }
  }

  /** A page of what a filter leaves that the server does not know: only the whole list tells which rows that are. */
  async #filterPage(): Promise<Page<Item>> {
    const { page, perPage } = this.#source
    const items = await this.all(Number.POSITIVE_INFINITY)
    const start = (page - 1) * perPage
    return { items: items.slice(start, start + perPage), total: items.length, page, perPage }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    const { makeFilter, toItem } = this.#source
    const accepts = await makeFilter?.()
    for await (const row of walk(this.#source)) {
      if (accepts === undefined || accepts(row)) yield toItem(row)
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
