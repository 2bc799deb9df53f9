import type { JsonSchema, OpenApiDocument, OpenApiOperation, OpenApiResponse } from '../document.js'
import { operationsOf } from '../document.js'
import { type Change, type ChangeKind, isBreaking, type Side } from './change.js'
import { compareSchemas } from './compare-schemas.js'
import { reachableComponents } from './reachable-components.js'

/**
 * Compares two documents of one service: operations first, then the components that requests and responses use.
 * Names of path parameters do not count: `/role/{id}` and `/role/{role_id}` are one path.
 */
export function compareDocuments(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const old = operationsByKey(before)
  const now = operationsByKey(after)
  const changes: Change[] = []
  for (const [key, { label, operation }] of old) {
    const current = now.get(key)
    if (current) changes.push(...compareOperations(label, before, operation, after, current.operation))
    else changes.push(whole('removed', label))
  }
  for (const [key, { label }] of now) {
    if (!old.has(key)) changes.push(whole('added', label))
  }
  return [...changes, ...compareComponents(before, after)]
}

function whole(kind: ChangeKind, subject: string): Change {
  return { side: 'request', kind, subject, place: '', detail: 'operation', breaking: kind === 'removed' }
}

function operationsByKey(
  document: OpenApiDocument,
): Map<string, { label: string; operation: OpenApiOperation }> {
  const found = new Map<string, { label: string; operation: OpenApiOperation }>()
  for (const [method, path, operation] of operationsOf(document)) {
    const label = `${method.toUpperCase()} ${path}`
    found.set(label.replace(/\{[^}]+\}/g, '{}'), { label, operation })
  }
  return found
}

function compareOperations(
  subject: string,
  before: OpenApiDocument,
  old: OpenApiOperation,
  after: OpenApiDocument,
  now: OpenApiOperation,
): Change[] {
  const changes: Change[] = []
  const add = (side: Side, kind: ChangeKind, place: string, detail = '', required = false) =>
    changes.push({ side, kind, subject, place, detail, breaking: isBreaking(side, kind, required) })

  compareKeys(queriesOf(old), queriesOf(now), {
    removed: (name) => add('request', 'removed', `query \`${name}\``),
    added: (name, { required }) => add('request', 'added', `query \`${name}\``, '', required),
    both: (name, from, to) =>
      changes.push(
        ...renamed(compareSchemas('request', subject, from.schema, to.schema), `query \`${name}\``),
      ),
  })
  compareKeys(bodiesOf(old), bodiesOf(now), {
    removed: (type) => add('request', 'removed', `body ${type}`),
    added: (type) => add('request', 'added', `body ${type}`, '', true),
    both: (type, from, to) =>
      changes.push(...renamed(compareSchemas('request', subject, from, to), `body ${type}`)),
  })
  compareKeys(responsesOf(before, old), responsesOf(after, now), {
    removed: (place) =>
      changes.push({
        side: 'response',
        kind: 'removed',
        subject,
        place,
        detail: '',
        breaking: place.startsWith('status 2'),
      }),
    added: (place) =>
      changes.push({
        side: 'response',
        kind: 'added',
        subject,
        place,
        detail: '',
        breaking: place.startsWith('status 2'),
      }),
    both: (place, from, to) => changes.push(...renamed(compareSchemas('response', subject, from, to), place)),
  })
  const clients = { old: clientsOf(old), now: clientsOf(now) }
  for (const client of clients.old)
    if (!clients.now.includes(client)) add('request', 'narrowed', `client ${client}`, 'no longer allowed')
  for (const client of clients.now)
    if (!clients.old.includes(client)) add('request', 'widened', `client ${client}`, 'now allowed')
  return changes
}

function compareKeys<T>(
  old: Map<string, T>,
  now: Map<string, T>,
  found: {
    removed(key: string): void
    added(key: string, value: T): void
    both(key: string, old: T, now: T): void
  },
): void {
  for (const [key, value] of old) {
    const current = now.get(key)
    if (current === undefined) found.removed(key)
    else found.both(key, value, current)
  }
  for (const [key, value] of now) if (!old.has(key)) found.added(key, value)
}

function queriesOf(operation: OpenApiOperation): Map<string, { schema: JsonSchema; required: boolean }> {
  const queries = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  return new Map(queries.map(({ name, schema, required = false }) => [name, { schema, required }]))
}

function bodiesOf(operation: OpenApiOperation): Map<string, JsonSchema> {
  return new Map(
    Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema ?? {}]),
  )
}

/** Schemas by `status 200 application/json`. Shared error responses are followed. */
function responsesOf(document: OpenApiDocument, operation: OpenApiOperation): Map<string, JsonSchema> {
  const found = new Map<string, JsonSchema>()
  for (const [status, response] of Object.entries(operation.responses)) {
    const actual = followed(document, response)
    for (const [type, { schema }] of Object.entries(actual.content ?? {}))
      found.set(`status ${status} ${type}`, schema ?? {})
  }
  return found
}

function followed(document: OpenApiDocument, response: OpenApiResponse | { $ref: string }): OpenApiResponse {
  if (!('$ref' in response)) return response
  return (
    document.components.responses[response.$ref.slice(response.$ref.lastIndexOf('/') + 1)] ?? {
      description: '',
    }
  )
}

function clientsOf(operation: OpenApiOperation): string[] {
  const requirements = operation.security ?? []
  if (requirements.length === 0) return ['without a token']
  return requirements.map((requirement) => Object.keys(requirement).sort().join(' + ') || 'without a token')
}

function renamed(changes: Change[], place: string): Change[] {
  return changes.map((change) => ({ ...change, place: [place, change.place].filter(Boolean).join(' ') }))
}

function compareComponents(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const changes: Change[] = []
  const sides: Side[] = ['request', 'response']
  for (const side of sides) {
    const old = reachableComponents(before, side)
    const now = reachableComponents(after, side)
    for (const name of old) {
      const [from, to] = [before.components.schemas[name], after.components.schemas[name]]
      if (now.has(name) && from && to) changes.push(...compareSchemas(side, name, from, to))
    }
  }
  return changes
}
