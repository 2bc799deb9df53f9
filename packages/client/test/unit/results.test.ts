import { describe, expect, test } from 'vitest'
import type { StandardSchemaV1 } from '../../src/index.js'
import { fakeServer, json, page, type Received } from './fake-server.js'
import { ToyCryptor } from './toy-cryptor.js'

interface FakeRun {
  id: number
  result: string | null
  organization?: number
  status?: string
  log?: string | null
  input?: string
  /** Not in the list of runs, as when the organization's node was deleted. */
  vanished?: boolean
  blob?: boolean
  cleanup_at?: string | null
}

const b64 = (value: unknown) => btoa(typeof value === 'string' ? value : JSON.stringify(value))
const own = new ToyCryptor('own')
const other = 'other'
const sealed = async (value: unknown, recipient = 'own') => {
  const [message = ''] = await own.encrypt(new TextEncoder().encode(JSON.stringify(value)), [recipient])
  return message
}

function taskServer(runs: FakeRun[], { broken = false, encrypted = true, handler }: Options = {}) {
  const wireRun = (run: FakeRun) => ({
    id: run.id,
    task: { id: 5 },
    organization: { id: run.organization ?? 2 },
    node: {},
    status: run.status ?? 'completed',
    started_at: '2026-01-01T00:00:00',
    finished_at: run.status === 'active' ? null : '2026-01-01T00:00:02.5',
    log: run.log ?? null,
    input: run.input ?? '',
    blob_storage_used: run.blob ?? false,
    cleanup_at: run.cleanup_at ?? null,
  })
  const wireResult = ({ id, result, blob = false }: FakeRun) => ({ id, result, blob_storage_used: blob })
  const task = { id: 5, name: '', image: 'x', status: 'completed', collaboration: { id: 1 }, job_id: 1 }
  return fakeServer((request) => {
    const given = handler?.(request)
    if (given) return given
    const { path } = request
    const [route = '', id] = /^\/(task|run|result)\/(\d+)/.exec(path)?.slice(1) ?? []
    if (route === 'task') {
      if (broken) return json({ msg: 'An unexpected error occurred on the server!' }, 500)
      if (path.includes('include=results')) return json({ ...task, results: runs.map(wireResult) })
      return json(path.includes('include=runs') ? { ...task, runs: runs.map(wireRun) } : task)
    }
    const one = runs.find((run) => run.id === Number(id))
    if (route === 'run') return one ? json(wireRun(one)) : json({ msg: 'not found' }, 404)
    if (route === 'result') return one ? json(wireResult(one)) : json({ msg: 'not found' }, 404)
    const listed = runs.filter(({ vanished }) => !vanished).reverse()
    if (path.startsWith('/run?')) return page(listed.map(wireRun), request)
    if (path.startsWith('/result?')) return page(listed.map(wireResult), request)
    if (path.startsWith('/collaboration/1')) return json({ id: 1, encrypted })
    if (path.startsWith('/organization?'))
      return page(
        [
          { id: 2, name: 'Alpha' },
          { id: 3, name: 'Beta' },
        ],
        request,
      )
    if (path === '/organization/2') return json({ id: 2, name: 'Alpha', public_key: 'own' })
    return undefined
  })
}

interface Options {
  broken?: boolean
  encrypted?: boolean
  handler?: (request: Received) => Response | undefined
}

async function loggedIn(...args: Parameters<typeof taskServer>) {
  const server = taskServer(...args)
  await server.client.authenticate('ada', 'secret')
  await server.client.setupEncryption(new ToyCryptor('own'))
  server.received.length = 0
  return server
}

