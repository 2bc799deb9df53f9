import type { Documents } from './documents.js'
import { generateTypes } from './generate-types.js'
import { generateUsage } from './generate-usage.js'
import { inRepository } from './paths.js'
import type { NewFiles } from './replace-files.js'
import { SERVICES } from './services.js'

/** The file that calls every operation of each service: a test of the types. */
export function usageFiles(documents: Documents): NewFiles {
  return new Map(
    SERVICES.map((service) => [
      inRepository(`packages/generated/test/types/every-${service}-operation.gen.ts`),
      generateUsage(service, documents[service]),
    ]),
  )
}

/** The generated sources of `packages/generated` for a pair of documents. */
export async function typeFiles(documents: Documents): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const service of SERVICES) {
    for (const [name, text] of Object.entries(await generateTypes(service, documents[service]))) {
      files.set(inRepository(`packages/generated/src/v4/${service}/${name}`), text)
    }
  }
  return files
}
