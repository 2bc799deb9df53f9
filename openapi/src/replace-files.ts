import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** New contents by absolute path. */
export type NewFiles = Map<string, string>

/** The files of `files` whose content on disk is another one (or that are not there). */
export async function differing(files: NewFiles): Promise<string[]> {
  const found: string[] = []
  for (const [path, text] of files) {
    if ((await readOrUndefined(path)) !== text) found.push(path)
  }
  return found
}

/** Writes all files. If one cannot be written, those before it get their old content back. */
export async function replaceFiles(files: NewFiles): Promise<void> {
  const before = new Map<string, string | undefined>()
  try {
    for (const [path, text] of files) {
      before.set(path, await readOrUndefined(path))
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  } catch (error) {
    for (const [path, text] of before) {
      if (text === undefined) await rm(path, { force: true })
      else await writeFile(path, text)
    }
    throw error
  }
}

async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
