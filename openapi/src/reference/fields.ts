import type { JsonSchema, OpenApiParameter } from '../document.js'
import { issueTexts } from './known-issues.js'
import { code, table } from './markdown.js'
import { conditionsText, limitsText, typeText } from './schema-text.js'

/** The parameters of an operation as a table. */
export function parameterTable(parameters: readonly OpenApiParameter[]): string[] {
  return table(
    ['Parameter', 'In', 'Type', 'Limits', 'Meaning'],
    parameters.map((parameter) => [
      nameText(parameter.name, parameter.required ?? false),
      parameter.in,
      typeText(parameter.schema),
      limitsText(parameter.schema),
      [parameter.description ?? '', ...issueTexts(parameter)].join('\n'),
    ]),
  )
}

/** A schema in full: its fields as a table if it is an object with fields, a line otherwise. */
export function schemaLines(schema: JsonSchema): string[] {
  const lines: string[] = []
  if (schema.description) lines.push(schema.description, '')
  for (const issue of issueTexts(schema)) lines.push(`> ${issue}`, '')
  if (schema.properties) lines.push(...fieldTable(schema))
  else lines.push(`${capital(typeText(schema))}.${sentence(limitsText(schema))}${examples(schema)}`, '')
  const ownLimits = schema.properties ? limitsText(schema) : ''
  if (ownLimits) lines.push(`As a whole: ${ownLimits}.`, '')
  const conditions = conditionsText(schema)
  if (conditions) lines.push(`Conditions (JSON Schema): ${code(conditions)}`, '')
  return lines
}

function fieldTable({ properties = {}, required = [] }: JsonSchema): string[] {
  return table(
    ['Field', 'Type', 'Limits', 'Meaning'],
    Object.entries(properties).map(([name, field]) => [
      nameText(name, required.includes(name)),
      typeText(field),
      limitsText(field),
      [field.description ?? '', ...issueTexts(field)].join('\n'),
    ]),
  )
}

/** What must be there is bold, as the page says at its top. */
function nameText(name: string, required: boolean): string {
  return required ? `**${code(name)}**` : code(name)
}

function examples(schema: JsonSchema): string {
  const values = Array.isArray(schema.examples) ? schema.examples : []
  return values.length > 0
    ? ` For example ${values.map((value) => code(JSON.stringify(value))).join(', ')}.`
    : ''
}

function sentence(text: string): string {
  return text ? ` ${capital(text)}.` : ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
