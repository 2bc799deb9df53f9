import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** New contents by absolute path; undefined for a file that is to go. */
export type NewFiles = Map<string, string | undefined>

/** The files of `files` whose content on disk is another one (or that are not there). */
export async function differing(files: NewFiles): Promise<string[]> {
  const found: string[] = []
  for (const [path, text] of files) {
    if ((await readOrUndefined(path)) !== text) found.push(path)
  }
  return found
}

/** Writes (or removes) all files. If one cannot be written, those before it get their old content back. */
export async function replaceFiles(files: NewFiles): Promise<void> {
  const before = new Map<string, string | undefined>()
  try {
    for (const [path, text] of files) {
      before.set(path, await readOrUndefined(path))
      await put(path, text)
    }
  } catch (error) {
    for (const [path, text] of before) await put(path, text)
    throw error
  }
}

async function put(path: string, text: string | undefined): Promise<void> {
  if (text === undefined) return rm(path, { force: true })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** The content of a file; undefined if there is none. */
export async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
