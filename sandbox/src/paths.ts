import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This package's folder; nothing outside it is ever written. */
export const SANDBOX = fileURLToPath(new URL('..', import.meta.url))

/** Python modules, put on PYTHONPATH. */
export const PYTHON = join(SANDBOX, 'python')

/** State of the networks, one folder each, and the pool of keys. */
export const NETWORKS = join(SANDBOX, '.networks')

/** The virtual environment; one of its own for each `V6_PYTHON`, so that switching does not install anew. */
export function environmentFolder(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const suffix = env.V6_PYTHON
    ? `-${createHash('sha256').update(env.V6_PYTHON).digest('hex').slice(0, 8)}`
    : ''
  return join(SANDBOX, '.venvs', name + suffix)
}
