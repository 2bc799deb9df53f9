import type { JsonSchema, OpenApiDocument } from './document.js'

/** The smallest value that a schema allows, as far as types go: required properties only, no patterns. */
export function exampleValue(document: OpenApiDocument, schema: JsonSchema): unknown {
  if (schema.$ref) {
    const component = document.components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
    return component ? exampleValue(document, component) : null
  }
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf?.[0] && schema.properties === undefined) return exampleValue(document, schema.anyOf[0])
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          exampleValue(document, schema.properties?.[name] ?? {}),
        ]),
      )
    case 'array':
      return schema.items ? [exampleValue(document, schema.items)] : []
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    default:
      return 'text'
  }
}
