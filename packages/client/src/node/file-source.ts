import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ByteSource } from '../blobs/source.js'
import { InvalidArgumentError } from '../errors/index.js'

/**
 * A file as a task's input, read with constant memory once for each organization. It is sent as it is: for algorithms of the
 * vantage6 tools it holds the JSON of an `AlgorithmInput`.
 *
 * @throws InvalidArgumentError when there is no such file.
 * @example
 * await client.task.create({ image, input: await fileInput('input.json') })
 */
export async function fileInput(path: string): Promise<ByteSource> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new InvalidArgumentError('path', `The file ${path} cannot be read: ${reasonOf(cause)}.`, { cause })
  })
  if (!found.isFile()) throw new InvalidArgumentError('path', `${path} is not a file.`)
  return {
    size: found.size,
    stream: () =>
      Readable.toWeb(createReadStream(path, { highWaterMark: CHUNK }), {
        strategy: { highWaterMark: 0 },
      }) as ReadableStream<Uint8Array>,
  }
}

/** Bytes that are read at a time. */
const CHUNK = 256 * 1024

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
