import { UnreadableResponseError } from '../errors/index.js'

/** The data of a fetcher call. The transport has thrown already for everything that is not ok. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call
  if (data === undefined || data === null) {
    throw new UnreadableResponseError('The server answered with success but sent nothing.', false)
  }
  return data
}
