/** One page of a list. */
export interface Page<T> {
  items: T[]
  /** How many rows the whole list has, as the server counts them. */
  total: number
  /** Counted from 1. */
  page: number
  perPage: number
}
