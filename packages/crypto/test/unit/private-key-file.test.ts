import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCryptorFromFile, readPrivateKeyFile, writePrivateKeyFile } from '../../src/node.ts'
import { codeOf, cryptoErrorOf } from '../errors.ts'
import { key2048, key3072 } from '../vectors.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-key-'))
})
afterEach(() => rm(folder, { recursive: true }))

test.each([0, 0o777])('a new file is for its owner only, whatever the umask is: %i', async (mask) => {
  const path = join(folder, 'key.pem')
  const umask = process.umask(mask)
  try {
    await writePrivateKeyFile(path, key2048.pkcs1)
  } finally {
    process.umask(umask)
  }
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readPrivateKeyFile(path)).toBe(key2048.pkcs1)
  expect((await createCryptorFromFile(path)).publicKey).toBe(key2048.publicKey)
  expect(await readdir(folder)).toEqual(['key.pem'])
})

test('a file that exists is never overwritten', async () => {
  const path = join(folder, 'key.pem')
  await writeFile(path, 'precious')
  const error = await cryptoErrorOf(() => writePrivateKeyFile(path, key2048.pkcs1))
  expect(error.code).toBe('key-file')
  expect(error.message).toContain('never overwritten')
  expect(await readFile(path, 'utf8')).toBe('precious')
})

test('of two who write at once one wins', async () => {
  const path = join(folder, 'key.pem')
  const outcomes = await Promise.allSettled(
    [key2048, key3072].map(({ pkcs1 }) => writePrivateKeyFile(path, pkcs1)),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = outcomes[0]?.status === 'fulfilled' ? key2048 : key3072
  expect(await readFile(path, 'utf8')).toBe(winner.pkcs1)
})

test('errors name the file and hold no key', async () => {
  const missing = join(folder, 'missing.pem')
  for (const action of [() => readPrivateKeyFile(missing), () => createCryptorFromFile(missing)]) {
    const error = await cryptoErrorOf(action)
    expect(error.code).toBe('key-file')
    expect(error.message).toContain(missing)
  }
  expect(await codeOf(() => readPrivateKeyFile(folder))).toBe('key-file')
  const error = await cryptoErrorOf(() => writePrivateKeyFile(join(missing, 'x'), key2048.pkcs1))
  expect(error.code).toBe('key-file')
  expect(`${error.stack}`).not.toContain('PRIVATE KEY-----')
})

test('a file with a byte order mark, and one with a passphrase', async () => {
  await writeFile(join(folder, 'bom.pem'), `\ufeff${key2048.pkcs8.replaceAll('\n', '\r\n')}`)
  expect((await createCryptorFromFile(join(folder, 'bom.pem'))).publicKey).toBe(key2048.publicKey)
  const { passphrase, protectedPkcs1, protectedPkcs8 } = key2048
  // OpenSSL would not find a block after the mark, nor after text on the same line.
  for (const text of [
    protectedPkcs8,
    `\ufeff${protectedPkcs8}`,
    `\ufeff${protectedPkcs1}`,
    `key: ${protectedPkcs8}`,
  ]) {
    await writeFile(join(folder, 'locked.pem'), text)
    expect((await createCryptorFromFile(join(folder, 'locked.pem'), { passphrase })).publicKey).toBe(
      key2048.publicKey,
    )
  }
  expect(await codeOf(() => createCryptorFromFile(join(folder, 'locked.pem')))).toBe('passphrase')
})
