import { createValidator, type Observation } from '../../src/validator.js'

type Json = Record<string, unknown>

/** How many changes of observed responses were tried, and how many the validator noticed. */
export interface MutationScore {
  tried: number
  noticed: number
  /** Changes that went unnoticed, as `operation status change`. */
  unnoticed: string[]
}

/**
 * Changes each observed JSON body in every object it holds, one change at a time: a key left out, a key added, a
 * value of another type. If the validator noticed only few of them, its silence about the originals would mean nothing.
 */
export function mutate(service: 'server' | 'store', observations: readonly Observation[]): MutationScore {
  const validator = createValidator(service)
  const score: MutationScore = { tried: 0, noticed: 0, unnoticed: [] }
  const kinds = new Set<string>()
  for (const observation of observations) {
    // One of each kind of answer is enough: hundreds are the same error.
    const kind = `${observation.operation} ${observation.status} ${shape(observation.body)}`
    if (kinds.has(kind) || typeof observation.body !== 'object' || observation.body === null) continue
    kinds.add(kind)
    for (const [change, body] of mutants(observation.body)) {
      score.tried++
      if (validator.check({ ...observation, body }).length > 0) score.noticed++
      else score.unnoticed.push(`${observation.operation} ${observation.status} ${change}`)
    }
  }
  return score
}

function shape(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length > 0 ? shape(value[0]) : ''}]`
  if (typeof value !== 'object' || value === null) return typeof value
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${shape(inner)}`)
    .join()}}`
}

function* mutants(body: unknown): Generator<[string, unknown]> {
  for (const path of objectsIn(body)) {
    const original = at(body, path) as Json
    yield [`add at ${path.join('/')}`, changed(body, path, (object) => ({ ...object, added_by_test: 1 }))]
    for (const key of Object.keys(original)) {
      const place = [...path, key].join('/')
      yield [`drop ${place}`, changed(body, path, ({ [key]: _, ...rest }) => rest)]
      const other = typeof original[key] === 'object' && original[key] !== null ? 7 : { not: ['this'] }
      yield [`retype ${place}`, changed(body, path, (object) => ({ ...object, [key]: other }))]
    }
  }
}

/** Paths of all objects in a body; of a list only the first item. */
function objectsIn(value: unknown, path: string[] = []): string[][] {
  if (Array.isArray(value)) return value.length > 0 ? objectsIn(value[0], [...path, '0']) : []
  if (typeof value !== 'object' || value === null) return []
  return [path, ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, [...path, key]))]
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce((node, key) => (node as Json)[key], value)
}

function changed(body: unknown, path: string[], change: (object: Json) => Json): unknown {
  const copy = structuredClone(body)
  const [last, ...before] = [...path].reverse()
  if (last === undefined) return change(copy as Json)
  const parent = at(copy, before.reverse()) as Json
  parent[last] = change(parent[last] as Json)
  return copy
}
