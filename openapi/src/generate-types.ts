import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { type OpenApiDocument, operationsOf } from './document.js'
import type { ServiceName } from './services.js'

/** Generated sources of one service, by file name. */
export type GeneratedFiles = Record<string, string>

/**
 * Makes the generated sources of `packages/generated` for one service: `schema.gen.ts` (openapi-typescript),
 * `types.gen.ts` (a name for every component and for every operation's query) and `version.gen.ts`.
 */
export async function generateTypes(
  service: ServiceName,
  document: OpenApiDocument,
): Promise<GeneratedFiles> {
  const ast = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    // A default says what the server assumes when a field is left out. By default openapi-typescript takes it
    // for a promise that the field is there, and would demand it in requests.
    defaultNonNullable: false,
    silent: true,
  })
  const head = banner(document)
  return {
    'schema.gen.ts': `${head}\n${astToString(ast)}`,
    'types.gen.ts': `${head}\n${aliases(document)}`,
    'version.gen.ts': `${head}\n${versionConstant(service, document)}`,
  }
}

function banner(document: OpenApiDocument): string {
  return `// Generated from the OpenAPI document of the ${document.info.title} ${document.info.version}. Do not edit: pnpm regenerate`
}

function versionConstant(service: ServiceName, document: OpenApiDocument): string {
  const name = `${service.toUpperCase()}_VERSION`
  return `/** The version of the ${document.info.title} that these types describe. */\nexport const ${name} = '${document.info.version}'\n`
}

/** `export type Task = components['schemas']['Task']` and so on; a component keeps its name. */
function aliases(document: OpenApiDocument): string {
  const lines = ["import type { components, operations } from './schema.gen.js'", '']
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    if (schema.description) lines.push(comment(schema.description))
    lines.push(`export type ${name} = components['schemas']['${name}']`, '')
  }
  for (const [method, path, operation] of operationsOf(document)) {
    if (!operation.parameters?.some((parameter) => parameter.in === 'query')) continue
    const name = operation.operationId
    lines.push(
      comment(`Query parameters of \`${method.toUpperCase()} ${path}\`.`),
      `export type ${pascal(name)}Query = NonNullable<operations['${name}']['parameters']['query']>`,
      '',
    )
  }
  for (const [method, path, operation] of operationsOf(document)) {
    const variants = Object.values(operation.responses).flatMap((response) =>
      'x-v6-include' in response && response['x-v6-include'] ? [response['x-v6-include']] : [],
    )[0]
    if (!variants) continue
    const fields = Object.entries(variants).map(
      ([included, ref]) => `  '${included}': ${ref.slice(ref.lastIndexOf('/') + 1)}`,
    )
    lines.push(
      comment(`Answers of \`${method.toUpperCase()} ${path}\` by what the request asks to include.`),
      `export interface ${pascal(operation.operationId)}Variants {`,
      ...fields,
      '}',
      '',
    )
  }
  return lines.join('\n')
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function comment(text: string): string {
  const lines = text.trim().replaceAll('*/', '* /').split('\n')
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n')
}
