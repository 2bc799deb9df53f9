import { beforeEach, describe, expect, it } from 'vitest'
import { fakeServer, json, page } from './fake-server.js'

describe('after setupCollaboration', () => {
  let server: ReturnType<typeof fakeServer>
  beforeEach(async () => {
    server = fakeServer((request) => {
      if (request.path === '/collaboration/3') return json({ id: 3, name: 'c', encrypted: false })
      return request.method === 'GET' && request.path.includes('?') ? page([], request) : undefined
    })
    await server.client.authenticate('ada', 'secret')
    await server.client.setupCollaboration(3)
  })
  const query = () => new URLSearchParams(server.received.at(-1)?.path.split('?')[1])

  const lists = {
    node: (options?: { collaboration: number | null }) => server.client.node.list(options),
    organization: (options?: { collaboration: number | null }) => server.client.organization.list(options),
    task: (options?: { collaboration: number | null }) => server.client.task.list(options),
    store: (options?: { collaboration: number | null }) => server.client.store.list(options),
  }
  it.each(Object.entries(lists))('%s.list is cut to it, as in Python', async (_name, list) => {
    await list()
    expect(query().get('collaboration_id')).toBe('3')
    await list({ collaboration: 7 })
    expect(query().get('collaboration_id')).toBe('7')
    await list({ collaboration: null })
    expect(query().has('collaboration_id')).toBe(false)
  })

  it('a study, chosen ids and exact names are looked for everywhere', async () => {
    await server.client.organization.list({ study: 5 })
    expect(query().has('collaboration_id')).toBe(false)
    await server.client.organization.list({ ids: [1] })
    expect(query().has('collaboration_id')).toBe(false)
    await server.client.organization.find('x')
    expect(query().has('collaboration_id')).toBe(false)
    await server.client.node.find('x')
    expect(query().has('collaboration_id')).toBe(false)
  })
})