describe('results of a task', () => {
  test('120 encrypted runs: every one, joined and in order, with five requests', async () => {
    const runs: FakeRun[] = []
    for (let id = 1; id <= 120; id++)
      runs.push({ id, result: await sealed({ n: id }), organization: 2 + (id % 2) })
    const { client, received } = await loggedIn(runs)
    const results = await client.result.fromTask<{ n: number }>(5)
    expect(results.map(({ value }) => value.n)).toEqual(runs.map(({ id }) => id))
    expect(results[0]).toMatchObject({
      id: 1,
      taskId: 5,
      organizationId: 3,
      organizationName: 'Beta',
      status: 'completed',
      startedAt: new Date('2026-01-01T00:00:00Z'),
      finishedAt: new Date('2026-01-01T00:00:02.500Z'),
    })
    expect(received.map(({ path }) => path.split('?')[0]).sort()).toEqual(
      ['/organization', '/run', '/run', '/run', '/task/5'].sort(),
    )
  })

  test('are there without names where organizations may not be seen', async () => {
    const { client } = await loggedIn([{ id: 1, result: await sealed({ n: 1 }) }], {
      handler: ({ path }) =>
        path.startsWith('/organization?')
          ? json({ msg: 'You lack the permission to do that!' }, 401)
          : undefined,
    })
    const all = [
      ...(await client.result.fromTask<{ n: number }>(5)),
      await client.result.get<{ n: number }>(1),
    ]
    expect(all.map(({ organizationName, value }) => [organizationName, value.n])).toEqual([
      [null, 1],
      [null, 1],
    ])
  })

  test('unencrypted results need no cryptor', async () => {
    const { client } = taskServer([{ id: 1, result: b64({ a: 1 }) }], { encrypted: false })
    await client.authenticate('ada', 'secret')
    expect((await client.result.fromTask(5)).map(({ value }) => value)).toEqual([{ a: 1 }])
  })

  test('what cannot be read is an error of its run alone, never a ciphertext', async () => {
    const foreign = await sealed({ secret: 1 }, other)
    const { client } = await loggedIn([
      { id: 1, result: await sealed({ a: 1 }) },
      { id: 2, result: foreign },
      { id: 3, result: b64('not json') },
      { id: 4, result: b64('\xff\xfe') },
      { id: 5, result: '%%%' },
      { id: 6, result: null, status: 'crashed', log: 'one\ntwo\n' },
      { id: 7, result: '', cleanup_at: '2026-02-01T00:00:00' },
    ])
    const results = await client.result.fromTask(5)
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false, false])
    expect(results.map(({ error }) => error?.code)).toEqual([
      undefined,
      'result-unreadable',
      'result-unreadable',
      'result-unreadable',
      'result-unreadable',
      'run-failed',
      'run-failed',
    ])
    expect(results[1]?.error?.message).toContain('run 2')
    expect(results[1]?.error?.message).toContain('The key does not fit.')
    expect(() => results[1]?.value).toThrow('run 2')
    expect(JSON.stringify(results)).not.toContain(foreign)
    expect(results[5]?.error?.message).toContain('two')
    expect(results[6]?.error?.message).toContain('2026-02-01')
  })

  test('an encrypted result without a cryptor says what to do', async () => {
    const { client } = taskServer([{ id: 1, result: await sealed(1) }])
    await client.authenticate('ada', 'secret')
    const [result] = await client.result.fromTask(5)
    expect(result?.error?.message).toContain('setupEncryption')
  })

  test('a result that is stored between two reads is read once more', async () => {
    let stored = false
    const late = await sealed('late')
    const { client, count } = await loggedIn(
      [
        { id: 1, result: null },
        { id: 2, result: await sealed('there') },
      ],
      {
        handler({ path }) {
          if (path.startsWith('/run?')) stored = true
          return path.startsWith('/result/1') && stored
            ? json({ id: 1, result: late, blob_storage_used: false })
            : undefined
        },
      },
    )
    expect((await client.result.fromTask(5)).map(({ value }) => value)).toEqual(['late', 'there'])
    expect(count('GET /result/')).toBe(1)
  })

  test('runs of organizations without a node are not in the list of runs, and found all the same', async () => {
    const { client, count } = await loggedIn([
      { id: 1, result: await sealed('a') },
      { id: 2, result: await sealed('b'), vanished: true },
    ])
    expect((await client.result.fromTask(5)).map(({ value }) => value)).toEqual(['a', 'b'])
    expect(count('GET /run/2')).toBe(1)
  })

  test("the server's 500 for a task of which one run has no end time does not hide the results", async () => {
    const { client } = await loggedIn([{ id: 1, result: await sealed('a') }], { broken: true })
    expect((await client.result.fromTask(5)).map(({ value }) => value)).toEqual(['a'])
    expect((await client.result.get(1)).value).toBe('a')
  })

  test('a run that has not ended is no failure of the others', async () => {
    const { client } = await loggedIn([
      { id: 1, result: null, status: 'active' },
      { id: 2, result: await sealed('b') },
    ])
    const [active, done] = await client.result.fromTask(5)
    expect(active?.error?.message).toContain('has not finished: it is active')
    expect(done?.value).toBe('b')
  })

  test('as text, as bytes, with exact integers, with NaN', async () => {
    const { client } = await loggedIn([{ id: 1, result: b64('{"n": 9007199254740993, "x": NaN}') }])
    const get = async (options: object) => (await client.result.get(1, options)).value
    expect(await get({ as: 'text' })).toBe('{"n": 9007199254740993, "x": NaN}')
    expect(new TextDecoder().decode((await get({ as: 'bytes' })) as Uint8Array)).toContain('NaN')
    expect(await get({ bigIntegers: 'bigint' })).toEqual({ n: 9007199254740993n, x: Number.NaN })
    expect(await get({ bigIntegers: 'text', nonFinite: 'null' })).toEqual({ n: '9007199254740993', x: null })
    expect((await client.result.get(1, { nonFinite: 'error' })).error?.message).toContain('not JSON')
  })

  test('a schema makes the value, or the error of the run', async () => {
    const schema: StandardSchemaV1<unknown, number> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) =>
          typeof value === 'number' ? { value: value * 2 } : { issues: [{ message: 'no number', path: [] }] },
      },
    }
    const { client } = await loggedIn([
      { id: 1, result: b64(21) },
      { id: 2, result: b64('"x"') },
    ])
    const [good, bad] = await client.result.fromTask(5, { schema })
    expect(good?.value).toBe(42)
    expect(bad?.error).toMatchObject({ code: 'schema' })
    expect(bad?.error?.message).toContain('run 2')
  })

  test('a server that is gone makes the call fail, not a run', async () => {
    const { client } = await loggedIn([{ id: 1, result: 'some-uuid', blob: true }], {
      handler: ({ path }) =>
        path.startsWith('/blobstream/some') ? new Response('', { status: 502 }) : undefined,
    })
    await expect(client.result.fromTask(5)).rejects.toMatchObject({ code: 'gateway' })
  })

  test('ends with the signal', async () => {
    const controller = new AbortController()
    const { client } = await loggedIn([{ id: 1, result: await sealed('a') }], {
      handler({ path }) {
        if (path.startsWith('/run?')) controller.abort(new Error('enough'))
        return undefined
      },
    })
    await expect(client.result.fromTask(5, { signal: controller.signal })).rejects.toThrow('enough')
  })

  test('blobs are decrypted as they come', async () => {
    const plain = new TextEncoder().encode('{"big": true}')
    const message = own.encryptStream(new Blob([plain]).stream(), 'own')
    const bytes = await new Response(message as BodyInit).arrayBuffer()
    const { client } = await loggedIn([{ id: 1, result: 'uuid', blob: true }], {
      handler: ({ path }) => (path === '/blobstream/uuid' ? new Response(bytes) : undefined),
    })
    expect((await client.result.fromTask(5))[0]?.value).toEqual({ big: true })
    expect(await new Response(await client.result.stream(1)).text()).toBe('{"big": true}')
  })
})

