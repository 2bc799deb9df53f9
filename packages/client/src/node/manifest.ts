import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { InvalidArgumentError } from '../errors/index.js'

/** The manifest's name in the folder. */
export const MANIFEST = 'manifest.json'

/** What a folder of downloaded results holds, in `manifest.json`. */
export interface DownloadManifest {
  /** The server's API URL. */
  server: string
  task: number
  /** By rising id of the run. */
  results: ManifestEntry[]
}

/** One run's result. */
export interface ManifestEntry {
  run: number
  organization: { id: number | null; name: string | null }
  status: string
  /** ISO 8601, or null. */
  startedAt: string | null
  finishedAt: string | null
  /** The file in the folder; null when there is no result. */
  file: string | null
  /** Bytes of the file. */
  size: number | null
  /** SHA-256 of the file, in hexadecimal digits. */
  sha256: string | null
  /** Why there is no file. */
  error: { code: string; message: string } | null
}

/**
 * Reads the manifest of an earlier download.
 *
 * @throws InvalidArgumentError when the folder holds something else: nothing is ever mixed or overwritten.
 */
export async function readManifest(
  folder: string,
  server: string,
  task: number,
): Promise<DownloadManifest | undefined> {
  const path = join(folder, MANIFEST)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  let manifest: Partial<DownloadManifest> = {}
  try {
    manifest = JSON.parse(text) as DownloadManifest
  } catch {
    // Told below: it is not what this package writes.
  }
  if (manifest.server !== server || manifest.task !== task || !Array.isArray(manifest.results)) {
    const holds = manifest.task === undefined ? '' : ` It says task ${manifest.task} of ${manifest.server}.`
    throw new InvalidArgumentError(
      'folder',
      `${path} does not belong to task ${task} of ${server}.${holds} Choose another folder.`,
    )
  }
  return manifest as DownloadManifest
}

/** Writes the manifest so that there is always a whole one. */
export async function writeManifest(folder: string, manifest: DownloadManifest): Promise<void> {
  const path = join(folder, MANIFEST)
  await writeFile(`${path}.part`, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(`${path}.part`, path)
}

/** Whether an entry's file is there as it was written. */
export async function isIntact(folder: string, entry: ManifestEntry): Promise<boolean> {
  if (entry.file === null || entry.sha256 === null) return false
  const path = join(folder, entry.file)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || found.size !== entry.size) return false
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex') === entry.sha256
}
