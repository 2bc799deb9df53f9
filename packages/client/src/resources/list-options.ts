import { InvalidArgumentError } from '../errors/index.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { RowFilter } from '../paging/list-source.js'
import { Listing } from '../paging/listing.js'
import type { SkippedRow } from '../paging/page.js'
import { fetchWithSalvage } from '../paging/salvage.js'
import type { Window } from '../paging/windows.js'

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
  /**
   * The filters there are. The server ignores what it does not know, so that a mistyped filter would give everything: with
   * this, other keys are refused.
   */
  filters?: readonly string[]
  /**
   * Makes a filter that the server lacks or gets wrong, before the first row is read. With one, `await` has to walk the whole
   * list.
   */
  makeFilter?: ((options: RequestOptions) => RowFilter<Row> | Promise<RowFilter<Row>>) | undefined
  /**
   * For endpoints on which single rows can be broken: called with each that is left out. Without it, a 500 of the server ends
   * the list.
   */
  onSkipped?: (row: SkippedRow) => void
  toModel(row: Row): T
  fetch(
    query: PageQuery,
    options: RequestOptions,
  ): Promise<{ data?: { data: readonly Row[] }; response: Response }>
}

/** A walk with tiny pages could not overlap them, and would be slow for nothing. */
const LEAST_OF_A_WALK = 10

const COMMON_KEYS = new Set(['page', 'perPage', 'fields', 'sort', 'signal', 'timeout', 'totalTimeout'])

/** Makes the listing of an endpoint. */
export function listing<Row extends { id: number }, T extends object, F extends keyof T>(
  endpoint: ListEndpoint<Row, T>,
  options: ListOptions<T, F> & { sort?: string | readonly string[] },
): Listing<Pick<T, F>> {
  if (endpoint.filters !== undefined) refuseUnknown(options, endpoint.filters)
  const { page = 1, perPage, fields, sort } = options
  const call = requestOptions(options)
  const order = sortOrder(sort === undefined ? [] : [sort].flat(), endpoint.order)
  const fetchRows = async ({ page, size }: Window, signal: AbortSignal | undefined) => {
    const query: PageQuery = { page, per_page: size, ...(order === '' ? {} : { sort: order }) }
    const { data, response } = await endpoint.fetch(query, { ...call, ...(signal ? { signal } : {}) })
    return { rows: [...(data?.data ?? [])], total: totalCount(response) }
  }
  const { makeFilter, onSkipped } = endpoint
  return new Listing<Pick<T, F>>({
    page,
    perPage: perPage ?? 20,
    walkPerPage: Math.max(LEAST_OF_A_WALK, perPage ?? endpoint.walkPerPage),
    signal: options.signal,
    makeFilter: makeFilter && (() => makeFilter(call)),
    onSkipped,
    fetchRows:
      onSkipped === undefined
        ? fetchRows
        : (window: Window, signal: AbortSignal | undefined) => fetchWithSalvage(fetchRows, window, signal),
    toItem(row: Row) {
      const model = endpoint.toModel(row)
      return fields === undefined ? model : pick(model, fields)
    },
  })
}

/** The caller's fields, and the id last, so that rows that are equal in them keep their places. */
function sortOrder(fields: readonly string[], last: 'id' | undefined): string {
  const sorted = fields.map(wireField)
  const hasId = sorted.some((field) => field === 'id' || field === '-id')
  return [...sorted, ...(last === undefined || hasId ? [] : [last])].join(',')
}

function totalCount(response: Response): number | undefined {
  const header = response.headers.get('total-count')
  return header === null || !/^\d+$/.test(header) ? undefined : Number(header)
}

function refuseUnknown(options: object, filters: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !COMMON_KEYS.has(key) && !filters.includes(key))
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      unknown,
      `This list has no filter \`${unknown}\`. It has ${filters.join(', ')}.`,
    )
}

function wireField(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function pick<T extends object, F extends keyof T>(model: T, fields: readonly F[]): Pick<T, F> {
  const unknown = fields.find((field) => !(field in model))
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      'fields',
      `Nothing in this list has a field \`${String(unknown)}\`. The fields are ${Object.keys(model).join(', ')}.`,
    )
  return Object.fromEntries(fields.map((field) => [field, model[field]])) as Pick<T, F>
}
