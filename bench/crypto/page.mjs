import { createCryptor } from '@vantage6-js/crypto'
import CryptoJS from 'crypto-js'
import forge from 'node-forge'

/**
 * Runs in the browser. All take turns, so that all see the same machine; milliseconds, the middle one of several.
 *
 * @param {string} privateKey - PEM, 4096 bits.
 */
export default async function measure(privateKey) {
  const cryptor = await createCryptor(privateKey)
  const forgeKey = forge.pki.privateKeyFromPem(privateKey)
  const to = [cryptor.publicKey]
  const ctr = (iv) => ({ iv, mode: CryptoJS.mode.CTR, padding: CryptoJS.pad.NoPadding })

  // An empty message is the RSA operation and little else; node-forge is given the encrypted key ready to use.
  const [empty] = await cryptor.encrypt(new Uint8Array(0), to)
  const encryptedKey = atob(empty.split('$')[0])
  const rsa = await compare(
    15,
    () => forgeKey.decrypt(encryptedKey, 'RSAES-PKCS1-V1_5'),
    () => cryptor.decrypt(empty),
  )

  // Bytes in, bytes out; each begins without the other's garbage. Ours is a whole blob message: one RSA encryption and the header are in it too.
  const plaintext = new Uint8Array(32 * 2 ** 20)
  const key = CryptoJS.lib.WordArray.random(32)
  const iv = CryptoJS.lib.WordArray.random(16)
  const aes = await compare(
    9,
    () => toBytes(CryptoJS.AES.encrypt(CryptoJS.lib.WordArray.create(plaintext), key, ctr(iv)).ciphertext),
    () => cryptor.encryptBlob(plaintext, to),
    gc,
  )

  // The same as a stream, as large data goes: crypto-js has none, so its whole message is the peer.
  const streamed = await compare(
    9,
    () => toBytes(CryptoJS.AES.encrypt(CryptoJS.lib.WordArray.create(plaintext), key, ctr(iv)).ciphertext),
    () => drain(cryptor.encryptStream(inPieces(plaintext), cryptor.publicKey)),
    gc,
  )

  // A whole message as the web UI decrypts it, key from PEM included.
  const [message] = await cryptor.encrypt(new TextEncoder().encode(JSON.stringify('x'.repeat(2 ** 20))), to)
  const whole = await compare(
    5,
    () => {
      const [encrypted, ivPart, body] = message.split('$')
      const payload = forge.pki.privateKeyFromPem(privateKey).decrypt(atob(encrypted), 'RSAES-PKCS1-V1_5')
      CryptoJS.AES.decrypt(
        body,
        CryptoJS.enc.Latin1.parse(payload),
        ctr(CryptoJS.enc.Base64.parse(ivPart)),
      ).toString(CryptoJS.enc.Utf8)
    },
    async () => new TextDecoder().decode(await (await createCryptor(privateKey)).decrypt(message)),
  )
  return { rsa, aes, streamed, message: whole }
}

/** Lets two take turns, after one round that does not count. `before` is done before each, and not measured. */
async function compare(repetitions, theirs, ours, before = () => {}) {
  const times = [[], []]
  for (let i = 0; i <= repetitions; i++) {
    for (const [who, work] of [theirs, ours].entries()) {
      before()
      const start = performance.now()
      await work()
      if (i > 0) times[who].push(performance.now() - start)
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1])
}

/** The bytes of crypto-js's words, as fast as it goes. */
function toBytes({ words, sigBytes }) {
  const bytes = new Uint8Array(sigBytes)
  const view = new DataView(bytes.buffer)
  for (let i = 0; 4 * i < sigBytes; i++) view.setInt32(4 * i, words[i])
  return bytes
}

/** A stream of 1 MiB pieces. */
function inPieces(bytes) {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + 2 ** 20))
      at += 2 ** 20
    },
  })
}

async function drain(stream) {
  const reader = stream.getReader()
  while (!(await reader.read()).done);
}