describe('one by one', () => {
  test('nothing is read before it is asked for, and failures are told', async () => {
    const { client, count } = await loggedIn([
      { id: 1, result: await sealed('a') },
      { id: 2, result: null, status: 'failed' },
      { id: 3, result: await sealed('c', other), vanished: true },
    ])
    const seen: string[] = []
    for await (const result of client.result.each(5)) {
      if (result.error) seen.push(result.error.code)
      else if (result.id === 3)
        await expect(result.stream()).rejects.toMatchObject({ code: 'result-unreadable' })
      else seen.push(await new Response(await result.stream()).text())
    }
    expect(seen).toEqual(['"a"', 'run-failed'])
    expect(count('GET /result/2')).toBe(0)
  })
})

describe('the input of a run', () => {
  const input = { method: 'm', kwargs: { größe: 1 } }

  test('of the own organization', async () => {
    const { client } = await loggedIn([{ id: 1, result: null, organization: 2, input: await sealed(input) }])
    expect(await client.run.input(1)).toEqual(input)
  })

  test('of another one is not even attempted', async () => {
    const { client } = taskServer([
      { id: 1, result: null, organization: 3, input: await sealed(input, other) },
    ])
    await client.authenticate('ada', 'secret')
    const cryptor = new ToyCryptor('own')
    await client.setupEncryption(cryptor)
    await expect(client.run.input(1)).rejects.toMatchObject({ code: 'input-unreadable', runId: 1 })
    expect(cryptor.decrypted).toBe(0)
  })

  test('is not called unreadable when the server is gone', async () => {
    const { client } = await loggedIn([{ id: 1, result: null, input: 'some-uuid', blob: true }], {
      handler: ({ path }) =>
        path.startsWith('/blobstream/some') ? new Response('', { status: 502 }) : undefined,
    })
    await expect(client.run.input(1)).rejects.toMatchObject({ code: 'gateway' })
  })

  test('of another one, where nothing is encrypted', async () => {
    const utf8 = String.fromCharCode(...new TextEncoder().encode(JSON.stringify(input)))
    const { client } = await loggedIn([{ id: 1, result: null, organization: 3, input: btoa(utf8) }], {
      encrypted: false,
    })
    expect(await client.run.input(1)).toEqual(input)
  })

  test('written by the web UI, one byte for each letter', async () => {
    const { client } = await loggedIn([{ id: 1, result: null, input: btoa(JSON.stringify(input)) }])
    expect(await client.run.input(1)).toEqual(input)
  })
})

