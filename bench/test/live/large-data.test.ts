import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Client, Transfer } from '@vantage6-js/client'
import { downloadResults, fileInput } from '@vantage6-js/client/node'
import type { Network } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Done, Order } from '../../large-data/transfer.ts'
import { connect, serverKind, start } from './lane.ts'

const hasAzurite = process.platform === 'linux' && process.arch === 'x64'

describe.skipIf(!hasAzurite)(`blob storage (${serverKind} server)`, () => {
  let network: Network
  let client: Client
  let requests: string[]
  let folder = ''

  beforeAll(async () => {
    network = await start({ organizations: 2, blobStorage: true })
    ;({ client, requests } = await connect(network))
    folder = await mkdtemp(join(tmpdir(), 'v6-large-'))
  })
  afterAll(async () => {
    await network?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const image = () => network.algorithms.tools

  test('small inputs and results go there and back as any others', async () => {
    const task = await client.task.create({
      image: image(),
      input: { method: 'echo', args: [{ größe: '雪' }] },
    })
    const results = await client.waitForResults(task)
    expect(results.map(({ value }) => value)).toEqual([{ größe: '雪' }, { größe: '雪' }])
    await client.task.create({ image: image(), input: { method: 'echo', args: [1] } })
    expect(requests.filter((request) => request === 'GET /blobstream/status')).toHaveLength(1)
  })

  test('a file of 12 MB is read for each organization, encrypted on the way, and comes back as it was', async () => {
    const text = createHash('sha512').update('seed').digest('hex').repeat(96_000)
    const path = join(folder, 'input.json')
    await writeFile(path, JSON.stringify({ method: 'echo', args: [text] }))
    const seen: Transfer[] = []
    const input = await fileInput(path)
    const task = await client.task.create(
      { image: image(), input },
      { onTransfer: (transfer) => seen.push(transfer) },
    )
    for (const { id } of network.organizations) {
      const last = seen.filter(({ organizationId }) => organizationId === id).at(-1)
      expect(last?.bytes).toBe(last?.total)
      expect(last?.bytes).toBeGreaterThan(input.size ?? 0)
    }
    await client.waitForResults(task, { as: 'bytes' })
    const wanted = createHash('sha256').update(JSON.stringify(text)).digest('hex')
    const runs = await client.run.fromTask(task)
    for (const run of runs) {
      const hash = createHash('sha256')
      for await (const chunk of await client.result.stream(run)) hash.update(chunk)
      expect(hash.digest('hex')).toBe(wanted)
    }
    const manifest = await downloadResults(client, task, join(folder, 'results'))
    expect(manifest.results.map(({ sha256, status }) => [sha256, status])).toEqual([
      [wanted, 'completed'],
      [wanted, 'completed'],
    ])
    const file = manifest.results[0]?.file ?? ''
    expect(JSON.parse(await readFile(join(folder, 'results', file), 'utf8'))).toBe(text)
    requests.length = 0
    await downloadResults(client, task, join(folder, 'results'))
    expect(requests.filter((request) => /^GET \/blobstream\//.test(request))).toEqual([])
  })

  test('the own input can be read, that of another organization is not attempted', async () => {
    const input = { method: 'echo', args: ['mine'] }
    const task = await client.task.create({ image: image(), input })
    const [first, second] = await client.run.fromTask(task)
    expect(first?.blobStorageUsed).toBe(true)
    expect(await client.run.input(first ?? 0)).toEqual(input)
    await expect(client.run.input(second ?? 0)).rejects.toMatchObject({ code: 'input-unreadable' })
  })

  test('an upload that is aborted creates no task', async () => {
    const before = (await client.task.list()).total
    const controller = new AbortController()
    const input = { size: 50e6, stream: () => zeros(50e6) }
    const creating = client.task.create(
      { image: image(), input },
      {
        signal: controller.signal,
        onTransfer: ({ bytes }) => {
          if (bytes > 5e6) controller.abort(new Error('enough'))
        },
      },
    )
    await expect(creating).rejects.toThrow('enough')
    expect((await client.task.list()).total).toBe(before)
  })

  test('a download that is left in the middle leaves the client usable', async () => {
    const task = await client.task.create({
      image: image(),
      input: { method: 'large', kwargs: { size: 4_000_000 } },
    })
    const [result] = await client.waitForResults<{ data: string }>(task)
    expect(result?.value.data).toHaveLength(4_000_000)
    const stream = await client.result.stream(result ?? 0)
    const reader = stream.getReader()
    await reader.read()
    await reader.cancel()
    const controller = new AbortController()
    const other = await client.result.stream(result ?? 0, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(new Response(other as BodyInit).arrayBuffer()).rejects.toThrow('enough')
    expect((await client.result.get(result ?? 0)).ok).toBe(true)
  })

  test('deleting a task deletes its blobs', async () => {
    const task = await client.task.create({ image: image(), input: { method: 'echo', args: [1] } })
    await client.waitForResults(task)
    await client.task.delete(task)
    await expect(client.task.get(task)).rejects.toMatchObject({ code: 'not-found' })
  })

  // The last one: the node then fetches all of it, and keeps the server busy.
  test('150 MB go up in constant memory', async () => {
    const file = join(folder, 'large.bin')
    await writeFile(file, '')
    await truncate(file, 150e6)
    const order: Order = {
      url: network.url,
      username: network.researcher.username,
      password: network.researcher.password,
      privateKey: network.organizations[0]?.privateKeyFile ?? '',
      collaboration: network.collaboration.id,
      organizations: [network.organizations[0]?.id ?? 0],
      image: 'unknown',
      do: { kind: 'upload', file },
    }
    const script = fileURLToPath(new URL('../../dist/large-data/transfer.js', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(order)])
    const { extraBytes } = JSON.parse(stdout) as Done
    expect(extraBytes).toBeLessThan(64 * 2 ** 20)
  })
})

describe.skipIf(!hasAzurite)(`blob storage without encryption (${serverKind} server)`, () => {
  test('keeps a blob for each organization, and the task can be deleted', async () => {
    await using network = await start({ organizations: 2, encrypted: false, blobStorage: true })
    const { client } = await connect(network)
    const image = network.algorithms.tools
    const text = 'x'.repeat(3_000_000)
    const task = await client.task.create({ image, input: { method: 'echo', args: [text] } })
    const results = await client.waitForResults(task)
    expect(results.map(({ value }) => value === text)).toEqual([true, true])
    await client.task.delete(task)
  })
})

if (serverKind === 'uwsgi')
  describe.skipIf(!hasAzurite)('uWSGI as it is, without a larger limit for chunks', () => {
    test('takes 8 MB of ours, although it refuses what the Python client sends', async () => {
      await using network = await start({
        organizations: 1,
        blobStorage: true,
        nodes: false,
        uwsgiArgs: ['--chunked-input-limit', '1048576'],
      })
      const { client, requests } = await connect(network)
      const input = { size: 8e6, stream: () => zeros(8e6) }
      const task = await client.task.create({ image: network.algorithms.tools, input })
      expect(requests.filter((request) => request === 'POST /blobstream')).toHaveLength(1)
      const [run] = await client.run.fromTask(task)
      expect((await client.run.input<Uint8Array>(run ?? 0, { as: 'bytes' })).length).toBe(8e6)
    })
  })

/** Delivered in one large piece after the other. */
function zeros(size: number): ReadableStream<Uint8Array> {
  let left = size
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) controller.close()
      else controller.enqueue(new Uint8Array(Math.min(left, 3_000_000)))
      left -= 3_000_000
    },
  })
}
