import { type JsonSchema, type OpenApiDocument, type OpenApiOperation, operationsOf } from './document.js'
import { exampleValue } from './example-value.js'
import type { ServiceName } from './services.js'

/**
 * A source file that calls every operation of a service with the smallest request there is, and states that the
 * answer, the error and the body have a type. It is never run: that it compiles is the test.
 */
export function generateUsage(service: ServiceName, document: OpenApiDocument): string {
  const fetcher = `${service.charAt(0).toUpperCase()}${service.slice(1)}Fetcher`
  const lines = [
    `// Generated from the OpenAPI document of the ${document.info.title} ${document.info.version}. Do not edit: pnpm regenerate`,
    `import type { operations, ${fetcher} } from '../../src/v4/${service}/index.js'`,
    "import { typed } from './typed.js'",
    '',
    `export async function useEveryOperation(${service}: ${fetcher}): Promise<void> {`,
  ]
  for (const [method, path, operation] of operationsOf(document)) {
    lines.push(
      '  {',
      `    const { data, error } = await ${service}.${method.toUpperCase()}('${path}'${optionsOf(document, operation)})`,
      '    typed<typeof data>(true)',
      '    typed<typeof error>(true)',
      ...bodyLines(operation),
      '  }',
    )
  }
  return `${[...lines, '}'].join('\n')}\n`
}

function bodyLines(operation: OpenApiOperation): string[] {
  return Object.keys(operation.requestBody?.content ?? {}).map(
    (type) => `    typed<operations['${operation.operationId}']['requestBody']['content']['${type}']>(true)`,
  )
}

function optionsOf(document: OpenApiDocument, operation: OpenApiOperation): string {
  const options: Record<string, unknown> = {}
  const params: Record<string, Record<string, unknown>> = {}
  for (const { in: place, name, required, schema } of operation.parameters ?? []) {
    if (!required) continue
    params[place] = { ...params[place], [name]: exampleValue(document, schema) }
  }
  if (Object.keys(params).length > 0) options.params = params
  const body: JsonSchema | undefined = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  if (body) options.body = exampleValue(document, body)
  return Object.keys(options).length > 0 ? `, ${JSON.stringify(options)}` : ''
}