describe('a table', () => {
  test('lays runs of several tasks side by side, sorts them, and leaves nothing out', async () => {
    const { client, received } = await loggedIn([
      { id: 1, result: b64({ mean: 3, n: 10 }), organization: 2 },
      { id: 2, result: b64('{"mean": NaN, "n": 5}'), organization: 3 },
      { id: 3, result: null, status: 'crashed', organization: 3 },
      { id: 4, result: b64({ mean: 7, n: 1 }), organization: 3 },
    ])
    const table = await client.result.table<{ mean: number; n: number }>(
      [5],
      ({ mean, n }) => ({ mean, n }),
      {
        sort: '-mean',
      },
    )
    expect(received.filter(({ path }) => path.includes('mean'))).toEqual([])
    expect(table.columns).toEqual(['mean', 'n'])
    expect(table.rows.map(({ id }) => id)).toEqual([4, 1, 2, 3])
    expect(table.rows[3]?.error?.code).toBe('run-failed')
    expect(table.records()[0]).toEqual({
      task: 5,
      run: 4,
      organization: 'Beta',
      status: 'completed',
      seconds: 2.5,
      mean: 7,
      n: 1,
    })
    expect(table.records()[3]).toMatchObject({
      run: 3,
      mean: undefined,
      error: expect.stringContaining('crashed'),
    })
  })

  test('of single numbers, of several rows for each run, by several columns', async () => {
    const { client } = await loggedIn([
      {
        id: 1,
        result: b64([
          { sex: 'm', age: 40 },
          { sex: 'f', age: 50 },
        ]),
        organization: 3,
      },
      { id: 2, result: b64([{ sex: 'f', age: 45 }]), organization: 2 },
    ])
    const first = await client.result.table<{ age: number }[]>(5, (rows) => rows[0]?.age)
    expect(first.rows.map(({ cells }) => cells)).toEqual([{ value: 40 }, { value: 45 }])
    const rows = await client.result.table<{ sex: string; age: number }[]>(5, (rows) => rows, {
      sort: ['sex', '-age', 'organization'],
    })
    expect(rows.rows.map(({ cells }) => cells.age)).toEqual([50, 45, 40])
  })

  test('cannot be sorted by what it does not have', async () => {
    const { client } = await loggedIn([{ id: 1, result: b64({ mean: 3 }) }])
    const table = client.result.table<{ mean: number }>(5, ({ mean }) => ({ mean }), { sort: 'median' })
    await expect(table).rejects.toMatchObject({ code: 'invalid-argument', argument: 'sort' })
  })
})
