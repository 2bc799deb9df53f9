import { describe, expect, it } from 'vitest'
import { createValidator, observingFetch } from '../../src/validator.js'

const server = createValidator('server')
const json = { contentType: 'application/json' }

describe('createValidator', () => {
  it('accepts what the document says', () => {
    const body = { version: '4.15.2' }
    expect(server.check({ method: 'GET', url: 'http://x/api/version', status: 200, body, ...json })).toEqual(
      [],
    )
  })

  it('reports a missing and an additional property with its place', () => {
    const body = { data: [{ id: 1, extra: true }], links: {} }
    const violations = server.check({ method: 'GET', url: '/api/role', status: 200, body, ...json })
    const messages = violations.map(({ pointer, message }) => `${pointer} ${message}`)
    expect(messages).toContain('/data/0 must NOT have additional properties: extra')
    expect(messages).toContain("/data/0 must have required property 'name'")
    expect(messages).toContain("/links must have required property 'first'")
  })

  it('reports an undocumented status and content type', () => {
    const url = '/api/version'
    expect(server.check({ method: 'GET', url, status: 418, body: {}, ...json })).toMatchObject([
      { operation: 'GET /version', message: 'status 418 is not documented' },
    ])
    expect(
      server.check({ method: 'GET', url, status: 200, body: '', contentType: 'text/plain' }),
    ).toMatchObject([{ message: "content type 'text/plain' is not documented" }])
  })

  it('knows what Flask answers outside of all operations', () => {
    const html = { body: '<html>', contentType: 'text/html; charset=utf-8' }
    expect(server.check({ method: 'GET', url: '/api/nothing', status: 404, ...html })).toEqual([])
    expect(server.check({ method: 'GET', url: '/api/nothing', status: 200, ...html })).toHaveLength(1)
    const body = { message: 'The method is not allowed for the requested URL.' }
    expect(server.check({ method: 'PUT', url: '/api/task/1', status: 405, body, ...json })).toEqual([])
    expect(server.check({ method: 'PUT', url: '/api/task/1', status: 405, body: {}, ...json })).not.toEqual(
      [],
    )
  })

  it('tells the variants of an answer apart by what the URL asks to include', () => {
    const links = { first: '/', self: '/' }
    const organization = { id: 1, link: '/', methods: [] }
    const node = { id: 1, ip: null, name: 'n', status: null }
    const run = {
      assigned_at: '2026-01-01T00:00:00',
      blob_storage_used: null,
      cleanup_at: null,
      finished_at: null,
      id: 1,
    }
    const rest = {
      input: '',
      log: null,
      node,
      organization,
      ports: [],
      results: organization,
      started_at: null,
    }
    const body = { data: [{ ...run, ...rest, status: 'pending', task: organization }], links }
    const check = (url: string) => server.check({ method: 'GET', url, status: 200, body, ...json })
    expect(check('/api/run')).toEqual([])
    expect(check('/api/run?include=task').length).toBeGreaterThan(0)
  })

  it('prefers a literal path to one with parameters', () => {
    expect(server.operationOf('GET', '/api/blobstream/status')).toBe('GET /blobstream/status')
    expect(server.operationOf('GET', '/api/blobstream/1')).toBe('GET /blobstream/{id}')
    expect(server.operationOf('GET', '/api/task/1/status')).toBe('GET /task/{task_id}/status')
  })
})

describe('observingFetch', () => {
  it('collects violations and leaves the response to the caller', async () => {
    const answers = [{ version: '4.15.2' }, { wrong: 1 }]
    const fetch = observingFetch(async () => Response.json(answers.shift()), server)
    const first = await fetch('http://x/api/version')
    expect(await first.json()).toEqual({ version: '4.15.2' })
    expect(fetch.violations).toEqual([])
    await fetch(new Request('http://x/api/version'))
    expect(fetch.observations.map(({ operation }) => operation)).toEqual(['GET /version', 'GET /version'])
    expect(fetch.violations.length).toBeGreaterThan(0)
  })
})
