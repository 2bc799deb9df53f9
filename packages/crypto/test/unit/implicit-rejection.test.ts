import { describe, expect, test } from 'vitest'
import { syntheticSessionKey } from '../../src/implicit-rejection.ts'
import { readPrivateKey } from '../../src/private-key.ts'
import { builds } from '../builds.ts'
import { codeOf } from '../errors.ts'
import { fromBase64, key2048, python, toBase64, ui, utf8 } from '../vectors.ts'

const keys = python.keys.map(({ pkcs1 }) => readPrivateKey(pkcs1))

test('the synthetic key is the end of the synthetic message that OpenSSL makes', async () => {
  let bytesCompared = 0
  for (const { key, encryptedKey, synthetic } of python.rejections) {
    const ours = await syntheticSessionKey(keys[key] as (typeof keys)[number], fromBase64(encryptedKey))
    expect(ours).toHaveLength(32)
    // OpenSSL's has a random length; both end at the same place.
    const theirs = fromBase64(synthetic)
    const common = Math.min(ours.length, theirs.length)
    expect(ours.slice(ours.length - common)).toEqual(theirs.slice(theirs.length - common))
    bytesCompared += common
  }
  expect(bytesCompared).toBeGreaterThan(500)
})

describe.each(builds)('with implicit rejection, $name', ({ createCryptor }) => {
  const good = python.messages.find((m) => m.key === 0 && m.form === 'inline' && m.plaintext === 'input')
    ?.message as string
  const [key, iv, body] = good.split('$') as [string, string, string]
  const changed = fromBase64(key)
  changed[77] = (changed[77] as number) ^ 1
  const bad = `${toBase64(changed)}$${iv}$${body}`

  test('a wrong padding gives the same garbage each time, of the right length', async () => {
    const cryptor = await createCryptor(key2048.pkcs1, { implicitRejection: true })
    const first = await cryptor.open(bad)
    expect(first.dialect).toBe('python')
    expect(first.plaintext).toHaveLength(fromBase64(body).length)
    expect(toBase64(first.plaintext)).not.toBe(python.plaintexts.input)
    const again = await createCryptor(key2048.pkcs8, { implicitRejection: true })
    expect(await again.open(bad)).toEqual(first)
    expect(await codeOf(async () => (await createCryptor(key2048.pkcs1)).open(bad))).toBe('decrypt')
  })

  test('good messages are read as ever', async () => {
    const cryptor = await createCryptor(key2048.pkcs1, { implicitRejection: true })
    expect(toBase64(await cryptor.decrypt(good))).toBe(python.plaintexts.input)
    const uiMessage = ui.messages.find((m) => m.key === 0 && m.value === 'input')?.message ?? ''
    expect(await cryptor.decrypt(uiMessage)).toEqual(utf8(JSON.stringify(ui.values.input)))
    const [own = ''] = await cryptor.encrypt(utf8('x'), [cryptor.publicKey])
    expect(await cryptor.decrypt(own)).toEqual(utf8('x'))
  })

  test('what shows without the private key is still an error', async () => {
    const cryptor = await createCryptor(key2048.pkcs1, { implicitRejection: true })
    expect(await codeOf(() => cryptor.decrypt(''))).toBe('format')
    expect(await codeOf(() => cryptor.decrypt(`AAAA$${iv}$${body}`))).toBe('rsa-length')
    expect(await codeOf(() => cryptor.decrypt(`${'/'.repeat(341)}w==$${iv}$${body}`))).toBe('decrypt')
  })
})
