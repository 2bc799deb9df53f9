import { createHash } from 'node:crypto'
import { mkdir, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { TransferOptions } from '../blobs/transfer.js'
import type { Client } from '../client.js'
import { Vantage6Error } from '../errors/index.js'
import { idOf, type Ref } from '../resources/id.js'
import type { ResultClient } from '../resources/result.js'
import { isOfTheCall, unreadable } from '../results/outcome.js'
import type { UnreadResult } from '../results/unread.js'
import {
  type DownloadManifest,
  isIntact,
  type ManifestEntry,
  readManifest,
  writeManifest,
} from './manifest.js'

/** How results are downloaded. */
export interface DownloadOptions extends TransferOptions {
  /** The files' extension, without a dot. Default `json`, which is what algorithms of the vantage6 tools give. */
  extension?: string
  /** Called after each run: with its entry, and whether the file was there already. */
  onResult?: (entry: ManifestEntry, kept: boolean) => void
}

/**
 * Writes each result of a task to a file of its own, decrypted, with constant memory where the server has blob storage, and a
 * `manifest.json` beside them with status, organization, times, size and SHA-256 of each.
 *
 * Call it again to go on after a break, or when more runs have ended: what is there and intact is not loaded again. A run without
 * a readable result is in the manifest with the reason; the others are downloaded all the same.
 *
 * @param folder - Created where it does not exist. It must not hold another task's manifest.
 * @throws InvalidArgumentError, NotFoundError, PermissionDeniedError, NetworkError, or the signal's reason. What has been
 *   downloaded until then stays.
 */
export function downloadResults(
  client: Client,
  task: Ref,
  folder: string,
  options: DownloadOptions = {},
): Promise<DownloadManifest> {
  return download(client.result, client.url, task, folder, options)
}

/** Downloads a task's results. See {@link downloadResults}. */
export async function download(
  client: ResultClient,
  server: string,
  task: Ref,
  folder: string,
  options: DownloadOptions,
): Promise<DownloadManifest> {
  const { extension = 'json', onResult, ...transfer } = options
  const taskId = idOf(task, 'task')
  const earlier = await readManifest(folder, server, taskId)
  await mkdir(folder, { recursive: true })
  const known = new Map(earlier?.results.map((entry) => [entry.run, entry]))
  for await (const result of client.each(taskId, transfer)) {
    const before = known.get(result.id)
    const kept = before !== undefined && result.error === undefined && (await isIntact(folder, before))
    const entry = kept ? { ...before, ...describe(result) } : await save(result, folder, extension, options)
    known.set(entry.run, entry)
    const results = [...known.values()].sort((a, b) => a.run - b.run)
    // After each: whoever is interrupted has all that is done.
    await writeManifest(folder, { server, task: taskId, results })
    onResult?.(entry, kept)
  }
  const results = [...known.values()].sort((a, b) => a.run - b.run)
  const manifest = { server, task: taskId, results }
  await writeManifest(folder, manifest)
  return manifest
}

function describe(result: UnreadResult): Omit<ManifestEntry, 'file' | 'size' | 'sha256' | 'error'> {
  return {
    run: result.id,
    organization: { id: result.organizationId, name: result.organizationName },
    status: result.status,
    startedAt: result.startedAt?.toISOString() ?? null,
    finishedAt: result.finishedAt?.toISOString() ?? null,
  }
}

async function save(
  result: UnreadResult,
  folder: string,
  extension: string,
  { signal }: DownloadOptions,
): Promise<ManifestEntry> {
  const entry = { ...describe(result), file: null, size: null, sha256: null }
  if (result.error !== undefined) return { ...entry, error: told(result.error) }
  const file = `run-${result.id}.${extension}`
  try {
    return { ...entry, file, ...(await write(await result.stream(), join(folder, file))), error: null }
  } catch (error) {
    signal?.throwIfAborted()
    // The disk's errors, and those of the connection, are not the result's.
    if (isOfTheCall(error) || isOfTheDisk(error)) throw error
    return { ...entry, error: told(error instanceof Vantage6Error ? error : unreadable(result.id, error)) }
  }
}

/** Writes a stream to a file, which gets its name only when it is whole. */
async function write(
  stream: ReadableStream<Uint8Array>,
  path: string,
): Promise<{ size: number; sha256: string }> {
  const part = `${path}.part`
  const hash = createHash('sha256')
  let size = 0
  try {
    // Results may be sensitive: nobody else's business.
    const handle = await open(part, 'w', 0o600)
    try {
      for await (const chunk of stream) {
        hash.update(chunk)
        size += chunk.length
        await handle.writeFile(chunk)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
  } catch (error) {
    await stream.cancel(error).catch(() => undefined)
    await unlink(part).catch(() => undefined)
    throw error
  }
  return { size, sha256: hash.digest('hex') }
}

function told({ code, message }: Vantage6Error): { code: string; message: string } {
  return { code, message }
}

function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
