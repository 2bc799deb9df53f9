/** The part of an OpenAPI document that the tools of this package read. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; version: string; description?: string }
  tags?: { name: string }[]
  paths: Record<string, Record<string, OpenApiOperation>>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, OpenApiResponse>
    securitySchemes?: Record<string, { description?: string }>
  }
  'x-v6-known-issue'?: string[]
}

export interface OpenApiOperation {
  operationId: string
  summary?: string
  description?: string
  tags?: string[]
  parameters?: OpenApiParameter[]
  requestBody?: { required?: boolean; content: Record<string, { schema?: JsonSchema }> }
  responses: Record<string, OpenApiResponse | { $ref: string }>
  security?: Record<string, string[]>[]
  'x-v6-known-issue'?: string[]
}

export interface OpenApiParameter {
  in: 'path' | 'query' | 'header'
  name: string
  required?: boolean
  description?: string
  schema: JsonSchema
  'x-v6-known-issue'?: string[]
}

export interface OpenApiResponse {
  description: string
  content?: Record<string, { schema?: JsonSchema }>
  headers?: Record<string, { schema?: JsonSchema }>
  /** The schema of each variant of the answer, by what the request asks to include. */
  'x-v6-include'?: Record<string, string>
}

/** A JSON Schema as the documents use it: an object, never a bare boolean. */
export interface JsonSchema {
  [keyword: string]: unknown
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  additionalProperties?: boolean | JsonSchema
  anyOf?: JsonSchema[]
  enum?: unknown[]
  /** What the service does wrong here; texts for people. */
  'x-v6-known-issue'?: string[]
}

/** The methods an OpenAPI path item can have. */
export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

/** All operations of a document as `[method, path, operation]`, in the order of the document. */
export function* operationsOf(document: OpenApiDocument): Generator<[string, string, OpenApiOperation]> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) yield [method, path, operation]
  }
}
