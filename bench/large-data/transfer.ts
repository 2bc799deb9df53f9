/**
 * One transfer in a process of its own, so that its memory is its own: the argument and the answer are JSON, see `Order`.
 *
 * @packageDocumentation
 */
import { createHash } from 'node:crypto'
import { Client } from '@vantage6-js/client'
import { downloadResults, fileInput } from '@vantage6-js/client/node'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'

/** What to do. */
export interface Order {
  url: string
  username: string
  password: string
  privateKey: string
  collaboration: number
  /** Who gets what is uploaded. Default: all of the collaboration. */
  organizations?: number[]
  image: string
  do:
    | { kind: 'upload'; file: string }
    | { kind: 'download'; run: number }
    | { kind: 'files'; task: number; folder: string }
}

/** How it went. */
export interface Done {
  seconds: number
  bytes: number
  sha256: string
  task: number
  /** Peak memory of the process, beyond what it had before. */
  extraBytes: number
}

const order = JSON.parse(process.argv[2] ?? '') as Order
const client = new Client(order.url)
await client.authenticate(order.username, order.password)
await client.setupEncryption(await createCryptorFromFile(order.privateKey))
await client.task.list()

const before = peak()
const start = performance.now()
const done = await carryOut(order.do)
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, extraBytes: peak() - before, ...done }))

async function carryOut(what: Order['do']): Promise<Omit<Done, 'seconds' | 'extraBytes'>> {
  switch (what.kind) {
    case 'upload': {
      const input = await fileInput(what.file)
      const { collaboration, organizations, image } = order
      const task = await client.task.create({
        collaboration,
        image,
        input,
        ...(organizations ? { organizations } : {}),
      })
      return { bytes: input.size ?? 0, sha256: '', task: task.id }
    }
    case 'download': {
      const hash = createHash('sha256')
      let bytes = 0
      for await (const chunk of await client.result.stream(what.run)) {
        hash.update(chunk)
        bytes += chunk.length
      }
      return { bytes, sha256: hash.digest('hex'), task: 0 }
    }
    case 'files': {
      const { results } = await downloadResults(client, what.task, what.folder)
      const [first] = results
      return { bytes: first?.size ?? 0, sha256: first?.sha256 ?? '', task: what.task }
    }
  }
}

/** The most memory that the process has had so far, in bytes. */
function peak(): number {
  return process.resourceUsage().maxRSS * 1024
}
