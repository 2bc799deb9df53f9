import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { InvalidArgumentError } from '../../src/index.js'
import { fakeServer, page } from './fake-server.js'

const organization = (id: number) => ({
  id,
  name: `org-${id}`,
  domain: null,
  address1: null,
  address2: null,
  zipcode: null,
  country: null,
  public_key: '',
})

async function withRows(rows: { id: number }[], onPage: (page: number) => void = () => undefined) {
  const server = fakeServer((request) => {
    if (!request.path.startsWith('/organization?')) return undefined
    const answer = page(rows, request)
    onPage(Number(new URLSearchParams(request.path.split('?')[1]).get('page')))
    return answer
  })
  await server.client.authenticate('ada', 'secret')
  return server
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => organization(from + index))
const collect = async (list: AsyncIterable<{ id: number }>) => {
  const ids: number[] = []
  for await (const { id } of list) ids.push(id)
  return ids
}

describe('a list', () => {
  it('awaited is one page with its total', async () => {
    const { client, count } = await withRows(range(1, 45))
    const result = await client.organization.list({ page: 2, perPage: 20 })
    expect(result.items.map(({ id }) => id)).toEqual(range(21, 40).map(({ id }) => id))
    expect(result).toMatchObject({ total: 45, page: 2, perPage: 20 })
    expect(count('GET /organization?')).toBe(1)
  })

  it('walked gives every row once, in a stable order', async () => {
    const { client, received } = await withRows(range(1, 45))
    expect(await collect(client.organization.list({ perPage: 10 }))).toEqual(range(1, 45).map(({ id }) => id))
    expect(
      received
        .filter(({ path }) => path.startsWith('/organization?'))
        .every(({ path }) => path.includes('sort=id')),
    ).toBe(true)
  })

  it('misses no row when others are deleted meanwhile', async () => {
    const rows = range(1, 40)
    const { client } = await withRows(rows, (number) => {
      if (number === 2 && rows.length === 40) rows.splice(0, 5)
    })
    const ids = await collect(client.organization.list({ perPage: 10 }))
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort((a, b) => a - b)).toEqual(range(1, 40).map(({ id }) => id))
  })

  it('sends nothing until it is used, and stops when the loop does', async () => {
    const { client, count } = await withRows(range(1, 45))
    const list = client.organization.list({ perPage: 10 })
    expect(count('GET /organization?')).toBe(0)
    for await (const { id } of list) if (id === 3) break
    expect(count('GET /organization?')).toBeLessThanOrEqual(2)
  })

  it('keeps only the fields that are asked for', async () => {
    const { client } = await withRows(range(1, 2))
    const { items } = await client.organization.list({ fields: ['id', 'name'] })
    expect(items).toEqual([
      { id: 1, name: 'org-1' },
      { id: 2, name: 'org-2' },
    ])
  })

  it('refuses a field that there is not, and a time that is none', async () => {
    const { client, count } = await withRows(range(1, 2))
    const fields = ['id', 'nmae'] as unknown as ['id']
    await expect(client.organization.list({ fields })).rejects.toThrow(
      'Nothing in this list has a field `nmae`. The fields are id, name,',
    )
    const startedTill = new Date('yesterday')
    expect(() => client.run.list({ startedTill })).toThrow(
      '`startedTill` must be a time, not an invalid Date.',
    )
    expect(count('GET /run')).toBe(0)
  })

  it('refuses a page of 0 before it is sent', async () => {
    const { client } = await withRows([])
    expect(() => client.organization.list({ page: 0 })).toThrow(InvalidArgumentError)
    expect(() => client.organization.list({ perPage: -1 })).toThrow(InvalidArgumentError)
  })

  it('collected is never cut off silently', async () => {
    const { client } = await withRows(range(1, 45))
    expect(await client.organization.list().all(45)).toHaveLength(45)
    await expect(client.organization.list().all(44)).rejects.toThrow(InvalidArgumentError)
  })

  it('sends repeated parameters as the server wants them', async () => {
    const { client, received } = await withRows([])
    await client.organization.list({ ids: [3, 4] })
    expect(received.at(-1)?.path).toContain('ids=3&ids=4')
  })

  it('of none of them is empty, where no parameter would be everything', async () => {
    const { client, received } = await withRows([])
    await client.organization.list({ ids: [] })
    expect(received.at(-1)?.path).toMatch(/[?&]ids=0(&|$)/)
    const role = { id: 1, name: 'r', description: '', organization: null, is_default_role: true }
    const roles = fakeServer((request) =>
      request.path.startsWith('/role?') ? page([role], request) : undefined,
    )
    await roles.client.authenticate('ada', 'secret')
    for (const filter of [{ name: [] }, { description: [] }, { organization: [] }])
      expect(await roles.client.role.list(filter)).toMatchObject({ items: [], total: 0 })
    expect((await roles.client.role.list()).total).toBe(1)
  })

  it('compares times as the text that SQLite keeps', async () => {
    const { client, received } = fakeServer((request) =>
      /^\/(run|user|node)\?/.test(request.path) ? page([], request) : undefined,
    )
    await client.authenticate('ada', 'secret')
    const time = new Date('2026-11-21T08:26:04.227Z')
    const last = (name: string) => new URLSearchParams(received.at(-1)?.path.split('?')[1]).get(name)
    const kept = '2026-11-21 08:26:04.227000'
    await client.run.list({ startedTill: time, finishedTill: time })
    expect([last('started_till'), last('finished_till')]).toEqual([kept, kept])
    await client.node.list({ lastSeenFrom: time, lastSeenTill: time })
    expect([last('last_seen_from'), last('last_seen_till')]).toEqual([kept, kept])
    await client.user.list({ lastSeenFrom: time, lastSeenTill: time })
    expect([last('last_seen_from'), last('last_seen_till')]).toEqual([kept, kept])
  })

  it('sorts by the id last, and once', async () => {
    const { client, received } = await withRows([])
    for (const [sort, expected] of [
      ['lastSeen', 'last_seen,id'],
      [['-name', 'id'], '-name,id'],
      ['-id', '-id'],
    ] as const) {
      await expect(client.node.list({ sort }).all()).rejects.toThrow()
      const query = new URLSearchParams(received.at(-1)?.path.split('?')[1])
      expect(query.get('sort')).toBe(expected)
    }
  })

  it('tells no total that nobody told it', async () => {
    const { client } = fakeServer((request) => {
      if (!request.path.startsWith('/organization?')) return undefined
      const answer = page(range(1, 45), request)
      answer.headers.delete('total-count')
      return answer
    })
    await client.authenticate('ada', 'secret')
    await expect(client.organization.list()).rejects.toMatchObject({ code: 'unreadable-response' })
    expect((await client.organization.list({ page: 3 })).total).toBe(45)
    expect(await collect(client.organization.list())).toHaveLength(45)
  })

  it('leaves no listener on the signal of a walk, also when the loop is left early', async () => {
    const { client } = await withRows(range(1, 45))
    const controller = new AbortController()
    const { signal } = controller
    await collect(client.organization.list({ signal }))
    for await (const _ of client.organization.list({ signal, perPage: 10 })) break
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('ends with the signal in the middle of a walk', async () => {
    const { client } = await withRows(range(1, 45))
    const controller = new AbortController()
    const walked = async () => {
      for await (const { id } of client.organization.list({ signal: controller.signal, perPage: 10 }))
        if (id === 5) controller.abort(new Error('enough'))
    }
    await expect(walked()).rejects.toThrow('enough')
  })
})
