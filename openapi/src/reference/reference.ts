import { type OpenApiDocument, type OpenApiOperation, operationsOf } from '../document.js'
import { inRepository } from '../paths.js'
import type { NewFiles } from '../replace-files.js'
import { SERVICES, type ServiceName } from '../services.js'
import { tokenRows } from './callers.js'
import { schemaLines } from './fields.js'
import { knownIssues } from './known-issues.js'
import { anchor, code, prose, schemaAnchor, table } from './markdown.js'
import { bodyComponents, contentText, operationLines } from './operation.js'

/** The pages of the API reference, `docs/api/server.md` and `docs/api/store.md`. */
export function referenceFiles(documents: Record<ServiceName, OpenApiDocument>): NewFiles {
  return new Map(
    SERVICES.map((service) => [inRepository(`docs/api/${service}.md`), referencePage(documents[service])]),
  )
}

/** A document as one page of Markdown that names everything in it. The same document gives the same bytes. */
export function referencePage(document: OpenApiDocument): string {
  const { title, version, description } = document.info
  const operations = [...operationsOf(document)]
  const lines = [
    `# REST API of the ${title} ${version}`,
    '',
    '<!-- Generated from the OpenAPI document. Do not edit: pnpm regenerate -->',
    '',
    ...prose(description),
    '- **Bold** names of parameters and fields are required; in an answer they are always there.',
    '- A body or answer has no fields but the listed ones.',
    '',
    ...issueSection(document),
    ...overview(document, operations),
    '## Tokens',
    '',
    ...table(['Name', 'Meaning'], tokenRows(document)),
  ]
  for (const tag of tagNames(document)) {
    lines.push(`## ${tag}`, '')
    for (const entry of operations) if (hasTag(entry[2], tag)) lines.push(...operationLines(document, entry))
  }
  lines.push(...errorSection(document), ...schemaSection(document, operations))
  return `${lines.join('\n').trimEnd()}\n`
}

function issueSection(document: OpenApiDocument): string[] {
  const issues = knownIssues(document)
  if (issues.length === 0) return []
  const rows = issues.map(
    ({ place, anchor, text }) => `- ${anchor ? `[${place}](#${anchor}): ` : ''}${text.replace(/\s+/g, ' ')}`,
  )
  return [
    '## Known issues',
    '',
    'What the service does wrong. Each stands again where it applies.',
    '',
    ...rows,
    '',
  ]
}

function overview(document: OpenApiDocument, operations: [string, string, OpenApiOperation][]): string[] {
  const rows = tagNames(document).flatMap((tag) =>
    operations
      .filter(([, , operation]) => hasTag(operation, tag))
      .map(([method, path, { operationId, summary }]) => [
        tag,
        `[${code(`${method.toUpperCase()} ${path}`)}](#${operationId})`,
        code(operationId),
        summary ?? '',
      ]),
  )
  return ['## Operations', '', ...table(['', 'Operation', 'Id', 'Summary'], rows)]
}

function errorSection(document: OpenApiDocument): string[] {
  const rows = Object.entries(document.components.responses).map(([name, response]) => [
    `${anchor(`error-${name}`)}${name}`,
    contentText(response),
    response.description,
  ])
  return ['## Errors', '', ...table(['Error', 'Answer', 'Meaning'], rows)]
}

/** The schemas that do not stand with an operation already. */
function schemaSection(
  document: OpenApiDocument,
  operations: [string, string, OpenApiOperation][],
): string[] {
  const shown = new Set(operations.flatMap(([, , operation]) => bodyComponents(operation)))
  const lines = ['## Schemas', '']
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    if (!shown.has(name)) lines.push(`### ${anchor(schemaAnchor(name))}${name}`, '', ...schemaLines(schema))
  }
  return lines
}

function tagNames(document: OpenApiDocument): string[] {
  return (document.tags ?? []).map(({ name }) => name)
}

function hasTag({ tags = [] }: OpenApiOperation, tag: string): boolean {
  return tags[0] === tag
}
