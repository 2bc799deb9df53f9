import { open, unlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { CryptoError } from '../crypto-error.js'

/**
 * Runs `work` while a lock file exists that nobody else has made. A lock that a dead process left is not broken: two that
 * break it at once would both believe to hold it. The error says which file to delete.
 *
 * @param patience - How long to wait for another process, in milliseconds. It needs a few; longer means that it died.
 * @throws CryptoError `known-keys` when the lock is not free in time
 */
export async function withLock<T>(path: string, work: () => Promise<T>, patience = 10_000): Promise<T> {
  const lock = `${path}.lock`
  const deadline = Date.now() + patience
  for (;;) {
    try {
      await (await open(lock, 'wx', 0o600)).close()
      break
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
      if (Date.now() > deadline) {
        throw new CryptoError(
          'known-keys',
          `${path} is locked by another process. If none is running, delete ${lock} and try again.`,
          { cause },
        )
      }
      await sleep(10 + Math.random() * 40)
    }
  }
  try {
    return await work()
  } finally {
    await unlink(lock)
  }
}
