/**
 * Bytes that can be read from the beginning more than once: for each organization, and again when an upload has to be repeated.
 * A `Blob` is one, and so is what `fs.openAsBlob(path)` of Node gives.
 */
export interface ByteSource {
  /** Length in bytes. Undefined only where it is not known: some servers need it, and then all of it is kept for the upload. */
  readonly size?: number | undefined
  /** Opens the source anew. */
  stream(): ReadableStream<Uint8Array>
}

/** Whether a value is one: no JSON has a function in it. */
export function isByteSource(value: unknown): value is ByteSource {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { stream?: unknown }).stream === 'function'
  )
}

/** Reads a stream to its end. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = await readChunks(stream)
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** Reads a stream to its end, as a body that can be sent more than once. */
export async function readBlob(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  return new Blob(await readChunks(stream))
}

/** By a reader: a `Response` would do it too, but browsers put an error of their own in the place of the stream's. */
async function readChunks(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    chunks.push(value as Uint8Array<ArrayBuffer>)
  }
}

/**
 * The largest chunk that is sent. uWSGI limits the chunks of an HTTP body to 1 MB at its default `--chunked-input-limit`, and
 * refuses the whole upload otherwise.
 */
export const MAX_CHUNK = 256 * 1024

/** What a stream that is passed on tells. */
export interface StreamEvents {
  onBytes?(count: number): void
  /** At its end. What this throws breaks the stream. */
  onEnd?(): void
  /** When the source, or `onEnd`, has failed. */
  onError?(error: unknown): void
}

/** Passes a stream on in chunks that every server accepts. Works only when it is read. */
export function bounded(
  source: ReadableStream<Uint8Array>,
  events: StreamEvents = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.getReader()
  let rest: Uint8Array = new Uint8Array(0)
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          while (rest.length === 0) {
            const { done, value } = await reader.read()
            if (done) {
              events.onEnd?.()
              controller.close()
              return
            }
            rest = value
          }
        } catch (error) {
          events.onError?.(error)
          throw error
        }
        const chunk = rest.subarray(0, MAX_CHUNK)
        rest = rest.subarray(chunk.length)
        events.onBytes?.(chunk.length)
        controller.enqueue(chunk as Uint8Array<ArrayBuffer>)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
