import { readFileSync } from 'node:fs'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { createAjv } from './ajv.js'
import type { OpenApiDocument, OpenApiResponse } from './document.js'
import { operationMatcher } from './operation-matcher.js'
import { inPackage } from './paths.js'
import type { ServiceName } from './services.js'

/** A response as it was seen on the wire. */
export interface ObservedResponse {
  method: string
  /** The URL that was asked for, absolute or a path. */
  url: string
  status: number
  /** Value of the header `Content-Type`; null if there is none. */
  contentType: string | null
  /** The parsed body if it is JSON; the text, or anything else, if not. */
  body: unknown
}

/** One way in which a response differs from the document. */
export interface Violation {
  /** `GET /task/{id}`, or the method and path of the URL if no operation fits. */
  operation: string
  status: number
  /** JSON pointer into the body; empty for the response as a whole. */
  pointer: string
  message: string
}

/** Compares responses with the checked-in document of one service. */
export interface ResponseValidator {
  readonly service: ServiceName
  readonly document: OpenApiDocument
  /** The operation a request belongs to, as `GET /task/{id}`; undefined if the document has none. */
  operationOf(method: string, url: string): string | undefined
  /** All violations of one response; empty if it is as the document says. */
  check(response: ObservedResponse): Violation[]
}

export interface ValidatorOptions {
  /** The path that the API is mounted under. Default `/api`. */
  apiPath?: string
  /** The document to compare with; the checked-in one by default. */
  document?: OpenApiDocument
}

/**
 * Creates a validator for the responses of one service. Strict: an undocumented status, content type or
 * property is a violation, as is a missing one.
 */
export function createValidator(service: ServiceName, options: ValidatorOptions = {}): ResponseValidator {
  const { apiPath = '/api' } = options
  const document = options.document ?? readDocument(service)
  const match = operationMatcher(document)
  const { validatorAt } = createAjv(document)

  const pathOf = (url: string): string => {
    const { pathname } = new URL(url, 'http://localhost')
    return pathname.startsWith(`${apiPath}/`) ? pathname.slice(apiPath.length) : pathname
  }

  function check(response: ObservedResponse): Violation[] {
    const method = response.method.toUpperCase()
    if (method === 'OPTIONS') return []
    const path = pathOf(response.url)
    const matched = match(method, path)
    const operation = matched?.operation?.key ?? `${method} ${path}`
    const violation = (message: string, pointer = ''): Violation => ({
      operation,
      status: response.status,
      pointer,
      message,
    })

    // What Flask itself answers outside of all operations: an unknown path, an unknown method of a known path.
    if (!matched?.operation) {
      if (!matched && response.status === 404 && isHtml(response.contentType)) return []
      if (!matched || response.status !== 405) return [violation('the document has no such operation')]
    }
    const pointer = matched.operation
      ? `/paths/${escaped(matched.path)}/${matched.operation.method}/responses/${response.status}`
      : '/components/responses/MethodNotAllowed'
    const documented = resolve(document, pointer)
    if (!documented) return [violation(`status ${response.status} is not documented`)]
    const { content } = documented.value
    if (method === 'HEAD' || content === undefined) return []
    const mediaType = response.contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    if (!(mediaType in content)) return [violation(`content type '${mediaType}' is not documented`)]
    if (mediaType !== 'application/json') return []
    const variant = documented.value['x-v6-include']?.[includedBy(response.url)]
    const schema = variant?.slice(1) ?? `${documented.pointer}/content/${escaped(mediaType)}/schema`
    const validate = validatorAt(schema)
    if (validate(response.body)) return []
    return (validate.errors ?? []).map((error) => violation(describe(error), error.instancePath))
  }

  return {
    service,
    document,
    operationOf: (method, url) => match(method, pathOf(url))?.operation?.key,
    check,
  }
}

function readDocument(service: ServiceName): OpenApiDocument {
  return JSON.parse(readFileSync(inPackage(`v4/${service}.json`), 'utf8')) as OpenApiDocument
}

/** The response at a JSON pointer, with a `$ref` to a shared response followed. */
function resolve(
  document: OpenApiDocument,
  pointer: string,
): { value: OpenApiResponse; pointer: string } | undefined {
  let node: unknown = document
  for (const part of pointer.slice(1).split('/')) {
    node = (node as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  if (node === undefined) return undefined
  const reference = (node as { $ref?: string }).$ref
  return reference ? resolve(document, reference.slice(1)) : { value: node as OpenApiResponse, pointer }
}

/** What a URL asks to include, as the documents name their variants: `runs`, `results,runs`, `permissions`. */
function includedBy(url: string): string {
  const { searchParams } = new URL(url, 'http://localhost')
  const names = searchParams.getAll('include').flatMap((value) => value.split(','))
  if (searchParams.get('include_permissions')) names.push('permissions')
  return [...new Set(names)].filter(Boolean).sort().join(',')
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}

function isHtml(contentType: string | null): boolean {
  return contentType?.startsWith('text/html') ?? false
}

function describe(error: ErrorObject): string {
  const extra = error.keyword === 'additionalProperties' ? `: ${String(error.params.additionalProperty)}` : ''
  return `${error.message ?? error.keyword}${extra}`
}
