/**
 * Compares responses with the checked-in OpenAPI documents.
 *
 * @packageDocumentation
 */
export { type Observation, type ObservingFetch, observingFetch } from './observing-fetch.js'
export {
  createValidator,
  type ObservedResponse,
  type ResponseValidator,
  type ValidatorOptions,
  type Violation,
} from './response-validator.js'
