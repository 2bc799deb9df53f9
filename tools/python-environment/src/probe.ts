import { execFile } from 'node:child_process'

/** A Python that answered. */
export interface Python {
  /** Absolute path, as Python itself names it. */
  readonly executable: string
  /** For instance `3.10.13`. */
  readonly version: string
  /** Whether it can make virtual environments with pip (Debian packages this apart). */
  readonly venv: boolean
}

const QUESTION = `
import importlib.util as u, json, platform, sys
has = all(u.find_spec(name) for name in ("venv", "ensurepip"))
print(json.dumps({"executable": sys.executable, "version": platform.python_version(), "venv": has}))
`

/**
 * Asks a candidate who it is by running it; nothing else tells a Python from a shim that refuses.
 *
 * @returns undefined when it does not run, hangs, or is not Python 3
 */
export function probe(command: string, signal?: AbortSignal): Promise<Python | undefined> {
  return new Promise((resolve, reject) => {
    const options = { timeout: 20_000, killSignal: 'SIGKILL' as const, ...(signal && { signal }) }
    execFile(command, ['-I', '-c', QUESTION], options, (error, stdout) => {
      if (signal?.aborted) return reject(signal.reason)
      resolve(error ? undefined : parse(stdout))
    })
  })
}

function parse(stdout: string): Python | undefined {
  try {
    const { executable, version, venv } = JSON.parse(stdout) as Python
    return typeof version === 'string' && executable ? { executable, version, venv } : undefined
  } catch {
    return undefined
  }
}
