import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Child } from './child.js'
import { type Ports, serverUrl, storeUrl } from './config.js'
import { type Runtime, startModule } from './processes.js'
import { untilReady } from './ready.js'
import { mintToken } from './tokens.js'

/** Ids that the database gave; written by python/v6_sandbox/server/app.py. */
export interface SeededIds {
  readonly root: { readonly id: number; readonly organizationId: number }
  readonly collaboration: number
  readonly organizations: readonly number[]
  readonly users: readonly number[]
  readonly nodes: readonly number[]
}

export async function seededIds(folder: string): Promise<SeededIds> {
  return JSON.parse(await readFile(join(folder, 'seeded.json'), 'utf8')) as SeededIds
}

export function launchServer(runtime: Runtime, ports: Ports): Promise<Child> {
  return startModule(runtime, 'The vantage6 server', 'v6_sandbox.server', [
    runtime.folder,
    String(ports.server),
  ])
}

export function launchStore(runtime: Runtime, ports: Ports): Promise<Child> {
  return startModule(runtime, 'The algorithm store', 'v6_sandbox.store', [
    runtime.folder,
    String(ports.store),
  ])
}

/**
 * Waits until the server answers 200 to a list whose permissions are checked: on a Python that is too new, `/version`
 * works while everything that matters answers 500.
 */
export async function serverReady(options: {
  child: Child
  folder: string
  ports: Ports
  jwtSecret: string
  signal: AbortSignal
}): Promise<SeededIds> {
  const { child, folder, ports, jwtSecret, signal } = options
  const url = serverUrl(ports)
  await untilReady({ child, url: `${url}/version`, signal })
  const ids = await seededIds(folder)
  const headers = { Authorization: `Bearer ${mintToken(jwtSecret, { id: ids.root.id })}` }
  await untilReady({ child, url: `${url}/organization?per_page=1`, headers, signal })
  return ids
}

export function storeReady(child: Child, ports: Ports, signal: AbortSignal): Promise<void> {
  return untilReady({ child, url: `${storeUrl(ports)}/version`, signal })
}
