import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, realpath, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CryptoError } from '../crypto-error.js'
import { readKnownKeys, withKnownKey, withoutKnownKey } from '../known-keys-text.js'
import { checkKnown, type KeyTrustOptions, type KnownKeys, knownKey, ownerKey } from '../memory-key-trust.js'
import { withLock } from './file-lock.js'

/**
 * A key trust in a text file, for all sessions of one user: one organization per line, mode 0600. Several processes may use
 * it at once: it is changed under a lock, and each change replaces the whole file, so a reader sees the old or the new one.
 *
 * @param path - The file. It and its folder are made when first needed.
 */
export function fileKeyTrust(path: string, options: KeyTrustOptions = {}): KnownKeys {
  /** The changes of this process, one after the other, so that they do not wait for each other's lock by polling. */
  let queue: Promise<unknown> = Promise.resolve()

  const change = (edit: (text: string) => string): Promise<boolean> => {
    const result = queue.then(() => changeFile(path, edit))
    queue = result.catch(() => {})
    return result
  }

  return {
    async verify(owner, fingerprint) {
      const key = knownKey(owner, fingerprint)
      const isKnown = (text: string): boolean => checkKnown(readKnownKeys(text, path).get(ownerKey(key)), key)
      if (isKnown(await read(path))) return
      await options.onFirstUse?.(owner, fingerprint)
      // Another process may have been faster.
      await change((text) => (isKnown(text) ? text : withKnownKey(text, key)))
    },
    async list() {
      return [...readKnownKeys(await read(path), path).values()]
    },
    async remember(owner, fingerprint) {
      const key = knownKey(owner, fingerprint)
      await change((text) => withKnownKey(text, key))
    },
    forget: (owner) => change((text) => withoutKnownKey(text, owner)),
  }
}

/** Reads the file; one that does not exist is empty. */
async function read(path: string): Promise<string> {
  try {
    // Editors of Windows put a byte order mark there.
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw fileError(path, 'read', cause)
  }
}

/** Changes the file under its lock. Resolves to whether it is another now. */
async function changeFile(path: string, edit: (text: string) => string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // A link stays one: it is the file behind it that is locked and replaced.
    const file = await realpath(path).catch(() => path)
    return await withLock(file, async () => {
      const before = await read(file)
      const after = edit(before)
      if (after !== before) await replace(file, after)
      return after !== before
    })
  } catch (cause) {
    throw cause instanceof CryptoError ? cause : fileError(path, 'written', cause)
  }
}

/** Puts a new content in the place of the file in one step. */
async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      // The mode above is less what the umask takes away. Not every file system has modes.
      await file.chmod(0o600).catch(() => {})
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

function fileError(path: string, done: 'read' | 'written', cause: unknown): CryptoError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new CryptoError(
    'known-keys',
    `The file with the known keys, ${path}, cannot be ${done}: ${reason}.`,
    { cause },
  )
}
