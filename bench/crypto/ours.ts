/**
 * Measures `@vantage6-js/crypto` in a process of its own, as rsa_cryptor.py does with the RSACryptor: one JSON order as argument,
 * one JSON answer printed; times in seconds.
 */
import { randomBytes } from 'node:crypto'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import type { InlineTimes, Order, StreamTimes } from './order.js'

const order = JSON.parse(process.argv[2] ?? '') as Order
const cryptor = await createCryptorFromFile(order.privateKeyFile)
const to = [cryptor.publicKey]

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < order.repetitions; i++) {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) / 1000)
  }
  return times
}

/** The most memory so far, in MiB. */
const peak = (): number => process.resourceUsage().maxRSS / 1024

async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  const reader = stream.getReader()
  while (!(await reader.read()).done);
}

const block = order.what === 'stream' ? randomBytes(2 ** 26) : new Uint8Array(0)

/** A file whose content is in memory already, not in the processor's cache, and costs nothing to read. */
function source(size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      const start = at % block.length
      const taken = Math.min(2 ** 20, size - at, block.length - start)
      at += taken
      if (taken === 0) controller.close()
      else controller.enqueue(block.subarray(start, start + taken))
    },
  })
}

/** Makes the engine put a text that is still in parts into one piece, as Python has it: looking at a character does. */
function flat([message = '']: readonly string[]): number {
  return message.charCodeAt(0)
}

async function inline(): Promise<InlineTimes> {
  const plaintext = new TextEncoder().encode(JSON.stringify('abcdefgh'.repeat(order.size / 8)))
  const [message = ''] = await cryptor.encrypt(plaintext, to, { json: true })
  return {
    // As the client calls it, which has made the JSON itself.
    encrypt: await timed(async () => flat(await cryptor.encrypt(plaintext, to, { json: true }))),
    // As who has bytes of unknown origin calls it.
    encryptUnknown: await timed(async () => flat(await cryptor.encrypt(plaintext, to))),
    decrypt: await timed(() => cryptor.decrypt(message)),
  }
}

async function stream(): Promise<StreamTimes> {
  const before = peak()
  const times = await timed(() => drain(cryptor.encryptStream(source(order.size), cryptor.publicKey)))
  return { encryptStream: times, memory: peak() - before, version: process.versions.node }
}

console.log(JSON.stringify(order.what === 'inline' ? await inline() : await stream()))
