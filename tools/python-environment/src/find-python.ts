import { candidates } from './candidates.js'
import { NoSuitablePythonError, PythonEnvironmentError } from './errors.js'
import { type Python, probe } from './probe.js'
import { compareVersions } from './version.js'

export interface FindPythonOptions {
  /** Oldest minor version that will do; default `3.10`. */
  readonly min?: string
  /** Newest minor version that will do; default `3.13`. */
  readonly max?: string
  /** The one to take when it is there; default `min`. Otherwise the nearest newer one. */
  readonly prefer?: string
  /** Where to read `V6_PYTHON`, `PATH`, `PYENV_ROOT`; default `process.env`. */
  readonly env?: NodeJS.ProcessEnv
  readonly signal?: AbortSignal
}

export interface FoundPython extends Python {
  /** Every Python that was asked and answered, the chosen one included. */
  readonly found: readonly Python[]
}

/**
 * Finds a Python within a range of versions by running what looks like one. `V6_PYTHON=/path/to/python` overrules the
 * search; a `V6_PYTHON` that will not do is an error, since silently taking another one would surprise.
 *
 * @throws {@link NoSuitablePythonError} naming what was found
 * @throws {@link PythonEnvironmentError} `venv-missing`
 */
export async function findPython(options: FindPythonOptions = {}): Promise<FoundPython> {
  const { min = '3.10', max = '3.13', prefer = min, env = process.env, signal } = options
  const explicit = env.V6_PYTHON
  const commands = explicit ? [explicit] : candidates(preferenceOrder(min, max, prefer), env)
  const found: Python[] = []
  for (const command of commands) {
    const python = await probe(command, signal)
    if (!python || found.some(({ executable }) => executable === python.executable)) continue
    found.push(python)
    if (explicit || (python.venv && compareVersions(python.version, prefer) === 0)) break
  }
  const inRange = found.filter(
    ({ version }) => compareVersions(version, min) >= 0 && compareVersions(version, max) <= 0,
  )
  const order = preferenceOrder(min, max, prefer)
  const rank = ({ version }: Python) => order.findIndex((minor) => compareVersions(version, minor) === 0)
  const [best] = inRange.filter(({ venv }) => venv).sort((a, b) => rank(a) - rank(b))
  if (best) return { ...best, found }
  const [withoutVenv] = inRange
  if (withoutVenv) throw venvMissing(withoutVenv)
  throw new NoSuitablePythonError(explain({ min, max, prefer, explicit, found }), found)
}

/** The minor versions from `min` to `max`: the preferred one, then newer ones, then older ones. */
function preferenceOrder(min: string, max: string, prefer: string): string[] {
  const [major = '3', first = '0'] = min.split('.')
  const last = Number(max.split('.')[1] ?? first)
  const all = Array.from({ length: last - Number(first) + 1 }, (_, i) => `${major}.${Number(first) + i}`)
  const newer = all.filter((version) => compareVersions(version, prefer) > 0)
  const older = all.filter((version) => compareVersions(version, prefer) < 0).reverse()
  return [prefer, ...newer, ...older]
}

function venvMissing({ executable, version }: Python): PythonEnvironmentError {
  const minor = version.split('.').slice(0, 2).join('.')
  return new PythonEnvironmentError(
    'venv-missing',
    `Python ${version} (${executable}) cannot make virtual environments. On Debian and Ubuntu, install ` +
      `python${minor}-venv; or point to another Python with V6_PYTHON=/path/to/python.`,
  )
}

function explain(facts: {
  min: string
  max: string
  prefer: string
  explicit: string | undefined
  found: Python[]
}): string {
  const { min, max, prefer, explicit, found } = facts
  const range = min === max ? min : `${min} to ${max}`
  if (explicit && found.length === 0) return `V6_PYTHON is ${explicit}, which does not run as a Python 3.`
  const list = found.map(({ executable, version }) => `${executable} (${version})`).join(', ')
  return (
    `No suitable Python: Python ${range} is needed, found ${list || 'none'}. ` +
    `Install Python ${prefer}, or point to one with V6_PYTHON=/path/to/python${prefer}.`
  )
}
