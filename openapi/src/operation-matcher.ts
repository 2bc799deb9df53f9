import { type OpenApiDocument, type OpenApiOperation, operationsOf } from './document.js'

/** An operation of a document that a request belongs to. */
export interface MatchedOperation {
  /** `GET /task/{id}` */
  key: string
  method: string
  path: string
  operation: OpenApiOperation
}

/** What a path of a URL belongs to. */
export interface PathMatch {
  path: string
  /** The operation, unless the path does not have the method. */
  operation?: MatchedOperation
}

/**
 * Finds the operation behind a method and a path (without the API path). Literal paths come before paths with
 * parameters: `/blobstream/status` is not `/blobstream/{id}`.
 */
export function operationMatcher(
  document: OpenApiDocument,
): (method: string, path: string) => PathMatch | undefined {
  const operations = [...operationsOf(document)].map(([method, path, operation]) => ({
    key: `${method.toUpperCase()} ${path}`,
    method,
    path,
    operation,
  }))
  const paths = Object.keys(document.paths)
    .map((path) => ({ path, pattern: patternOf(path), parameters: path.split('{').length }))
    .sort((a, b) => a.parameters - b.parameters)
  return (method, path) => {
    const matching = paths.filter(({ pattern }) => pattern.test(path)).map((found) => found.path)
    const [first] = matching
    if (first === undefined) return undefined
    const wanted = method.toLowerCase() === 'head' ? 'get' : method.toLowerCase()
    const operation = operations.find((one) => matching.includes(one.path) && one.method === wanted)
    return operation ? { path: operation.path, operation } : { path: first }
  }
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')
  return new RegExp(`^${escaped}$`)
}
