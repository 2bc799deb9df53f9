import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Child } from './child.js'
import { PYTHON } from './paths.js'

/** What every process of a network is started with. */
export interface Runtime {
  /** The virtual environment's Python. */
  readonly python: string
  /** The network's folder. */
  readonly folder: string
}

/** Exit code of a launcher whose port was taken; see python/v6_sandbox/server/ports.py. */
export const PORT_TAKEN = 98

/**
 * Starts a Python module of the sandbox. Its environment names only folders of the network, so that nothing is written
 * elsewhere, and no proxy, since everything is on loopback.
 */
export async function startModule(
  runtime: Runtime,
  title: string,
  module: string,
  args: readonly string[],
  onEvent?: (event: unknown) => void,
): Promise<Child> {
  const { folder, python } = runtime
  const logs = join(folder, 'logs')
  await mkdir(logs, { recursive: true })
  return new Child({
    title,
    command: python,
    args: ['-m', module, ...args],
    cwd: folder,
    env: pythonEnvironment(folder),
    logFile: join(logs, `${module.replace(/^v6_sandbox\./, '')}.log`),
    ...(onEvent && { onEvent }),
  })
}

/** The environment variables for programs of a network. */
export function pythonEnvironment(folder: string): NodeJS.ProcessEnv {
  const home = join(folder, 'home')
  return {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    PYTHONPATH: PYTHON,
    PYTHONUNBUFFERED: '1',
    PYTHONNOUSERSITE: '1',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    TMPDIR: join(folder, 'tmp'),
  }
}
