import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeEme } from '../../src/eme-pkcs1-v1_5.ts'
import { rsadp as nodeRsadp } from '../../src/node/rsa.ts'
import { readPrivateKey } from '../../src/private-key.ts'
import { rsadp as webRsadp } from '../../src/web/rsa.ts'
import { builds } from '../builds.ts'
import { cryptoErrorOf } from '../errors.ts'
import { toBase64 } from '../vectors.ts'

interface WycheproofSet {
  testGroups: {
    privateKeyPem: string
    tests: {
      tcId: number
      comment: string
      flags: string[]
      msg: string
      ct: string
      result: 'valid' | 'invalid'
    }[]
  }[]
}

const folder =
  process.env.WYCHEPROOF_DIR ?? fileURLToPath(new URL('../../../../../shared/wycheproof', import.meta.url))
const missing = existsSync(folder)
  ? ''
  : ' (skipped: the Wycheproof vectors are not here; set WYCHEPROOF_DIR to their folder)'

describe.skipIf(missing !== '')(`Wycheproof RSAES-PKCS1-v1_5${missing}`, () => {
  describe.each([2048, 3072, 4096])('%i bits', (bits) => {
    const load = (): WycheproofSet =>
      JSON.parse(readFileSync(`${folder}/rsa_pkcs1_${bits}_test.json`, 'utf8')) as WycheproofSet
    const bytes = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, 'hex'))

    test('RSADP gives the right encoded message, by OpenSSL and by BigInt', () => {
      let count = 0
      for (const { privateKeyPem, tests } of load().testGroups) {
        const key = readPrivateKey(privateKeyPem)
        const decrypters = [nodeRsadp(key), webRsadp(key)]
        for (const { ct, msg, result } of tests) {
          if (result !== 'valid') continue
          for (const rsadp of decrypters) {
            const EM = Buffer.from(rsadp(bytes(ct))).toString('hex')
            expect(EM.length).toBe(2 * key.k)
            expect(EM.startsWith('0002')).toBe(true)
            expect(EM.endsWith(`00${msg}`)).toBe(true)
          }
          count += 1
        }
      }
      expect(count).toBeGreaterThan(30)
    })

    test.each(builds)(
      'what is no session key is one and the same error, $name',
      async ({ createCryptor }) => {
        const iv = toBase64(new Uint8Array(16))
        const paddingErrors = new Set<string>()
        let accepted = 0
        for (const { privateKeyPem, tests } of load().testGroups) {
          const cryptor = await createCryptor(privateKeyPem)
          for (const { ct, msg, flags, result } of tests) {
            const message = `${toBase64(bytes(ct))}$${iv}$`
            if (result === 'valid' && msg.length === 64) {
              expect((await cryptor.open(message)).dialect).toBe('python')
              accepted += 1
              continue
            }
            const error = await cryptoErrorOf(() => cryptor.decrypt(message))
            expect(['decrypt', 'rsa-length']).toContain(error.code)
            if (flags.includes('InvalidPkcs1Padding')) paddingErrors.add(`${error.code} ${error.message}`)
          }
        }
        expect(accepted).toBe(1)
        expect(paddingErrors.size).toBe(1)
        expect([...paddingErrors][0]).toMatch(/^decrypt /)
      },
    )

    test('the payload of 32 bytes is found where it is', () => {
      const [group] = load().testGroups
      const vector = group?.tests.find(({ msg, result }) => result === 'valid' && msg.length === 64)
      if (!group || !vector) throw new Error('the set has changed')
      const { valid, ui, sessionKey } = decodeEme(
        nodeRsadp(readPrivateKey(group.privateKeyPem))(bytes(vector.ct)),
      )
      expect([valid, ui, Buffer.from(sessionKey).toString('hex')]).toEqual([1, 0, vector.msg])
    })
  })
})
