/**
 * A result of 100 MB, and 2 GB up and down, through blob storage.
 *
 * @packageDocumentation
 */
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import { startNetwork } from '@vantage6-js/sandbox'
import { runPython } from '../report/python.js'
import { type Row, report } from '../report/report.js'
import type { Done, Order } from './transfer.js'

const RESULT = 100e6
const LARGE = Number(process.env.V6_BENCH_LARGE_BYTES ?? 2e9)
const MB = 1e6
const GOAL = 64 * 1.048576

const serverKind = spawnSync('cc', ['--version']).status === 0 ? 'uwsgi' : 'development'
await using network = await startNetwork({
  organizations: 1,
  blobStorage: true,
  serverKind,
  store: false,
  onProgress: console.error,
})
const folder = await mkdtemp(join(tmpdir(), 'v6-bench-'))
try {
  const [organization] = network.organizations
  if (organization === undefined) throw new Error('The network has no organization.')
  const client = new Client(network.url)
  await client.authenticate(network.researcher.username, network.researcher.password)
  await client.setupEncryption(await createCryptorFromFile(organization.privateKeyFile))
  const collaboration = network.collaboration.id
  const image = network.algorithms.tools

  console.error(`An algorithm makes a result of ${RESULT / MB} MB`)
  const input = { method: 'large', kwargs: { size: RESULT } }
  const task = await client.task.create({ collaboration, image, input })
  while ((await client.task.status(task)) !== 'completed') {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const files = await transfer({ kind: 'files', task: task.id, folder: join(folder, 'results') })
  const python = await runPython<Done>(network, 'large-data/python_client.py', { task: task.id })

  console.error(`${LARGE / MB} MB up`)
  const file = join(folder, 'input.bin')
  await writePseudoRandom(file, LARGE)
  await organization.node.stop()
  const up = await transfer({ kind: 'upload', file })
  // What was uploaded for the own organization becomes its result, so that it can be read back.
  const [run] = await client.run.fromTask(up.task)
  if (run === undefined) throw new Error('The task has no run.')
  const patched = await fetch(`${network.url}/run/${run.id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${network.mintToken({ id: organization.node.id, clientType: 'node' })}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ status: 'completed', result: run.input, finished_at: '2026-01-01T00:00:00.5' }),
  })
  if (!patched.ok) throw new Error(await patched.text())
  console.error(`${LARGE / MB} MB down`)
  const down = await transfer({ kind: 'download', run: run.id })
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  if (down.sha256 !== hash.digest('hex') || down.bytes !== LARGE)
    throw new Error('What came down is not what went up.')

  const size = `${LARGE / 1e9} GB`
  const rows: Row[] = [
    {
      what: '100 MB result into a file: extra memory',
      unit: 'MB',
      theirs: python.extraBytes / MB,
      ours: files.extraBytes / MB,
      goal: GOAL,
      note: 'the Python client keeps it in memory',
    },
    { what: 'the same in seconds', unit: 's', theirs: python.seconds, ours: files.seconds },
    { what: `${size} up: extra memory`, unit: 'MB', theirs: null, ours: up.extraBytes / MB, goal: GOAL },
    { what: 'the same in seconds', unit: 's', theirs: null, ours: up.seconds, note: rate(up) },
    { what: `${size} down: extra memory`, unit: 'MB', theirs: null, ours: down.extraBytes / MB, goal: GOAL },
    { what: 'the same in seconds', unit: 's', theirs: null, ours: down.seconds, note: rate(down) },
  ]
  await report('large-data', rows, { serverKind, files, python, up, down })

  async function transfer(what: Order['do']): Promise<Done> {
    const order: Order = {
      url: network.url,
      username: network.researcher.username,
      password: network.researcher.password,
      privateKey: organization?.privateKeyFile ?? '',
      collaboration,
      image,
      do: what,
    }
    const script = join(dirname(fileURLToPath(import.meta.url)), 'transfer.js')
    const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(order)])
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Done
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

function rate({ bytes, seconds }: Done): string {
  return `${Math.round(bytes / MB / seconds)} MB/s`
}

/** No two blocks alike, so that a mix-up would be seen. */
async function writePseudoRandom(path: string, size: number): Promise<void> {
  const block = Buffer.alloc(2 ** 20)
  for (let at = 0; at < block.length; at += 32) createHash('sha256').update(`${at}`).digest().copy(block, at)
  await using file = await open(path, 'w')
  for (let at = 0, number = 0; at < size; at += block.length, number++) {
    block.writeUInt32BE(number, 0)
    await file.write(block, 0, Math.min(block.length, size - at))
  }
}
