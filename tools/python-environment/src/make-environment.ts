import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { PythonEnvironmentError } from './errors.js'

const SCRIPT = fileURLToPath(new URL('../python/make_environment.py', import.meta.url))
const TAIL_LINES = 12

export interface MakeEnvironmentOptions {
  readonly python: string
  readonly folder: string
  readonly requirements: string
  /** Text of `stamp.json`, which is written last. */
  readonly stamp: string
  readonly env: NodeJS.ProcessEnv
  readonly onProgress?: (message: string) => void
  readonly signal?: AbortSignal
}

/**
 * Runs `python/make_environment.py`, which holds the lock, makes the environment, and ends with everything it started
 * when its standard input closes: by abort here, or because this process died, however that came about.
 */
export async function makeEnvironment(options: MakeEnvironmentOptions): Promise<void> {
  const { python, folder, requirements, stamp, env, onProgress, signal } = options
  const child = spawn(python, ['-I', SCRIPT, folder, requirements, stamp], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches it through this process only, in order.
    detached: true,
  })
  child.stdin.on('error', () => {})
  const abort = () => child.stdin.destroy()
  signal?.addEventListener('abort', abort)
  const tail: string[] = []
  const progress = progressReader(onProgress)
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line)
      if (tail.length > 200) tail.shift()
      progress(line)
    })
  }
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve)
    })
    signal?.throwIfAborted()
    if (code !== 0) throw failure(tail)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

/** Turns pip's many lines into a few. */
function progressReader(onProgress: ((message: string) => void) | undefined): (line: string) => void {
  let total = 0
  let collected = 0
  return (line) => {
    const [, step = ''] = /^\[step\] (.*)$/.exec(line) ?? []
    const [, count] = /^\[packages\] (\d+)$/.exec(line) ?? []
    if (count) total = Number(count)
    if (step) onProgress?.(step)
    else if (line.startsWith('Collecting ') && ++collected % 20 === 1)
      onProgress?.(`Downloading packages (${collected} of about ${total})`)
    else if (line.startsWith('Installing collected packages'))
      onProgress?.(`Installing ${collected} packages`)
  }
}

// Without retries pip says of an unreachable registry only that it offers no version at all.
const OFFLINE =
  /connection broken by|NewConnectionError|ConnectTimeoutError|Failed to establish a new connection|ProxyError|Name or service not known|Temporary failure in name resolution|Could not fetch URL|SSLError|from versions: none/

function failure(lines: readonly string[]): PythonEnvironmentError {
  const all = lines.join('\n')
  // pip names every package of the lock that is for other systems.
  const telling = lines.filter((line) => !/^Ignoring .*: markers /.test(line))
  const output = telling.slice(-TAIL_LINES).join('\n')
  if (/DO NOT MATCH THE HASHES/.test(all)) {
    return new PythonEnvironmentError(
      'hash-mismatch',
      `A downloaded package is not the one that the requirements file names (its hash differs):\n${output}`,
      output,
    )
  }
  if (OFFLINE.test(all)) {
    return new PythonEnvironmentError(
      'registry-unreachable',
      'pip could not reach a package registry. Check the network, a proxy (HTTPS_PROXY), or pip’s own settings ' +
        `(PIP_INDEX_URL, PIP_CERT), then try again. pip said:\n${output}`,
      output,
    )
  }
  if (/ensurepip|No module named venv/.test(all) && !/\[step\] Installing/.test(all)) {
    return new PythonEnvironmentError(
      'venv-missing',
      `This Python cannot make a virtual environment (on Debian and Ubuntu: install python3-venv):\n${output}`,
      output,
    )
  }
  return new PythonEnvironmentError(
    'install-failed',
    `The Python packages were not installed:\n${output}`,
    output,
  )
}
