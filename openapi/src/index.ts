export { type OpenApiDocument, operationsOf } from './document.js'
export { generateTypes } from './generate-types.js'
export { SERVICES, type ServiceName } from './services.js'
