import { type OpenApiDocument, type OpenApiParameter, operationsOf } from '../../../src/document.js'
import type { Caller } from '../caller.js'

/** Callers for the sweep: `good` has every right, `wrongKind` a valid token of another kind of client. */
export interface SweepCallers {
  nobody: Caller
  garbage: Caller
  good: Caller
  wrongKind: Caller
}

/**
 * Calls every operation of a document in the ways that go wrong the same everywhere: without a token, with garbage
 * for one, with the wrong kind of client, with an unknown id, without JSON, with unknown fields; and every list with
 * each of its query parameters and with bad pages.
 */
export async function sweep(document: OpenApiDocument, callers: SweepCallers): Promise<void> {
  const { nobody, garbage, good, wrongKind } = callers
  for (const [method, path, operation] of operationsOf(document)) {
    const verb = method.toUpperCase()
    const unknown = path.replace(/\{[^}]+\}/g, '99999')
    const hasBody = operation.requestBody?.content['application/json'] !== undefined
    const json = hasBody ? {} : undefined
    await nobody.send(verb, unknown, { json })
    await garbage.send(verb, unknown, { json })
    if (path !== '/vpn') await wrongKind.send(verb, unknown, { json })
    if (path.includes('{')) {
      await good.send(verb, unknown, { json })
      await good.send(verb, path.replace(/\{[^}]+\}/g, '-1'), { json })
    }
    if (hasBody) {
      await good.send(verb, unknown, { raw: 'text', contentType: 'text/plain' })
      await good.send(verb, unknown, { raw: '{', contentType: 'application/json' })
      await good.send(verb, unknown, { json: { unknown_field: 1 } })
      await good.send(verb, unknown, { json: [] })
    }
    if (method === 'get') await sweepQueries(good, unknown, operation.parameters ?? [])
  }
}

async function sweepQueries(caller: Caller, path: string, parameters: OpenApiParameter[]): Promise<void> {
  const queries = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  for (const name of queries) {
    await caller.send('GET', `${path}?${name}=${valueFor(name)}`)
    await caller.send('GET', `${path}?${name}=bogus`)
  }
  if (queries.includes('page')) {
    for (const bad of ['page=0', 'per_page=0', 'page=x', 'page=99999', 'sort=-id', 'sort=bogus']) {
      await caller.send('GET', `${path}?${bad}`)
    }
  }
}

function valueFor(name: string): string {
  if (/_(till|from)$/.test(name)) return '2030-01-01'
  return name === 'name' || name === 'description' ? '%25' : '1'
}
