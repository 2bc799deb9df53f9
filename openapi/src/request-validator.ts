import { createAjv } from './ajv.js'
import type { OpenApiDocument } from './document.js'
import { operationMatcher } from './operation-matcher.js'

/** Compares JSON request bodies with a document. */
export interface RequestValidator {
  /**
   * What is wrong with a body, as texts; empty if nothing is. Undefined if the operation takes no JSON body.
   *
   * @param path of the request, without the API path
   */
  check(method: string, path: string, body: unknown): string[] | undefined
}

export function createRequestValidator(document: OpenApiDocument): RequestValidator {
  const match = operationMatcher(document)
  const { validatorAt } = createAjv(document)
  return {
    check(method, path, body) {
      const operation = match(method, path.replace(/\?.*$/, ''))?.operation
      if (!operation?.operation.requestBody?.content['application/json']) return undefined
      const place = `/paths/${operation.path.replaceAll('/', '~1')}/${operation.method}/requestBody/content/application~1json/schema`
      const validate = validatorAt(place)
      return validate(body)
        ? []
        : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
    },
  }
}
