import type { JsonSchema } from '../document.js'
import { code, schemaLink } from './markdown.js'

/** What kind of value a schema takes, in words: `string or null`, `list of [Task](#schema-Task)`. */
export function typeText(schema: JsonSchema): string {
  if (schema.$ref) return schemaLink(schema.$ref)
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ')
  if ('const' in schema) return code(JSON.stringify(schema.const))
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ')
  return typesOf(schema)
    .map((type) => structureText(type, schema))
    .join(' or ')
}

function typesOf({ type }: JsonSchema): string[] {
  if (type === undefined) return ['any value']
  return Array.isArray(type) ? type : [type]
}

function structureText(type: string, schema: JsonSchema): string {
  if (type === 'array') {
    const entries = typeText(schema.items ?? {})
    return `list of ${schema.items?.anyOf || Array.isArray(schema.items?.type) ? `(${entries})` : entries}`
  }
  if (type !== 'object') return type
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${code(name)}${schema.required?.includes(name) ? '' : '?'}: ${typeText(field)}`,
    )
    return `object { ${fields.join(', ')} }`
  }
  const { additionalProperties } = schema
  if (typeof additionalProperties === 'object') return `object of ${typeText(additionalProperties)}`
  return additionalProperties === false ? 'empty object' : 'object of any fields'
}

/** How each keyword that limits a value reads. */
const LIMITS: Record<string, (value: unknown) => string> = {
  minLength: (value) => `at least ${count(value, 'character')}`,
  maxLength: (value) => `at most ${count(value, 'character')}`,
  minimum: (value) => `≥ ${value}`,
  maximum: (value) => `≤ ${value}`,
  minItems: (value) => `at least ${count(value, 'entry', 'entries')}`,
  uniqueItems: () => 'no duplicates',
  minProperties: (value) => `at least ${count(value, 'field')}`,
  format: (value) => `format ${value}`,
  pattern: (value) => `matches ${code(String(value))}`,
  contentEncoding: (value) => `in ${value}`,
  contentMediaType: (value) => `text of type ${value}`,
  not: (value) => notText(value as JsonSchema),
  default: (value) => `default ${code(JSON.stringify(value))}`,
}

/** Keywords that say more than a table of fields can: shown as they are. */
const CONDITIONS = ['if', 'then', 'else', 'dependentSchemas', 'allOf', 'oneOf'] as const

/** Every keyword of a schema that the reference shows somewhere. */
export const SHOWN_KEYWORDS: ReadonlySet<string> = new Set([
  ...Object.keys(LIMITS),
  ...CONDITIONS,
  ...['$ref', 'type', 'anyOf', 'enum', 'const', 'items', 'properties', 'required', 'additionalProperties'],
  ...['description', 'examples', 'x-v6-known-issue'],
])

/** The limits of a value, those of its entries and variants included; empty if there are none. */
export function limitsText(schema: JsonSchema): string {
  const own = Object.entries(LIMITS)
    .filter(([keyword]) => keyword in schema)
    .map(([keyword, text]) => text(schema[keyword]))
  const entries = schema.items ? limitsText(schema.items) : ''
  if (entries) own.push(`each ${entries}`)
  for (const variant of schema.anyOf ?? []) {
    const limits = limitsText(variant)
    if (limits) own.push(`${typeText(variant)}: ${limits}`)
  }
  return own.join('; ')
}

/** Conditions across fields as JSON Schema; undefined if there are none. */
export function conditionsText(schema: JsonSchema): string | undefined {
  const found = CONDITIONS.filter((keyword) => keyword in schema)
  if (found.length === 0) return undefined
  return JSON.stringify(Object.fromEntries(found.map((keyword) => [keyword, schema[keyword]])))
}

function notText(schema: JsonSchema): string {
  return schema.enum ? `not ${typeText(schema)}` : `not ${code(JSON.stringify(schema))}`
}

function count(value: unknown, singular: string, plural = `${singular}s`): string {
  return `${value} ${value === 1 ? singular : plural}`
}
