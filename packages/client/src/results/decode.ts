import type { TransferOptions } from '../blobs/transfer.js'
import { isTooLong } from '../http/too-long.js'
import { type StandardSchemaV1, validate } from '../schema.js'
import { type JsonOptions, parseJson } from './json.js'

/** How results are handed out. */
export interface DecodeOptions<T = unknown> extends JsonOptions, TransferOptions {
  /** `json` parses the result (default), `text` decodes it as UTF-8, `bytes` leaves it as it is. */
  as?: 'json' | 'text' | 'bytes'
  /**
   * Checks each result, and makes the value of it: any Standard Schema (Zod, Valibot, ArkType …). A result that does not fit is
   * an error of its run alone.
   */
  schema?: StandardSchemaV1<unknown, T>
}

/** Bytes that are not what they were asked for as. Its message is the second half of a sentence. */
export class DecodeError extends Error {
  override name = 'DecodeError'
}

/**
 * Turns plaintext into a value.
 *
 * @param subject - What it is, for the errors of schemas.
 * @throws DecodeError, SchemaError
 */
export async function decode<T>(bytes: Uint8Array, subject: string, options: DecodeOptions<T>): Promise<T> {
  const value = read(bytes, options)
  return options.schema === undefined ? (value as T) : validate(options.schema, value, subject)
}

function read(bytes: Uint8Array, options: Pick<DecodeOptions, 'as' | keyof JsonOptions>): unknown {
  if (options.as === 'bytes') return bytes
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new DecodeError(
      isTooLong(cause)
        ? "is longer than JavaScript's longest string (512 MB). Read it with `result.stream`."
        : "is not UTF-8 text. Ask for it with `as: 'bytes'`.",
      { cause },
    )
  }
  if (options.as === 'text') return text
  try {
    return parseJson(text, options)
  } catch (cause) {
    throw new DecodeError("is not JSON. Ask for it with `as: 'text'` or `as: 'bytes'`.", { cause })
  }
}
