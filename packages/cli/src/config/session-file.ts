import { access, rm } from 'node:fs/promises'
import type { TokenStore, Tokens } from '@vantage6-js/client'
import { readJsonFile, writeJsonFile } from './json-file.js'

export interface SessionFileOptions {
  /** The server's API URL: tokens are given back for the server only that they are from. */
  url: string
  /** True for a login, which makes the file. Otherwise a file that was deleted meanwhile, by a logout, stays deleted. */
  create?: boolean
}

/**
 * Keeps one profile's tokens in a file that only its owner can read. Each renewal replaces the file, so that the session
 * lives as long as it is used.
 */
export class SessionFile implements TokenStore {
  readonly #path: string
  readonly #options: SessionFileOptions

  constructor(path: string, options: SessionFileOptions) {
    this.#path = path
    this.#options = options
  }

  async load(): Promise<Tokens | undefined> {
    const { url, accessToken, refreshToken } = (await readJsonFile(this.#path)) ?? {}
    if (url !== this.#options.url || typeof accessToken !== 'string') return undefined
    return { accessToken, ...(typeof refreshToken === 'string' ? { refreshToken } : {}) }
  }

  async save(tokens: Tokens): Promise<void> {
    if (this.#options.create !== true && !(await exists(this.#path))) return
    await writeJsonFile(this.#path, { url: this.#options.url, ...tokens })
  }

  async clear(): Promise<void> {
    await rm(this.#path, { force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
