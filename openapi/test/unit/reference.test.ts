import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type JsonSchema, type OpenApiDocument, operationsOf } from '../../src/document.js'
import { readDocuments } from '../../src/documents.js'
import { inPackage, inRepository } from '../../src/paths.js'
import { callersText } from '../../src/reference/callers.js'
import { table } from '../../src/reference/markdown.js'
import { referencePage } from '../../src/reference/reference.js'
import { conditionsText, limitsText, SHOWN_KEYWORDS, typeText } from '../../src/reference/schema-text.js'
import { SERVICES } from '../../src/services.js'

describe('typeText and limitsText', () => {
  it.each<[JsonSchema, string, string]>([
    [{ type: ['string', 'null'], maxLength: 1 }, 'string or null', 'at most 1 character'],
    [{ enum: [true], type: 'boolean' }, '`true`', ''],
    [{ $ref: '#/components/schemas/Task' }, '[Task](#schema-Task)', ''],
    [
      { type: 'array', minItems: 1, items: { type: 'integer', minimum: 1 } },
      'list of integer',
      'at least 1 entry; each ≥ 1',
    ],
    [{ type: 'array', items: { type: ['string', 'null'] } }, 'list of (string or null)', ''],
    [
      { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^a|b$' }] },
      'integer or string',
      'string: matches `^a|b$`',
    ],
    [
      { type: 'object', properties: { a: { type: 'string' }, b: { const: 1 } }, required: ['a'] },
      'object { `a`: string, `b`?: `1` }',
      '',
    ],
    [
      { type: 'string', not: { enum: ['x', 'y'] }, default: 'z' },
      'string',
      'not `"x"`, `"y"`; default `"z"`',
    ],
  ])('says %j in words', (schema, type, limits) => {
    expect(typeText(schema)).toBe(type)
    expect(limitsText(schema)).toBe(limits)
  })

  it('shows conditions across fields as they are', () => {
    expect(conditionsText({ type: 'object', if: { required: ['a'] }, else: false })).toBe(
      '{"if":{"required":["a"]},"else":false}',
    )
    expect(conditionsText({ type: 'object' })).toBeUndefined()
  })
})

it('callersText names who may call, and refuses a scheme that it has no word for', () => {
  const operation = { operationId: 'x', responses: {} }
  expect(callersText(operation)).toBe('anyone, without a token')
  expect(callersText({ ...operation, security: [{ userToken: [], serverUrl: [] }, {}] })).toBe(
    'users (with [serverUrl](#tokens)); without a token where the settings allow it',
  )
  expect(() => callersText({ ...operation, security: [{ newToken: [] }] })).toThrow('newToken')
})

it('a cell of a table holds bars and lines', () => {
  expect(table(['a'], [['x|y\n* one']])).toEqual(['| a |', '|---|', '| x\\|y<br>• one |', ''])
})

/** Every `x-v6-known-issue` anywhere in a document, found without knowing where they may stand. */
function allIssues(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'x-v6-known-issue' in node ? (node['x-v6-known-issue'] as string[]) : []
  return [...own, ...Object.values(node).flatMap(allIssues)]
}

describe.each(SERVICES)('the reference of the %s', (service) => {
  const read = async (): Promise<{ document: OpenApiDocument; page: string }> => {
    const { [service]: document } = await readDocuments(inPackage('v4'))
    return { document, page: referencePage(document) }
  }

  it('is the checked-in one', async () => {
    const { page } = await read()
    expect(await readFile(join(inRepository('docs/api'), `${service}.md`), 'utf8')).toBe(page)
  })

  it('has every known issue twice: in the section at the top, and next to what it concerns', async () => {
    const { document, page } = await read()
    const issues = allIssues(document)
    const top = page.slice(page.indexOf('## Known issues'), page.indexOf('## Operations'))
    expect(top.match(/^- /gm)).toHaveLength(issues.length)
    for (const text of issues) expect(top).toContain(text.replace(/\s+/g, ' '))
    const ofTheService = document['x-v6-known-issue']?.length ?? 0
    expect(page.match(/\*\*Known issue:\*\*/g)).toHaveLength(issues.length - ofTheService)
  })

  it('has every operation with its parameters and answers, and no link without a target', async () => {
    const { document, page } = await read()
    const sections = page.split(/^### /m)
    for (const [method, path, operation] of operationsOf(document)) {
      const title = `<a id="${operation.operationId}"></a>\`${method.toUpperCase()} ${path}\`\n`
      const section = sections.find((text) => text.startsWith(title)) ?? ''
      for (const { name } of operation.parameters ?? []) expect(section).toContain(`\`${name}\``)
      for (const status of Object.keys(operation.responses))
        expect(section).toMatch(new RegExp(`\\b${status} `))
      expect(section).toContain('Called by: ')
    }
    const targets = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id))
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id)
    expect(links.filter((id) => id !== 'tokens' && !targets.has(id))).toEqual([])
    expect(links.length).toBeGreaterThan(100)
  })

  it('shows every keyword that the schemas use', async () => {
    const { document } = await read()
    const used = new Set<string>()
    const walk = (schema: JsonSchema): void => {
      for (const keyword of Object.keys(schema)) used.add(keyword)
      const { items, anyOf = [], additionalProperties } = schema
      const inner = [...Object.values(schema.properties ?? {}), ...anyOf, ...(items ? [items] : [])]
      if (typeof additionalProperties === 'object') inner.push(additionalProperties)
      inner.forEach(walk)
    }
    Object.values(document.components.schemas).forEach(walk)
    for (const [, , { parameters = [] }] of operationsOf(document))
      for (const { schema } of parameters) walk(schema)
    expect([...used].filter((keyword) => !SHOWN_KEYWORDS.has(keyword))).toEqual([])
  })
})
