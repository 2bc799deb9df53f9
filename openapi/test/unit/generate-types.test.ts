import { describe, expect, it } from 'vitest'
import type { OpenApiDocument } from '../../src/document.js'
import { exampleValue } from '../../src/example-value.js'
import { generateTypes } from '../../src/generate-types.js'
import { generateUsage } from '../../src/generate-usage.js'

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'test server', version: '1.2.3' },
  paths: {
    '/thing/{id}': {
      patch: {
        operationId: 'updateThing',
        parameters: [
          { in: 'path', name: 'id', required: true, schema: { type: 'integer' } },
          { in: 'query', name: 'include', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: {
          200: {
            description: '',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            'x-v6-include': { '': '#/components/schemas/Thing', parts: '#/components/schemas/Other' },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Other: { type: 'string' },
      Thing: {
        type: 'object',
        description: 'A thing.',
        properties: { name: { type: 'string', default: 'x' }, count: { type: 'integer' } },
        required: ['count'],
        additionalProperties: false,
      },
    },
    responses: {},
  },
}

describe('generateTypes', () => {
  it('names every component, every query and every variant', async () => {
    const { 'types.gen.ts': types } = await generateTypes('server', document)
    expect(types).toContain("/** A thing. */\nexport type Thing = components['schemas']['Thing']")
    expect(types).toContain('export type UpdateThingQuery = ')
    expect(types).toContain("export interface UpdateThingVariants {\n  '': Thing\n  'parts': Other\n}")
  })

  it('does not demand what has a default', async () => {
    const { 'schema.gen.ts': schema } = await generateTypes('server', document)
    expect(schema).toMatch(/name\?: string/)
    expect(schema).toMatch(/count: number/)
  })

  it('states the version', async () => {
    const { 'version.gen.ts': version } = await generateTypes('store', document)
    expect(version).toContain("export const STORE_VERSION = '1.2.3'")
  })
})

it('generateUsage calls every operation with the smallest request', () => {
  expect(generateUsage('server', document)).toContain(
    `server.PATCH('/thing/{id}', {"params":{"path":{"id":1}},"body":{"count":1}})`,
  )
})

it('exampleValue follows references and takes the first value of an enum', () => {
  expect(exampleValue(document, { type: 'array', items: { $ref: '#/components/schemas/Thing' } })).toEqual([
    { count: 1 },
  ])
  expect(exampleValue(document, { type: 'string', enum: ['b', 'a'] })).toBe('b')
})
