import { fromBase64, toBase64 } from '../http/base64.js'

/** Bytes that are encoded at a time: a multiple of 3, and a chunk that every server takes once it is encoded. */
const PIECE = 3 * 64 * 1024

/** The length of base64 text of so many bytes. */
export function base64Length(size: number): number {
  return Math.ceil(size / 3) * 4
}

/**
 * Encodes a stream as base64 text. That is how vantage6 keeps blobs where nothing is encrypted: nodes decode every input, and
 * encode every result.
 */
export function encodeBase64Stream(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return inGroups(source, 3, (bytes) => new TextEncoder().encode(toBase64(bytes)))
}

/** Decodes a stream of base64 text. What is no base64 is an error on the returned stream. */
export function decodeBase64Stream(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const latin1 = new TextDecoder('latin1')
  return inGroups(source, 4, (bytes) => {
    try {
      return fromBase64(latin1.decode(bytes))
    } catch (cause) {
      throw new Error('the blob is not base64, which vantage6 keeps where nothing is encrypted.', { cause })
    }
  })
}

/** Converts a stream piece by piece, each but the last a multiple of so many bytes. Works only when it is read. */
function inGroups(
  source: ReadableStream<Uint8Array>,
  group: number,
  convert: (bytes: Uint8Array) => Uint8Array,
): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  let rest: Uint8Array = new Uint8Array(0)
  const size = PIECE - (PIECE % group)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (rest.length < group) {
          const { done, value } = await reader.read()
          if (done) {
            if (rest.length > 0) controller.enqueue(convert(rest))
            controller.close()
            return
          }
          rest = rest.length === 0 ? value : concat(rest, value)
        }
        const length = Math.min(rest.length - (rest.length % group), size)
        const piece = rest.subarray(0, length)
        rest = rest.subarray(length)
        try {
          controller.enqueue(convert(piece))
        } catch (error) {
          reader.cancel(error).catch(() => undefined)
          throw error
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
