import { describe, expect, test } from 'vitest'
import { builds } from '../builds.ts'
import { fromBase64, python, toBase64, ui } from '../vectors.ts'

const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())

describe.each(builds)('messages by others, $name', (build) => {
  const cryptors = Promise.all(python.keys.map(({ pkcs1 }) => build.createCryptor(pkcs1)))

  for (const { key, plaintext, form, carry, message } of python.messages) {
    const what = carry ? `${plaintext} with a carry over ${carry} bits` : plaintext
    test(`Python, ${form}: ${what}, ${python.keys[key].bits} bits`, async () => {
      const cryptor = (await cryptors)[key]
      const expected = python.plaintexts[plaintext]
      if (form === 'inline') {
        const opened = await cryptor?.open(message)
        expect(opened?.dialect).toBe('python')
        expect(toBase64(opened?.plaintext ?? new Uint8Array())).toBe(expected)
        return
      }
      const whole = await cryptor?.decryptBlob(fromBase64(message))
      expect(toBase64(whole ?? new Uint8Array())).toBe(expected)
      const source = new Blob([fromBase64(message) as Uint8Array<ArrayBuffer>]).stream()
      const streamed = cryptor && (await collect(cryptor.decryptStream(source)))
      expect(toBase64(streamed ?? new Uint8Array())).toBe(expected)
    })
  }

  for (const { key, value, wrap, message } of ui.messages) {
    test(`web UI: ${value}${wrap ? ' with a wrap' : ''}, ${python.keys[key].bits} bits`, async () => {
      const cryptor = (await cryptors)[key]
      if (!cryptor) throw new Error('no such key')
      const opened = await cryptor.open(message)
      expect(opened.dialect).toBe('ui')
      expect(Buffer.from(opened.plaintext).toString('latin1')).toBe(JSON.stringify(ui.values[value]))
      expect(await build.decryptJson(cryptor, message)).toEqual(ui.values[value])
    })
  }
})
