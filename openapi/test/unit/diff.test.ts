import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.js'
import { compareSchemas } from '../../src/diff/compare-schemas.js'
import { reportOf } from '../../src/diff/report.js'
import type { JsonSchema, OpenApiDocument, OpenApiOperation } from '../../src/document.js'

const object = (properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** Changes as `kind place`, with an exclamation mark if breaking. */
function changes(side: 'request' | 'response', before: JsonSchema, after: JsonSchema): string[] {
  return compareSchemas(side, 'X', before, after).map(
    ({ kind, place, detail, breaking }) => `${breaking ? '!' : ''}${kind} ${place} ${detail}`,
  )
}

describe('compareSchemas', () => {
  it('sees no change in the same schema', () => {
    const schema = object({ a: { type: 'array', items: object({ b: { $ref: '#/c/B' } }) } }, ['a'])
    expect(changes('request', schema, structuredClone(schema))).toEqual([])
  })

  it('asks who is hurt: more in a request and less in a response is harmless, and the other way round not', () => {
    const narrow = object({ a: { type: 'string' } })
    const wide = object({ a: { type: ['string', 'null'] } })
    expect(changes('request', narrow, wide)).toEqual(['widened `a` string → null | string'])
    expect(changes('request', wide, narrow)).toEqual(['!narrowed `a` null | string → string'])
    expect(changes('response', narrow, wide)).toEqual(['!widened `a` string → null | string'])
    expect(changes('response', wide, narrow)).toEqual(['narrowed `a` null | string → string'])
  })

  it('takes a new required field for breaking in requests only', () => {
    const before = object({})
    const optional = object({ a: { type: 'string' } })
    const required = object({ a: { type: 'string' } }, ['a'])
    expect(changes('request', before, optional)).toEqual(['added `a` string'])
    expect(changes('request', before, required)).toEqual(['!added `a` string, required'])
    expect(changes('response', before, required)).toEqual(['added `a` string, required'])
    expect(changes('request', optional, required)).toEqual(['!narrowed `a` optional → required'])
  })

  it('compares values and limits', () => {
    const limited = (schema: JsonSchema) => object({ a: schema })
    expect(changes('request', limited({ enum: ['x', 'y'] }), limited({ enum: ['x'] }))[0]).toMatch(
      /^!narrowed/,
    )
    expect(changes('request', limited({ maxLength: 5 }), limited({ maxLength: 9 }))).toEqual([
      'widened `a` maxLength 5 → 9',
    ])
    expect(changes('request', limited({ minLength: 1 }), limited({ minLength: 3 }))[0]).toMatch(/^!narrowed/)
    expect(changes('request', limited({ pattern: 'a' }), limited({ pattern: 'b' }))[0]).toMatch(/^!changed/)
  })

  it('names nested places, and a lost object once', () => {
    const before = object({
      a: { type: 'array', items: object({ b: { type: 'string' }, c: { type: 'string' } }) },
    })
    const after = object({ a: { type: 'array', items: object({ b: { type: 'integer' } }) } })
    expect(changes('response', before, after)).toEqual([
      '!changed `a[].b` string → integer',
      '!removed `a[].c` string',
    ])
    expect(changes('response', before, object({}))).toEqual(['!removed `a` array'])
  })
})

function document(paths: Record<string, Record<string, Partial<OpenApiOperation>>>): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: paths as OpenApiDocument['paths'],
    components: { schemas: {}, responses: {} },
  }
}

describe('compareDocuments', () => {
  const operation = { operationId: 'x', responses: {} }

  it('does not care about the names of path parameters', () => {
    const before = document({ '/role/{id}': { get: operation } })
    const after = document({ '/role/{role_id}': { get: operation } })
    expect(compareDocuments(before, after)).toEqual([])
  })

  it('finds operations, queries, statuses and clients that came and went', () => {
    const before = document({
      '/a': { get: { ...operation, parameters: [{ in: 'query', name: 'old', schema: { type: 'string' } }] } },
      '/gone': { get: operation },
    })
    const after = document({
      '/a': {
        get: {
          ...operation,
          security: [{ userToken: [] }],
          responses: { 200: { description: '', content: { 'application/json': { schema: {} } } } },
        },
      },
      '/new': { post: operation },
    })
    const found = compareDocuments(before, after).map(
      ({ kind, subject, place }) => `${kind} ${subject} ${place}`,
    )
    expect(found).toEqual([
      'removed GET /a query `old`',
      'added GET /a status 200 application/json',
      'narrowed GET /a client without a token',
      'widened GET /a client userToken',
      'removed GET /gone ',
      'added POST /new ',
    ])
  })

  it('is reported with the breaking changes first, requests and responses apart', () => {
    const before = document({ '/gone': { get: operation } })
    const after = document({ '/new': { post: operation } })
    const report = reportOf('1.0.0', '1.1.0', { server: compareDocuments(before, after), store: [] })
    expect(report).toContain('# vantage6 1.0.0 → 1.1.0')
    expect(report.indexOf('removed: `GET /gone`')).toBeLessThan(report.indexOf('added: `POST /new`'))
    expect(report).toContain('### Breaking')
    expect(report).toMatch(/## Algorithm store\n\nNo changes\./)
  })
})
