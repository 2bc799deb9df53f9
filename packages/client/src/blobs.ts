import type { ServerFetcher } from '@vantage6-js/generated/v4/server'
import { UnreadableResponseError } from './errors/index.js'
import type { Connection } from './http/connection.js'
import type { RequestOptions } from './http/request-options.js'

/**
 * `POST /blobstream`: stores an input or result.
 *
 * @param body - The whole blob. Its length is sent along: the development server refuses chunked bodies.
 * @returns The blob's UUID. It cannot be read back until a run refers to it.
 */
export async function uploadBlob(
  server: Connection<ServerFetcher>,
  body: Uint8Array<ArrayBuffer>,
  options: RequestOptions,
): Promise<string> {
  const response = await server.send(
    '/blobstream',
    { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } },
    options,
  )
  const { uuid }: { uuid?: unknown } = await response.json()
  if (typeof uuid !== 'string')
    throw new UnreadableResponseError('The server stored the blob but did not tell its UUID.', true)
  return uuid
}

/** `GET /blobstream/{id}`: reads an input or result as a stream. */
export async function downloadBlob(
  server: Connection<ServerFetcher>,
  uuid: string,
  options: RequestOptions,
): Promise<ReadableStream<Uint8Array>> {
  const response = await server.send(
    `/blobstream/${encodeURIComponent(uuid)}`,
    {},
    { ...options, stream: true },
  )
  return response.body ?? new Blob([]).stream()
}
