import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type FindPythonOptions, findPython } from './find-python.js'
import { makeEnvironment } from './make-environment.js'
import { compareVersions } from './version.js'

export interface EnsureEnvironmentOptions extends FindPythonOptions {
  /** Where the virtual environment is or will be. Whatever else is there is replaced. */
  readonly folder: string
  /** A complete requirements file in which every package is pinned with `==` and its hashes. */
  readonly requirements: string
  /** Called with short lines for people, such as `Downloading packages (17 of 130)`. */
  readonly onProgress?: (message: string) => void
}

export interface Environment {
  readonly folder: string
  /** The environment's own Python. */
  readonly python: string
  /** Folder of the programs that the packages installed. */
  readonly bin: string
  /** Version of Python, for instance `3.10.13`. */
  readonly version: string
  /** The Python that the environment was made with. */
  readonly base: string
  /** False when the environment was there already. */
  readonly installed: boolean
}

/** What `stamp.json` in a finished environment says. */
interface Stamp {
  readonly requirements: string
  readonly version: string
  readonly base: string
}

/**
 * Makes sure that `folder` holds a virtual environment with exactly the packages of a hash-locked requirements file,
 * and makes it with `venv` and `pip` (which reads its usual `PIP_*` settings) if not. An environment which is there
 * and complete costs two file reads. One that was left half made, or was made from other requirements, is made
 * again. Several processes may call this at the same time: one of them installs, the others wait.
 *
 * @throws {@link NoSuitablePythonError}, {@link PythonEnvironmentError}, or the reason of an aborted `signal`
 */
export async function ensureEnvironment(options: EnsureEnvironmentOptions): Promise<Environment> {
  const { requirements, onProgress, signal, env = process.env } = options
  signal?.throwIfAborted()
  const folder = resolve(options.folder)
  const hash = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
  const stamp = await readStamp(folder)
  if (stamp?.requirements === hash && existsSync(layout(folder).python) && usable(stamp, options, env)) {
    return { folder, ...layout(folder), version: stamp.version, base: stamp.base, installed: false }
  }
  const { executable, version } = await findPython(options)
  await makeEnvironment({
    python: executable,
    folder,
    requirements: resolve(requirements),
    stamp: JSON.stringify({ requirements: hash, version, base: executable } satisfies Stamp),
    env,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  })
  return { folder, ...layout(folder), version, base: executable, installed: true }
}

/** A finished environment will do if its Python is one that the caller would accept. */
function usable(stamp: Stamp, options: FindPythonOptions, env: NodeJS.ProcessEnv): boolean {
  const explicit = env.V6_PYTHON
  if (explicit && explicit !== stamp.base) return false
  const { min = '3.10', max = '3.13' } = options
  return compareVersions(stamp.version, min) >= 0 && compareVersions(stamp.version, max) <= 0
}

async function readStamp(folder: string): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8')) as Stamp
  } catch {
    return undefined
  }
}

function layout(folder: string): { python: string; bin: string } {
  return process.platform === 'win32'
    ? { python: join(folder, 'Scripts', 'python.exe'), bin: join(folder, 'Scripts') }
    : { python: join(folder, 'bin', 'python'), bin: join(folder, 'bin') }
}
