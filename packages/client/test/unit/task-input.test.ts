import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type AlgorithmInput,
  type Client,
  type Cryptor,
  type RunResult,
  SchemaError,
  type StandardSchemaV1,
  type TaskInput,
} from '../../src/index.js'
import { toWireDatabases } from '../../src/tasks/databases.js'
import { normalizeTaskInput } from '../../src/tasks/normalize-input.js'
import { fakeServer, json } from './fake-server.js'

const INPUT = { method: 'm' }

describe("a task's input", () => {
  it('takes the keyword arguments of the Python client', () => {
    expect(
      normalizeTaskInput({
        organizations: [1],
        name: '',
        image: 'i',
        description: 'd',
        input_: INPUT,
        server_url: 'http://x/api',
      }),
    ).toEqual({ organizations: [1], image: 'i', description: 'd', input: INPUT, serverUrl: 'http://x/api' })
  })

  it('takes null as left out, as Python does', () => {
    const given: object = { image: 'i', input: INPUT, study: null, databases: null }
    expect(normalizeTaskInput(given as TaskInput)).toEqual({ image: 'i', input: INPUT })
  })

  it.each([
    ['a mistyped key', { image: 'i', input: INPUT, database: 'default' }, 'database'],
    ['a field of the API', { image: 'i', input: INPUT, collaboration_id: 1 }, 'collaboration_id'],
    ['both forms at once', { image: 'i', input: INPUT, input_: INPUT }, 'input_'],
    ['no image', { image: ' ', input: INPUT }, 'image'],
    ['no input', { image: 'i' }, 'input'],
  ])('refuses %s, and says what there is', (_name, given, argument) => {
    expect(() => normalizeTaskInput(given as TaskInput)).toThrow(expect.objectContaining({ argument }))
  })

  it('names the right key for a field of the API', () => {
    const given: object = { image: 'i', input: INPUT, study_id: 1 }
    expect(() => normalizeTaskInput(given as TaskInput)).toThrow(/Use `study`/)
  })
})

describe('databases', () => {
  it.each([
    ['default', [{ label: 'default' }]],
    [
      ['a', { label: 'größe', query: 'q' }],
      [{ label: 'a' }, { label: 'größe', query: 'q' }],
    ],
    [{ label: 'x', sheetName: 's' }, [{ label: 'x', sheet_name: 's' }]],
    [[{ label: 'x', sheet_name: 's' }], [{ label: 'x', sheet_name: 's' }]],
    [undefined, []],
  ])('%j', (given, wire) => {
    expect(toWireDatabases(given)).toEqual(wire)
  })

  it.each([
    ['a label with a hyphen', 'my-data', 'databases[0].label'],
    ['an empty label', ['a', ''], 'databases[1].label'],
    ['a mistyped key', [{ label: 'a', sheet: 'x' }], 'databases[0].sheet'],
    ['arguments that are no JSON', [{ label: 'a', arguments: { n: 1n } }], 'databases[0].arguments.n'],
    ['null', [null], 'databases[0]'],
  ])('refuse %s', (_name, given, argument) => {
    expect(() => toWireDatabases(given as string)).toThrow(expect.objectContaining({ argument }))
  })
})

const positive: StandardSchemaV1<AlgorithmInput & { kwargs: { n: number } }, object> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => {
      const { kwargs } = value as { kwargs?: { n?: unknown } }
      return typeof kwargs?.n === 'number' && kwargs.n > 0
        ? { value: { ...(value as object), filled: true } }
        : { issues: [{ message: 'must be positive', path: ['kwargs', { key: 'n' }] }] }
    },
  },
}

/** A server with one collaboration of `names.length` organizations; those with a key have a public key of that name. */
function network(encrypted: boolean, keys: (string | undefined)[] = ['A', 'B']) {
  const tasks: { organizations: { id: number; input: string }[] }[] = []
  const organizations = keys.map((key, index) => ({
    id: index + 1,
    name: `org-${index + 1}`,
    domain: null,
    address1: null,
    address2: null,
    zipcode: null,
    country: null,
    public_key: key ?? '',
  }))
  const server = fakeServer(({ method, path, body }) => {
    if (path === '/organization/2') return json(organizations[1])
    if (path.startsWith('/collaboration/1')) return json({ id: 1, name: 'c', encrypted, organizations })
    if (path === '/blobstream/status') return json({ blob_store_enabled: false })
    if (method === 'POST' && path === '/task') {
      tasks.push(body as (typeof tasks)[number])
      return json({ id: 7, image: 'i', status: 'pending', job_id: 1, databases: [] }, 201)
    }
    return undefined
  })
  return { ...server, tasks }
}

