import type { JsonSchema } from '../document.js'

/** What a schema says about one place of a value. */
export interface PlaceFact {
  required: boolean
  /** The JSON types and component names that may stand here, sorted. */
  types: string[]
  /** Allowed values, if they are listed. */
  values?: string[]
  /** Limits: `minLength`, `pattern`, `format` and so on. */
  limits: Record<string, string>
}

const LIMITS = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'uniqueItems',
  'pattern',
  'format',
] as const

/**
 * Flattens a schema into facts by place: `name`, `organizations[].id`. A `$ref` counts as a type; the component is
 * compared on its own.
 */
export function schemaFacts(schema: JsonSchema): Map<string, PlaceFact> {
  const facts = new Map<string, PlaceFact>()
  collect(schema, '', true, facts)
  return facts
}

function collect(schema: JsonSchema, place: string, required: boolean, facts: Map<string, PlaceFact>): void {
  const fact: PlaceFact = { required, types: typesOf(schema), limits: limitsOf(schema) }
  if (schema.enum) fact.values = schema.enum.map((value) => JSON.stringify(value)).sort()
  if ('const' in schema) fact.values = [JSON.stringify(schema.const)]
  facts.set(place, fact)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const inner = place === '' ? name : `${place}.${name}`
    collect(property, inner, schema.required?.includes(name) ?? false, facts)
  }
  if (schema.items) collect(schema.items, `${place}[]`, true, facts)
  for (const part of schema.anyOf ?? []) {
    if (part.items) collect(part.items, `${place}[]`, true, facts)
  }
}

function typesOf(schema: JsonSchema): string[] {
  if (schema.$ref) return [schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
  if (schema.anyOf) return [...new Set(schema.anyOf.flatMap(typesOf))].sort()
  if (schema.type === undefined) return ['anything']
  return [schema.type].flat().sort()
}

function limitsOf(schema: JsonSchema): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of LIMITS) {
    if (schema[name] !== undefined) found[name] = String(schema[name])
  }
  for (const name of ['not', 'if', 'then', 'dependentSchemas']) {
    if (schema[name] !== undefined) found[name] = JSON.stringify(schema[name])
  }
  return found
}
