import { type JsonSchema, type OpenApiDocument, operationsOf } from '../document.js'
import type { Side } from './change.js'

const PREFIX = '#/components/schemas/'

/** Names of the components that request bodies (or responses) use, directly or through other components. */
export function reachableComponents(document: OpenApiDocument, side: Side): Set<string> {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { $ref } = node as JsonSchema
    if (typeof $ref === 'string' && $ref.startsWith(PREFIX)) {
      const name = $ref.slice(PREFIX.length)
      if (found.has(name)) return
      found.add(name)
      visit(document.components.schemas[name])
    }
    for (const inner of Object.values(node)) visit(inner)
  }
  for (const [, , operation] of operationsOf(document)) {
    if (side === 'request') visit(operation.requestBody)
    else visit(operation.responses)
  }
  return found
}
