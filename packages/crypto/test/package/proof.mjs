/**
 * The contract suite and all vectors, without a test framework: for other versions of Node, and for a page in a browser.
 *
 * @param {typeof import('../../src/index.ts')} build - The build under test.
 * @param {(create: (pem: string) => Promise<unknown>) => { name: string, run(): Promise<void> }[]} contract
 * @param {{ python: any, ui: any }} vectors
 * @returns {Promise<{ count: number, failures: string[] }>}
 */
export async function prove(build, contract, { python, ui }) {
  const cryptors = await Promise.all(python.keys.map(({ pkcs1 }) => build.createCryptor(pkcs1)))
  const cases = [
    ...contract((pem) => build.createCryptor(pem)),
    ...python.messages.map(({ key, plaintext, form, message }) => ({
      name: `Python, ${form}: ${plaintext}, key ${key}`,
      async run() {
        const bytes =
          form === 'inline'
            ? await cryptors[key].decrypt(message)
            : form === 'blob'
              ? await cryptors[key].decryptBlob(fromBase64(message))
              : await collect(cryptors[key].decryptStream(new Blob([fromBase64(message)]).stream()))
        equal(toBase64(bytes), python.plaintexts[plaintext])
      },
    })),
    ...ui.messages.map(({ key, value, message }) => ({
      name: `web UI: ${value}, key ${key}`,
      async run() {
        equal(
          JSON.stringify(await build.decryptJson(cryptors[key], message)),
          JSON.stringify(ui.values[value]),
        )
      },
    })),
    ...python.keys.map((key) => ({
      name: `key of ${key.bits} bits`,
      async run() {
        equal(build.publicKeyOf(key.pkcs8), key.publicKey)
        equal(await build.fingerprint(key.publicKeyPkcs1), key.fingerprint)
      },
    })),
    {
      name: 'a new key',
      async run() {
        const cryptor = await build.createCryptor(await build.generatePrivateKey())
        const [message] = await build.encryptJson(cryptor, { a: ['é'] }, [cryptor.publicKey])
        equal(JSON.stringify(await build.decryptJson(cryptor, message)), '{"a":["é"]}')
      },
    },
    {
      name: 'implicit rejection',
      async run() {
        const cryptor = await build.createCryptor(python.keys[0].pkcs1, { implicitRejection: true })
        const message = `${toBase64(new Uint8Array(256).fill(1))}$${toBase64(new Uint8Array(16))}$QUJD`
        equal(toBase64(await cryptor.decrypt(message)), toBase64(await cryptor.decrypt(message)))
      },
    },
  ]
  const failures = []
  for (const { name, run } of cases) {
    try {
      await run()
    } catch (error) {
      failures.push(`${name}: ${error}`)
    }
  }
  return { count: cases.length, failures }
}

function equal(actual, expected) {
  if (actual !== expected)
    throw new Error(`expected ${String(expected).slice(0, 80)}, got ${String(actual).slice(0, 80)}`)
}

async function collect(stream) {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

function toBase64(bytes) {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
