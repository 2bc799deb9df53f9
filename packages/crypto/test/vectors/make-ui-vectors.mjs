/**
 * Makes ui.json: messages as the web UI of vantage6 makes them, with the libraries that it uses (node-forge for RSA,
 * crypto-js for AES), for the tests of `@vantage6-js/crypto`. Run it after make-python-vectors.py, whose keys it uses, and
 * check its output in:
 *
 *     node make-ui-vectors.mjs > ui.json
 */
import { readFileSync } from 'node:fs'
import CryptoJS from 'crypto-js'
import { uiEncrypt } from './ui.mjs'

const { keys } = JSON.parse(readFileSync(new URL('python.json', import.meta.url), 'utf8'))

/** What the UI encrypts is always the base64 of a JSON text in Latin-1, because it is made by `btoa`. */
const values = {
  input: { method: 'average', args: [], kwargs: { column: 'age' } },
  latin1: { text: 'größe é ÿ' },
  number: 42,
  literal: null,
  text: 'test',
  long: 'x'.repeat(70_001),
}

const messages = Object.entries(values).flatMap(([name, value]) =>
  (name === 'long' ? keys.slice(0, 1) : keys).map((key, index) => ({
    key: index,
    value: name,
    message: uiEncrypt(btoa(JSON.stringify(value)), key.publicKey),
  })),
)

// crypto-js counts with 32 bits: here its counter wraps inside the message, where OpenSSL's would carry.
const wrapping = CryptoJS.enc.Hex.parse(`${'a5'.repeat(12)}ffffffff`)
messages.push({
  key: 0,
  value: 'input',
  wrap: true,
  message: uiEncrypt(btoa(JSON.stringify(values.input)), keys[0].publicKey, wrapping),
})
const wrappingLater = CryptoJS.enc.Hex.parse(`${'ff'.repeat(12)}fffff000`)
messages.push({
  key: 0,
  value: 'long',
  wrap: true,
  message: uiEncrypt(btoa(JSON.stringify(values.long)), keys[0].publicKey, wrappingLater),
})

process.stdout.write(
  `${JSON.stringify({ madeBy: { 'node-forge': '1.4.3', 'crypto-js': '4.2.0' }, values, messages }, null, 1)}\n`,
)
