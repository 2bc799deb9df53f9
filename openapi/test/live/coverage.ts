import { type OpenApiDocument, operationsOf } from '../../src/document.js'
import type { Observation } from '../../src/validator.js'

/** What a set of observations covers of a document. */
export interface Coverage {
  responses: number
  operations: number
  /** Operations with at least one 2xx. */
  successful: string[]
  /** Operations without one. */
  neverSuccessful: string[]
  /** Statuses seen, by operation. */
  statuses: Record<string, number[]>
}

export function coverageOf(document: OpenApiDocument, observations: readonly Observation[]): Coverage {
  const keys = [...operationsOf(document)].map(([method, path]) => `${method.toUpperCase()} ${path}`)
  const seen = new Map<string, Set<number>>(keys.map((key) => [key, new Set()]))
  for (const { operation, status } of observations) if (operation) seen.get(operation)?.add(status)
  const isSuccessful = (key: string) => [...(seen.get(key) ?? [])].some((status) => status < 300)
  return {
    responses: observations.length,
    operations: keys.length,
    successful: keys.filter(isSuccessful),
    neverSuccessful: keys.filter((key) => !isSuccessful(key)),
    statuses: Object.fromEntries(keys.map((key) => [key, [...(seen.get(key) ?? [])].sort()])),
  }
}
