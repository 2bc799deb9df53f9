import type { RequestOptions } from '../http/request-options.js'
import { Listing } from '../paging/listing.js'

/** A field to sort by; a minus before it turns the order round. */
export type Sort<Field extends string> = Field | `-${Field}`

/** What every list accepts besides its filters. `T` is the model, `F` the fields that are kept of it. */
export interface ListOptions<T, F extends keyof T = keyof T> extends RequestOptions {
  /** The page that `await` gives, counted from 1. Default 1. */
  page?: number
  /** Rows for each page. Default 20 for `await`; a walk takes what suits the endpoint. */
  perPage?: number
  /** Keep only these fields of each item. Default all. */
  fields?: readonly F[]
}

/** The paging part of a query. */
export interface PageQuery {
  page: number
  per_page: number
  sort?: string
}

/** How an endpoint is walked. */
export interface ListEndpoint<Row extends { id: number }, T> {
  /**
   * The order of a walk. The server promises none by itself, so that pages may overlap; `undefined` where it always sorts by
   * falling id (tasks, runs, results).
   */
  order: 'id' | undefined
  /** Rows for each request of a walk. */
  walkPerPage: number
  toModel(row: Row): T
  fetch(
    query: PageQuery,
    options: RequestOptions,
  ): Promise<{ data?: { data: readonly Row[] }; response: Response }>
}

/** Makes the listing of an endpoint. */
export function listing<Row extends { id: number }, T extends object, F extends keyof T>(
  endpoint: ListEndpoint<Row, T>,
  options: ListOptions<T, F> & { sort?: string | readonly string[] },
): Listing<Pick<T, F>> {
  const { page = 1, perPage, fields, sort } = options
  const order = [
    ...(sort === undefined ? [] : [sort].flat()).map(wireField),
    ...(endpoint.order === undefined ? [] : [endpoint.order]),
  ]
  return new Listing<Pick<T, F>>({
    page,
    perPage: perPage ?? 20,
    walkPerPage: perPage ?? endpoint.walkPerPage,
    signal: options.signal,
    async fetchPage(pageNumber: number, rowsPerPage: number, signal: AbortSignal | undefined) {
      const query: PageQuery = {
        page: pageNumber,
        per_page: rowsPerPage,
        ...(order.length > 0 ? { sort: order.join(',') } : {}),
      }
      const { data, response } = await endpoint.fetch(query, { ...options, ...(signal ? { signal } : {}) })
      const rows = data?.data ?? []
      return { rows: [...rows], total: Number(response.headers.get('total-count') ?? rows.length) }
    },
    toItem(row: Row) {
      const model = endpoint.toModel(row)
      return fields === undefined ? model : pick(model, fields)
    },
  })
}

function wireField(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function pick<T extends object, F extends keyof T>(model: T, fields: readonly F[]): Pick<T, F> {
  return Object.fromEntries(fields.map((field) => [field, model[field]])) as Pick<T, F>
}
