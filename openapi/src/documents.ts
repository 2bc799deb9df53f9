import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Environment, ensureEnvironment } from '@vantage6-js/python-environment'
import type { OpenApiDocument } from './document.js'
import { extract } from './extract.js'
import { lockFor } from './lock.js'
import { inPackage } from './paths.js'
import { SERVICES, type ServiceName } from './services.js'

/** The documents of both services. */
export type Documents = Record<ServiceName, OpenApiDocument>

/** What making the documents of a version leaves in a scratch folder. */
export interface Built {
  /** Folder with `server.json` and `store.json`. */
  folder: string
  /** The lock file the environment was made from. */
  lock: string
  environment: Environment
}

/** Makes the documents of one version in a scratch folder, in an environment that holds that version only. */
export async function buildDocuments(
  version: string,
  scratch: string,
  say: (line: string) => void,
): Promise<Built> {
  const lock = await lockFor(version, scratch, say)
  const environment = await ensureEnvironment({
    folder: inPackage(`.venvs/${version}`),
    requirements: lock,
    prefer: '3.10',
    onProgress: say,
  })
  say(`Reading the code of vantage6 ${version} (Python ${environment.version})`)
  const folder = join(scratch, 'documents')
  for (const line of await extract(environment.python, version, folder)) say(line)
  return { folder, lock, environment }
}

export async function readDocuments(folder: string): Promise<Documents> {
  const read = async (service: ServiceName) =>
    JSON.parse(await readFile(join(folder, `${service}.json`), 'utf8')) as OpenApiDocument
  const [server, store] = await Promise.all(SERVICES.map(read))
  if (!server || !store) throw new Error(`${folder} does not hold both documents`)
  return { server, store }
}
