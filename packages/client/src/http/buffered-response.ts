import { UnreadableResponseError } from '../errors/index.js'
import { isTooLong } from './too-long.js'

/** An answer that has been read to its end and parsed. */
class BufferedResponse extends Response {
  readonly #data: unknown

  constructor(text: string, data: unknown, original: Response) {
    super(text, { status: original.status, statusText: original.statusText, headers: original.headers })
    this.#data = data
    // openapi-fetch calls `json()` only where a length is given, and would parse the text a second time otherwise.
    this.headers.set('content-length', String(text.length))
    this.headers.delete('content-encoding')
  }

  override json(): Promise<unknown> {
    return Promise.resolve(this.#data)
  }
}

/**
 * Reads an ok answer to its end, so that time limits and repetitions cover the body too.
 *
 * @throws UnreadableResponseError when the body is not JSON.
 */
export async function bufferedResponse(response: Response, label: string): Promise<Response> {
  const text = await readText(response, label)
  const type = response.headers.get('content-type') ?? ''
  if (text === '') return new Response(null, { status: 204, headers: response.headers })
  const isJson = /\bjson\b/.test(type)
  if (!isJson) {
    throw new UnreadableResponseError(
      `${label} was answered with ${type || 'something'} instead of JSON. Is a proxy or a login page in between, or the API path in the client's URL wrong?`,
      false,
    )
  }
  try {
    return new BufferedResponse(text, JSON.parse(text), response)
  } catch (cause) {
    throw new UnreadableResponseError(`${label} was answered with broken JSON.`, true, { cause })
  }
}

async function readText(response: Response, label: string): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    if (!isTooLong(cause)) throw cause
    throw new UnreadableResponseError(
      `${label} was answered with more than JavaScript's longest string can hold (512 MB). Ask for less at a time; results and inputs of this size need a server with blob storage (large_result_store).`,
      false,
      { cause },
    )
  }
}
