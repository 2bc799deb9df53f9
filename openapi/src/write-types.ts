import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenApiDocument } from './document.js'
import { generateTypes } from './generate-types.js'
import { SERVICES } from './services.js'

/**
 * Writes the generated sources of both services.
 *
 * @param documents folder that holds `server.json` and `store.json`
 * @param target folder that gets `server/*.gen.ts` and `store/*.gen.ts`
 */
export async function writeTypes(documents: string, target: string): Promise<void> {
  for (const service of SERVICES) {
    const document = JSON.parse(await readFile(join(documents, `${service}.json`), 'utf8')) as OpenApiDocument
    await mkdir(join(target, service), { recursive: true })
    for (const [file, text] of Object.entries(await generateTypes(service, document))) {
      await writeFile(join(target, service, file), text)
    }
  }
}
