import { bundle, chromiumPath, missingChromium, runInChromium } from '@vantage6-js/runtimes/browser'
import { describe, expect, test } from 'vitest'
import { python, ui } from '../vectors.ts'

describe.skipIf(chromiumPath === undefined)(`in Chromium${missingChromium}`, () => {
  test('the contract suite and all vectors', async () => {
    const { code } = await bundle(
      `import { cryptorContract } from '@vantage6-js/client/testing'
       import * as build from '@vantage6-js/crypto'
       import { prove } from './proof.mjs'
       export default (vectors) => prove(build, cryptorContract, vectors)`,
      import.meta.dirname,
    )
    const { count, failures } = await runInChromium<{ count: number; failures: string[] }>(code, {
      python,
      ui,
    })
    expect(failures).toEqual([])
    expect(count).toBeGreaterThan(100)
  })

  test('the same without the newest base64 methods', async () => {
    const { code } = await bundle(
      `import { cryptorContract } from '@vantage6-js/client/testing'
       import * as build from '@vantage6-js/crypto'
       import { prove } from './proof.mjs'
       export default (vectors) => {
         delete Uint8Array.prototype.toBase64
         delete Uint8Array.prototype.setFromBase64
         return prove(build, cryptorContract, vectors)
       }`,
      import.meta.dirname,
    )
    const { failures } = await runInChromium<{ failures: string[] }>(code, { python, ui })
    expect(failures).toEqual([])
  })

  test('16 MiB inline and as a stream', async () => {
    const { code } = await bundle(
      `import { createCryptor } from '@vantage6-js/crypto'
       export default async (pem) => {
         const cryptor = await createCryptor(pem)
         const plaintext = new Uint8Array(16 * 2 ** 20 + 5).map((_, i) => i * 31 + (i >> 8))
         const equal = (bytes) => bytes.length === plaintext.length && bytes.every((byte, i) => byte === plaintext[i])
         const [message] = await cryptor.encrypt(plaintext, [cryptor.publicKey])
         const inline = equal(await cryptor.decrypt(message))
         const source = new Blob([plaintext]).stream()
         const back = cryptor.decryptStream(cryptor.encryptStream(source, cryptor.publicKey))
         const stream = equal(new Uint8Array(await new Response(back).arrayBuffer()))
         return { inline, stream }
       }`,
      import.meta.dirname,
    )
    expect(await runInChromium(code, python.keys[2].pkcs1)).toEqual({ inline: true, stream: true })
  })
})
