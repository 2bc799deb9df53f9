import { createPublicKey, generateKeyPair, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NETWORKS } from './paths.js'

const POOL = join(NETWORKS, '.keys')

export interface KeyPair {
  /** PEM file in the network's folder, of the same kind as the official tools write (PKCS#1, 4096 bits). */
  readonly privateKeyFile: string
  /** Base64 of the public key's PEM, as it travels in vantage6. */
  readonly publicKey: string
}

/**
 * Puts a private key into `file`, from a pool of keys that is filled on demand: a 4096-bit key costs up to 3 s. The pool
 * is of this machine, ignored by git, and good for sandboxes only.
 *
 * @param index - which key of the pool; equal indices give equal keys
 */
export async function provideKey(index: number, file: string): Promise<KeyPair> {
  const pooled = join(POOL, `key-${index + 1}.pem`)
  let pem = await readFile(pooled, 'utf8').catch(() => undefined)
  if (pem === undefined) {
    pem = await generate()
    await mkdir(POOL, { recursive: true })
    // A rename: another network may be reading or making the same key.
    const unfinished = `${pooled}.${randomUUID()}`
    await writeFile(unfinished, pem, { mode: 0o600 })
    await rename(unfinished, pooled)
  }
  await writeFile(file, pem, { mode: 0o600 })
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' })
  return { privateKeyFile: file, publicKey: Buffer.from(publicPem).toString('base64') }
}

async function generate(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 4096,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  return privateKey
}
