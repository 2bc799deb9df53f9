/**
 * Makes the messages that the contract suite in the client package carries with it: one small key and one message of each
 * kind out of python.json and ui.json.
 *
 *     node make-contract-messages.mjs > ../../../client/src/testing/cryptor-messages.ts
 */
import { readFileSync } from 'node:fs'

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const python = read('python.json')
const ui = read('ui.json')
const [own, other] = python.keys

const text = (base64) => Buffer.from(base64, 'base64').toString()
const findPython = (form, plaintext) =>
  python.messages.find((m) => m.key === 0 && m.form === form && m.plaintext === plaintext && !m.carry).message
const findUi = (value, wrap = false) =>
  ui.messages.find((m) => m.key === 0 && m.value === value && Boolean(m.wrap) === wrap).message
const carried = python.messages.find((m) => m.carry === 32)

const content = {
  ownPrivateKey: own.pkcs1,
  ownPublicKey: own.publicKey,
  ownFingerprint: own.fingerprint,
  otherPrivateKey: other.pkcs8,
  inputText: text(python.plaintexts.input),
  pythonInline: findPython('inline', 'input'),
  pythonBlobBase64: findPython('stream', 'input'),
  pythonCarryInline: carried.message,
  pythonCarryPlaintextBase64: python.plaintexts[carried.plaintext],
  uiText: JSON.stringify(ui.values.input),
  uiInline: findUi('input'),
  uiWrapInline: findUi('input', true),
}

const literal = (value) =>
  `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

process.stdout.write(`/**
 * Messages by the Python client and by the libraries of the web UI, and the keys that they are for. Made by
 * make-contract-messages.mjs of the crypto package's test vectors; do not edit. The keys are for tests only.
 */
export const cryptorMessages: Record<
  ${Object.keys(content)
    .map((name) => `| '${name}'`)
    .join('\n  ')},
  string
> = {
${Object.entries(content)
  .map(([name, value]) => `  ${name}: ${literal(value)},`)
  .join('\n')}
}
`)
