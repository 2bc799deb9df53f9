import { concatBytes, latin1Text, utf8 } from './bytes.js'
import { decodeHeader, type MessageHeader, maxHeaderLength } from './message.js'
import type { CtrCipher } from './platform.js'

const separator = 0x24

/** Into how many bytes chunks are cut, so that each stays in the processor's cache however large the source makes them. */
const pieceSize = 1 << 17

/** Encrypts a stream: the header first, then each chunk as it comes. */
export function encryptBlobStream(
  header: string,
  cipher: CtrCipher,
  plaintext: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  return transform(plaintext, async function* (pieces) {
    yield utf8(header)
    for await (const piece of pieces) yield cipher.update(piece)
  })
}

/**
 * Decrypts a stream. All errors appear on the returned stream.
 *
 * @param open - Makes the cipher of a message from its header.
 */
export function decryptBlobStream(
  message: ReadableStream<Uint8Array>,
  open: (header: MessageHeader) => Promise<CtrCipher>,
): ReadableStream<Uint8Array> {
  return transform(message, async function* (pieces) {
    let cipher: CtrCipher | undefined
    let head = new Uint8Array(0)
    for await (const piece of pieces) {
      let body = piece
      if (cipher === undefined) {
        // The pieces so far: less than a header may have, and one more.
        head = concatBytes(head, piece)
        if (head.length < maxHeaderLength && !isHeader(head)) continue
        const header = decodeHeader(latin1Text(head.subarray(0, maxHeaderLength)))
        cipher = await open(header)
        body = head.subarray(header.bodyStart)
      }
      if (body.length > 0) yield cipher.update(body)
    }
    // Its end came before the second separator: the error says so.
    if (cipher === undefined) decodeHeader(latin1Text(head))
  })
}

/**
 * A stream that works only when it is read, one piece at a time, and gives its source up when it fails or is cancelled. (A
 * TransformStream would read ahead, and would not tell its source of an error in the transformation at once.)
 */
function transform(
  source: ReadableStream<Uint8Array>,
  work: (pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = source.getReader()
  const output = work(read(reader))
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await output.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          // Whoever feeds the source must learn that nobody reads any more; that it may fail then is of no interest.
          reader.cancel(error).catch(() => {})
          throw error
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

/** Whether there are two separators. */
function isHeader(head: Uint8Array): boolean {
  return head.indexOf(separator) !== head.lastIndexOf(separator)
}

/** The chunks of a stream in pieces of a bounded size, none empty. */
async function* read(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    if (!(value instanceof Uint8Array)) throw new TypeError('The stream must consist of Uint8Array chunks.')
    for (let offset = 0; offset < value.length; offset += pieceSize)
      yield value.subarray(offset, offset + pieceSize)
  }
}
