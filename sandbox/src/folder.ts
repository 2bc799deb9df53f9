import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NETWORKS } from './paths.js'

interface Owner {
  readonly pid: number
  readonly keep: boolean
}

/** Makes a folder for a network, and clears away those of processes that died without doing so. */
export async function makeFolder(keep: boolean): Promise<string> {
  await mkdir(NETWORKS, { recursive: true })
  await removeOrphans()
  const folder = join(NETWORKS, randomBytes(4).toString('hex'))
  await mkdir(folder, { mode: 0o700 })
  await writeFile(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, keep } satisfies Owner))
  return folder
}

export async function removeFolder(folder: string): Promise<void> {
  // A process that was killed a moment ago may still be writing.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

/** For the end of this process, when nothing can be awaited any more. */
export function removeFolderNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  } catch {
    // The next network clears it away.
  }
}

async function removeOrphans(): Promise<void> {
  for (const name of await readdir(NETWORKS)) {
    if (name.startsWith('.')) continue
    const folder = join(NETWORKS, name)
    const text = await readFile(join(folder, 'owner.json'), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const { pid, keep } = JSON.parse(text) as Owner
    if (!keep && !isAlive(pid)) await removeFolder(folder)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
