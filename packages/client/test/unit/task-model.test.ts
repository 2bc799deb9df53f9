import { describe, expect, it, vi } from 'vitest'
import { toTask } from '../../src/resources/task.js'
import { toUser } from '../../src/resources/user.js'
import { fakeServer } from './fake-server.js'

/** As the server writes it. */
const WIRE = {
  id: 7,
  name: 'n',
  description: 'd',
  image: 'i',
  status: 'pending',
  created_at: '2026-11-20T20:49:20.710369',
  finished_at: null,
  collaboration: { id: 3, link: '/api/collaboration/3', methods: ['GET'] },
  study: null,
  init_org: { id: 2, link: '', methods: [] },
  init_user: null,
  parent: {},
  job_id: 5,
  algorithm_store: null,
  databases: [
    { label: 'default', parameters: '{"query":"select 1","sheet_name":"s"}' },
    { label: 'other', parameters: null },
  ],
  children: '/api/task?parent_id=7',
}
const task = (more: object = {}) => toTask({ ...WIRE, ...more } as unknown as Parameters<typeof toTask>[0])

describe('what the server sends of a task', () => {
  it('has times in UTC although they bear no zone, with and without a fraction', () => {
    expect(task().createdAt.toISOString()).toBe('2026-11-20T20:49:20.710Z')
    expect(task({ finished_at: '2026-11-20T20:49:21' }).finishedAt?.toISOString()).toBe(
      '2026-11-20T20:49:21.000Z',
    )
  })

  it('has relations as objects, as null and as an empty object, and becomes ids', () => {
    expect(task()).toMatchObject({
      collaborationId: 3,
      studyId: null,
      initOrganizationId: 2,
      initUserId: null,
      parentId: null,
    })
  })

  it('has the parameters of databases as JSON in a text', () => {
    expect(task().databases).toEqual([
      { label: 'default', parameters: { query: 'select 1', sheet_name: 's' } },
      { label: 'other', parameters: {} },
    ])
  })

  it('may have a state that is not known yet', () => {
    expect(task({ status: 'of a newer server' }).status).toBe('of a newer server')
  })
})

describe('what the server sends of a user', () => {
  it('holds the secret of the second factor, which does not come through', () => {
    const wire = {
      id: 1,
      username: 'ada',
      firstname: 'A',
      lastname: 'L',
      email: 'a@x',
      organization: { id: 2 },
      status: null,
      last_seen: null,
      otp_secret: 'JBSWY3DP',
      roles: '',
      rules: '',
    }
    expect(JSON.stringify(toUser(wire as unknown as Parameters<typeof toUser>[0]))).not.toContain('JBSWY3DP')
  })
})

describe('a client', () => {
  it('writes nothing to the console', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const { client } = fakeServer(() => undefined)
    await client.authenticate('ada', 'secret')
    await client.organization.get(2)
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})
