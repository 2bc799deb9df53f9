import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { OpenApiDocument } from './document.js'

/** Compiles schemas of a document where they stand, so that their references lead into the document. */
export interface DocumentAjv {
  /** @param pointer JSON pointer to a schema within the document */
  validatorAt(pointer: string): ValidateFunction
}

export function createAjv(document: OpenApiDocument): DocumentAjv {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  formats.default(ajv)
  // A note for the reader: what is binary is no JSON.
  ajv.addFormat('binary', true)
  ajv.addSchema({ ...document, $id: 'document' }, 'document')
  const compiled = new Map<string, ValidateFunction>()
  return {
    validatorAt(pointer) {
      const known = compiled.get(pointer)
      if (known) return known
      const validate = ajv.compile({ $ref: `document#${encodeURI(pointer)}` })
      compiled.set(pointer, validate)
      return validate
    },
  }
}
