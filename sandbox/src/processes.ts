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
const PORT_TAKEN = 98

/** Starts a Python module of the sandbox. */
export function startModule(
  runtime: Runtime,
  title: string,
  module: string,
  args: readonly string[],
  onEvent?: (event: unknown) => void,
): Promise<Child> {
  return start(runtime, title, module.replace(/^v6_sandbox\./, ''), ['-m', module, ...args], onEvent)
}

/** Starts any other program, under a small Python process that ends it when we end. */
export function startProgram(
  runtime: Runtime,
  title: string,
  logName: string,
  command: readonly string[],
): Promise<Child> {
  return start(runtime, title, logName, ['-m', 'v6_sandbox.supervise', ...command])
}

async function start(
  { folder, python }: Runtime,
  title: string,
  logName: string,
  args: readonly string[],
  onEvent?: (event: unknown) => void,
): Promise<Child> {
  const logs = join(folder, 'logs')
  await mkdir(logs, { recursive: true })
  return new Child({
    title,
    command: python,
    args,
    cwd: folder,
    env: pythonEnvironment(folder),
    logFile: join(logs, `${logName}.log`),
    ...(onEvent && { onEvent }),
  })
}

/** Whether a process has ended because somebody else listens on its port. */
export async function portWasTaken(child: Child | undefined): Promise<boolean> {
  if (!child || child.running) return false
  const { code } = await child.ended
  return code === PORT_TAKEN || (code !== 0 && /EADDRINUSE|Address already in use/.test(child.tail(30)))
}

/**
 * The environment variables for programs of a network. They name only folders of the network, so that nothing is written
 * elsewhere, and no proxy, since everything is on loopback.
 */
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