/** Encrypts by naming the key it holds and the one it encrypts for. */
function cryptorOf(own: string): Cryptor {
  return {
    publicKey: own,
    fingerprint: async (key: string) => key,
    encrypt: async (plaintext: Uint8Array, recipients: readonly string[]) =>
      recipients.map((key) => `${own}>${key}:${new TextDecoder().decode(plaintext)}`),
  } as unknown as Cryptor
}

describe('task.create', () => {
  it('checks the input with a schema, and sends what that makes of it', async () => {
    const { client, tasks, count } = network(false)
    await client.authenticate('ada', 'secret')
    const input = (n: number) => ({ method: 'm', kwargs: { n } })
    const task = { image: 'i', collaboration: 1, schema: positive }
    const error = await client.task.create({ ...task, input: input(-1) }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SchemaError)
    expect(error).toMatchObject({
      code: 'schema',
      message: expect.stringContaining('kwargs.n: must be positive'),
    })
    expect(count('GET /collaboration')).toBe(0)
    await client.task.create({ ...task, input: input(3) })
    expect(JSON.parse(atob(tasks[0]?.organizations[0]?.input ?? ''))).toEqual({ ...input(3), filled: true })
  })

  it('encrypts only where the collaboration is encrypted, and says what is missing there', async () => {
    const open = network(false, [undefined, undefined])
    await open.client.authenticate('ada', 'secret')
    await open.client.task.create({ image: 'i', input: INPUT, collaboration: 1 })
    expect(open.tasks[0]?.organizations.map(({ input }) => atob(input))).toEqual([
      '{"method":"m"}',
      '{"method":"m"}',
    ])
    const closed = network(true, ['A', undefined])
    await closed.client.authenticate('ada', 'secret')
    await expect(
      closed.client.task.create({ image: 'i', input: INPUT, collaboration: 1 }),
    ).rejects.toMatchObject({ argument: 'cryptor' })
    expect(closed.tasks).toEqual([])
  })

  it('of two clients with two keys in one process uses each its own', async () => {
    // The fake server's user is of organization 2, whose key each of the two servers knows by another name.
    const clients = await Promise.all(
      ['own-1', 'own-2'].map(async (own) => {
        const it = network(true, ['other', own])
        await it.client.authenticate('ada', 'secret')
        await it.client.setupEncryption(cryptorOf(own))
        return it
      }),
    )
    await Promise.all(
      clients.map(({ client }) => client.task.create({ image: 'i', input: INPUT, collaboration: 1 })),
    )
    expect(
      clients.map(({ tasks }) => tasks[0]?.organizations.map(({ input }) => input.split(':')[0])),
    ).toEqual([
      ['own-1>other', 'own-1>own-1'],
      ['own-2>other', 'own-2>own-2'],
    ])
  })

  it('names every organization that is asked for twice or is no member, before anything is created', async () => {
    const { client, tasks } = network(false)
    await client.authenticate('ada', 'secret')
    for (const organizations of [[1, 1], [1, 9], []]) {
      await expect(
        client.task.create({ image: 'i', input: INPUT, collaboration: 1, organizations }),
      ).rejects.toMatchObject({ argument: 'organizations' })
    }
    expect(tasks).toEqual([])
  })
})

describe('types', () => {
  interface AverageInput {
    method: 'average'
    kwargs: { column: string }
  }

  it('of inputs and results are those that are named', () => {
    const use = (client: Client) => {
      const good: AverageInput = { method: 'average', kwargs: { column: 'age' } }
      client.task.create<AverageInput>({ image: 'i', input: good })
      // @ts-expect-error the column is missing
      client.task.create<AverageInput>({ image: 'i', input: { method: 'average', kwargs: {} } })
      // @ts-expect-error no such key
      client.task.create({ image: 'i', input: good, databse: 'default' })
      client.task.create({ image: 'i', input_: good, server_url: 'x' })
      // @ts-expect-error the schema is for another input
      client.task.create({ image: 'i', input: { method: 'm', kwargs: { n: 'text' } }, schema: positive })
      const results = client.result.fromTask<{ average: number }>(1)
      expectTypeOf(results).resolves.toEqualTypeOf<RunResult<{ average: number }>[]>()
      const page = client.task.list({ fields: ['id', 'name'] })
      expectTypeOf(page).resolves.toHaveProperty('items').items.toEqualTypeOf<{ id: number; name: string }>()
    }
    expect(use).toBeTypeOf('function')
  })
})
