import { describe, expect, it } from 'vitest'
import { ServerError } from '../../src/index.js'
import { fakeServer, json, page } from './fake-server.js'

const task = (id: number) => ({ id, image: 'i', status: 'completed', job_id: id, databases: [] })

/** A server that fails on every page that holds one of these tasks. */
async function withTasks(count: number, broken: number[], always = false) {
  const warnings: string[] = []
  const rows = Array.from({ length: count }, (_, index) => task(count - index))
  const server = fakeServer(
    async (request) => {
      if (!request.path.startsWith('/task?')) return undefined
      const answer = page(rows, request)
      const { data } = (await answer.clone().json()) as { data: { id: number }[] }
      return always || data.some(({ id }) => broken.includes(id)) ? json({ msg: 'unexpected' }, 500) : answer
    },
    { warn: (text) => warnings.push(text) },
  )
  await server.client.authenticate('ada', 'secret')
  return { ...server, warnings }
}

describe('tasks on which the server fails', () => {
  it.each([
    ['in the middle', 250, [120]],
    ['first and last', 250, [250, 1]],
    ['at the seam of two requests', 250, [151, 150, 149]],
    ['several in a row', 60, [33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22]],
    ['the only one', 1, [1]],
  ])('%s, are left out of a walk and nothing else is', async (_name, count, broken) => {
    const { client, warnings } = await withTasks(count, broken)
    const ids = (await client.task.list().all()).map(({ id }) => id)
    const expected = Array.from({ length: count }, (_, index) => count - index)
    expect(ids).toEqual(expected.filter((id) => !broken.includes(id)))
    expect(warnings).toHaveLength(broken.length)
  })

  it('are told in a page, by id where the neighbours leave only one', async () => {
    const { client, warnings } = await withTasks(40, [35, 30, 29])
    const { items, skipped, total } = await client.task.list({ perPage: 20 })
    expect(total).toBe(40)
    expect(items).toHaveLength(17)
    expect(skipped).toEqual([
      { position: 5, id: 35 },
      { position: 10, id: undefined },
      { position: 11, id: undefined },
    ])
    expect(warnings[0]).toContain('task 35')
  })

  it('are not looked for when the query itself fails', async () => {
    const { client, count, warnings } = await withTasks(40, [], true)
    await expect(client.task.list()).rejects.toBeInstanceOf(ServerError)
    expect(count('GET /task?')).toBe(2)
    expect(warnings).toEqual([])
  })
})
