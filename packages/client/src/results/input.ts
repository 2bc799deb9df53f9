import type { ClientContext } from '../context.js'
import { Vantage6Error } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { RunClient } from '../resources/run.js'
import { SchemaError } from '../schema.js'
import { encryptionOf } from './circumstances.js'
import { DecodeError, type DecodeOptions, decode } from './decode.js'
import { isOfTheCall } from './outcome.js'
import { isMessage, readPlaintext } from './plaintext.js'

/** The input of a run is encrypted for somebody else, or cannot be decrypted or parsed. */
export class InputUnreadableError extends Vantage6Error {
  override name = 'InputUnreadableError'
  readonly runId: number

  constructor(runId: number, message: string, cause?: unknown) {
    super('input-unreadable', message, { cause })
    this.runId = runId
  }
}

/** Reads the input of a run. See `RunClient.input`. */
export async function readInput<T>(
  context: ClientContext,
  runId: number,
  options: DecodeOptions<T>,
): Promise<T> {
  const run = await new RunClient(context).get(runId, options)
  // Of an inline message its form tells: then these two requests are saved.
  const isEncrypted = async () =>
    encryptionOf(context, await collaborationOf(context, run.taskId, options), options)()
  const data = run.input ?? ''
  const foreign = run.blobStorageUsed ? await isEncrypted() : isMessage(data)
  if (foreign) {
    const { organizationId } = await context.whoami(options)
    if (organizationId !== run.organizationId) {
      throw new InputUnreadableError(
        runId,
        `The input of run ${runId} is encrypted for organization ${run.organizationId}: nobody else can read it.`,
      )
    }
  }
  const subject = `The input of run ${runId}`
  try {
    const stored = { runId, data, isBlob: run.blobStorageUsed, isEncrypted }
    const bytes = await readPlaintext(context, stored, options)
    return await decode<T>(asUtf8(bytes, options), subject, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof SchemaError || isOfTheCall(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputUnreadableError(
      runId,
      error instanceof DecodeError ? `${subject} ${reason}` : `${subject} cannot be read: ${reason}`,
      error,
    )
  }
}

/** The web UI writes the letters from U+0080 to U+00FF as one byte each. */
function asUtf8(bytes: Uint8Array, { as }: Pick<DecodeOptions, 'as'>): Uint8Array {
  if (as === 'bytes') return bytes
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes
  } catch {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return new TextEncoder().encode(text)
  }
}

async function collaborationOf(
  { server }: ClientContext,
  taskId: number | null,
  options: RequestOptions,
): Promise<number | undefined> {
  if (taskId === null) return undefined
  const task = await dataOf(
    server.api.GET('/task/{id}', { params: { path: { id: taskId } }, ...server.call(options) }),
  )
  return task.collaboration?.id ?? undefined
}
