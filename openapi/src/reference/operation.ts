import type { OpenApiDocument, OpenApiOperation, OpenApiResponse } from '../document.js'
import { callersText } from './callers.js'
import { parameterTable, schemaLines } from './fields.js'
import { issueTexts } from './known-issues.js'
import { anchor, code, nameOf, prose, schemaAnchor, schemaLink, table } from './markdown.js'
import { typeText } from './schema-text.js'

/** One operation: who may call it, what it takes, what it answers. */
export function operationLines(
  document: OpenApiDocument,
  [method, path, operation]: [string, string, OpenApiOperation],
): string[] {
  const lines = [`### ${anchor(operation.operationId)}${code(`${method.toUpperCase()} ${path}`)}`, '']
  lines.push(`${code(operation.operationId)}: ${operation.summary ?? ''}.`.replace(/\.\.$/, '.'), '')
  lines.push(`Called by: ${callersText(operation)}.`, '')
  for (const issue of issueTexts(operation)) lines.push(`> ${issue}`, '')
  // Where the docstring has one line only, the description repeats the summary.
  if (normal(operation.description) !== normal(operation.summary)) lines.push(...prose(operation.description))
  lines.push(...parameterTable(operation.parameters ?? []))
  lines.push(...bodyLines(document, operation))
  lines.push(...responseTable(operation), ...errorLine(operation))
  return lines
}

/** The names of the components that are shown where an operation takes them as its body. */
export function bodyComponents(operation: OpenApiOperation): string[] {
  return Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) =>
    schema?.$ref ? [nameOf(schema.$ref)] : [],
  )
}

function bodyLines(document: OpenApiDocument, operation: OpenApiOperation): string[] {
  const lines: string[] = []
  for (const [type, { schema = {} }] of Object.entries(operation.requestBody?.content ?? {})) {
    const name = schema.$ref ? nameOf(schema.$ref) : undefined
    const component = name === undefined ? schema : (document.components.schemas[name] ?? {})
    const title = name === undefined ? '' : ` ${anchor(schemaAnchor(name))}${code(name)}`
    lines.push(`**Body**${title}, ${code(type)}`, '', ...schemaLines(component))
  }
  return lines
}

function responseTable({ responses }: OpenApiOperation): string[] {
  const rows: string[][] = []
  for (const [status, response] of Object.entries(responses)) {
    if ('$ref' in response) continue
    rows.push([status, contentText(response), headersText(response), response.description])
  }
  return table(['Status', 'Answer', 'Headers', 'Meaning'], rows)
}

/** The bodies of a response by content type; if they depend on `include`, what gives which. */
export function contentText(response: OpenApiResponse): string {
  const variants = Object.entries(response['x-v6-include'] ?? {})
  if (variants.length > 0) {
    return variants
      .map(([included, ref]) => `${schemaLink(ref)}${included ? ` with ${code(`include=${included}`)}` : ''}`)
      .join('\n')
  }
  return Object.entries(response.content ?? {})
    .map(
      ([type, { schema = {} }]) => (type === 'application/json' ? '' : `${code(type)}: `) + typeText(schema),
    )
    .join('\n')
}

function headersText({ headers = {} }: OpenApiResponse): string {
  return Object.keys(headers)
    .map((name) => code(name))
    .join(', ')
}

function errorLine({ responses }: OpenApiOperation): string[] {
  const links = Object.entries(responses).flatMap(([status, response]) =>
    '$ref' in response ? [`${status} [${nameOf(response.$ref)}](#error-${nameOf(response.$ref)})`] : [],
  )
  return links.length > 0 ? [`Errors: ${links.join(', ')}.`, ''] : []
}

function normal(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim()
}
