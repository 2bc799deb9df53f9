import { type JsonSchema, type OpenApiDocument, operationsOf } from '../document.js'
import { code, schemaAnchor } from './markdown.js'

/** One thing that a service does wrong, and what it concerns. */
export interface KnownIssue {
  /** What it concerns, as Markdown: an operation, a parameter, a schema or a field. */
  place: string
  /** Where that stands on the page; undefined if it concerns the service as a whole. */
  anchor: string | undefined
  text: string
}

/** Every `x-v6-known-issue` of a document, wherever it stands, in the order of the document. */
export function knownIssues(document: OpenApiDocument): KnownIssue[] {
  const found: KnownIssue[] = []
  const add = (node: { 'x-v6-known-issue'?: string[] }, place: string, anchor: string | undefined) => {
    for (const text of node['x-v6-known-issue'] ?? []) found.push({ place, anchor, text })
  }
  add(document, '', undefined)
  for (const [method, path, operation] of operationsOf(document)) {
    const place = code(`${method.toUpperCase()} ${path}`)
    add(operation, place, operation.operationId)
    for (const parameter of operation.parameters ?? []) {
      add(parameter, `${place} ${code(parameter.name)}`, operation.operationId)
    }
  }
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    add(schema, code(name), schemaAnchor(name))
    for (const [field, inner] of Object.entries(schema.properties ?? {})) {
      add(inner, `${code(name)} ${code(field)}`, schemaAnchor(name))
    }
  }
  return found
}

/** The known issues of one thing, one paragraph each, to stand next to it. */
export function issueTexts(node: Pick<JsonSchema, 'x-v6-known-issue'>): string[] {
  return (node['x-v6-known-issue'] ?? []).map((text) => `**Known issue:** ${text}`)
}
