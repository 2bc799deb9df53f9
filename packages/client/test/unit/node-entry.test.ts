import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  Client,
  type DownloadManifest,
  downloadResults,
  fileInput,
  type ManifestEntry,
} from '../../src/node.js'
import { fakeServer, json, page } from './fake-server.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'v6-download-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A task with three runs: one whose result comes as a blob, one that failed, one that may not have ended yet. */
async function server() {
  const state = { third: 'active', blob: () => new Response(btoa('{"a": 1}')) as Response, taskId: 5 }
  const run = (id: number, status: string) => ({
    id,
    task: { id: 5 },
    organization: { id: id + 10 },
    node: {},
    status,
    started_at: '2026-01-01T00:00:00',
    finished_at: status === 'active' ? null : '2026-01-01T00:00:02.5',
    log: 'last words',
    input: '',
    blob_storage_used: true,
    cleanup_at: null,
  })
  const fake = fakeServer(({ path }) => {
    if (path.startsWith('/task/')) {
      const runs = [run(3, state.third), run(2, 'crashed'), run(1, 'completed')]
      return json({ id: state.taskId, status: 'active', image: 'x', collaboration: { id: 1 }, runs })
    }
    if (path === '/collaboration/1') return json({ id: 1, encrypted: false })
    if (path.startsWith('/organization?')) return page([{ id: 11, name: 'Alpha' }], { path } as never)
    if (path === '/result/1') return json({ id: 1, result: 'uuid', blob_storage_used: true })
    if (path === '/result/3') return json({ id: 3, result: btoa('[3]'), blob_storage_used: false })
    if (path === '/blobstream/uuid') return state.blob()
    return undefined
  })
  await fake.client.authenticate('ada', 'secret')
  return { ...fake, state }
}

const manifestOf = async () =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as DownloadManifest

describe('downloadResults', () => {
  test('writes each result to a file, and a manifest of all runs', async () => {
    const { client } = await server()
    const manifest = await downloadResults(client, 5, folder)
    expect(await readFile(join(folder, 'run-1.json'), 'utf8')).toBe('{"a": 1}')
    expect((await stat(join(folder, 'run-1.json'))).mode & 0o077).toBe(0)
    expect(await manifestOf()).toEqual(manifest)
    expect(manifest).toEqual({
      server: 'http://server.example/api',
      task: 5,
      results: [
        {
          run: 1,
          organization: { id: 11, name: 'Alpha' },
          status: 'completed',
          startedAt: '2026-01-01T00:00:00.000Z',
          finishedAt: '2026-01-01T00:00:02.500Z',
          file: 'run-1.json',
          size: 8,
          // printf '{"a": 1}' | sha256sum
          sha256: 'f9d86028c6e0d64e225186f96acb69338b2c59764df79162107f5c4bb34d1310',
          error: null,
        },
        expect.objectContaining({
          run: 2,
          status: 'crashed',
          file: null,
          error: expect.objectContaining({ code: 'run-failed' }),
        }),
        expect.objectContaining({ run: 3, status: 'active', file: null, sha256: null }),
      ],
    })
  })

  test('called again keeps what is intact, and adds what has ended since', async () => {
    const { client, count, state } = await server()
    await downloadResults(client, 5, folder)
    state.third = 'completed'
    const seen: [number, boolean][] = []
    const onResult = ({ run }: ManifestEntry, kept: boolean) => seen.push([run, kept])
    const manifest = await downloadResults(client, 5, folder, { onResult })
    expect(seen).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ])
    expect(count('GET /blobstream/uuid')).toBe(1)
    expect(manifest.results[2]).toMatchObject({
      status: 'completed',
      file: 'run-3.json',
      size: 3,
      error: null,
    })
  })

  test('what was changed or lost is loaded again', async () => {
    const { client, count } = await server()
    await downloadResults(client, 5, folder)
    await writeFile(join(folder, 'run-1.json'), '{"a": 2}')
    await downloadResults(client, 5, folder)
    await rm(join(folder, 'run-1.json'))
    await downloadResults(client, 5, folder)
    expect(await readFile(join(folder, 'run-1.json'), 'utf8')).toBe('{"a": 1}')
    expect(count('GET /blobstream/uuid')).toBe(3)
  })

  test('a break leaves no half file, and the next call goes on', async () => {
    const { client, state } = await server()
    const whole = state.blob
    const controller = new AbortController()
    state.blob = () => {
      controller.abort(new Error('enough'))
      return new Response(new ReadableStream({ pull: () => new Promise(() => {}) }))
    }
    await expect(downloadResults(client, 5, folder, { signal: controller.signal })).rejects.toThrow('enough')
    expect(await readdir(folder)).toEqual([])
    state.blob = whole
    expect((await downloadResults(client, 5, folder)).results[0]?.file).toBe('run-1.json')
  })

  test('a result that cannot be read does not keep the others back', async () => {
    const { client, state } = await server()
    state.third = 'completed'
    state.blob = () => json({ msg: 'Error streaming result!' }, 500)
    const manifest = await downloadResults(client, 5, folder)
    expect(manifest.results.map(({ error }) => error?.code)).toEqual([
      'result-unreadable',
      'run-failed',
      undefined,
    ])
  })

  test('is result.download of the client for Node, which can do all that the other one can', async () => {
    const client = new Client('http://server.example/api', { fetch: (await server()).fetch })
    await client.authenticate('ada', 'secret')
    const manifest = await client.result.download(5, folder)
    expect(manifest.results[0]?.file).toBe('run-1.json')
    expect((await client.whoami()).organizationId).toBe(2)
  })

  test("another task's folder is left alone", async () => {
    const { client } = await server()
    await downloadResults(client, 5, folder)
    await expect(downloadResults(client, 6, folder)).rejects.toMatchObject({ argument: 'folder' })
    await writeFile(join(folder, 'manifest.json'), 'my own notes')
    await expect(downloadResults(client, 5, folder)).rejects.toMatchObject({ argument: 'folder' })
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe('my own notes')
  })
})

describe('fileInput', () => {
  test('can be read more than once', async () => {
    await writeFile(join(folder, 'input.json'), 'x'.repeat(700_000))
    const input = await fileInput(join(folder, 'input.json'))
    expect(input.size).toBe(700_000)
    for (let round = 0; round < 2; round++)
      expect(await new Response(input.stream()).text()).toHaveLength(700_000)
  })

  test('says which file is missing', async () => {
    await expect(fileInput(join(folder, 'none.json'))).rejects.toThrow('none.json cannot be read')
    await expect(fileInput(folder)).rejects.toThrow('is not a file')
  })
})
