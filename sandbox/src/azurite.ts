import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runtimeBinary } from '@vantage6-js/runtimes'
import type { Child } from './child.js'
import type { SetUpOptions } from './environment.js'
import { NetworkError } from './errors.js'
import { PYTHON, SANDBOX } from './paths.js'
import { type Runtime, startProgram } from './processes.js'

const MANIFESTS = join(SANDBOX, 'azurite')
const TOOLS = join(SANDBOX, '.tools')
const CONTAINER = 'v6runs'
/** The account and key that every installation of Azurite has; documented, and no secret. */
const ACCOUNT = 'devstoreaccount1'
const ACCOUNT_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** What the server is told to use Azurite on this port. */
export function largeResultStore(port: number): Record<string, unknown> {
  return {
    container_name: CONTAINER,
    connection_string:
      `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${ACCOUNT_KEY};` +
      `BlobEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`,
  }
}

/** Starts Azurite, Azure's own emulator of its blob storage, in a Node that is new enough for it. */
export async function launchAzurite(runtime: Runtime, port: number, options: SetUpOptions): Promise<Child> {
  const { path: node, reason } = runtimeBinary('node24')
  if (!node) throw new NetworkError(`Blob storage needs Azurite, which needs a newer Node: ${reason}`)
  const folder = await installAzurite(runtime, options)
  const data = join(runtime.folder, 'blobs')
  await mkdir(data, { recursive: true })
  const flags = ['--silent', '--skipApiVersionCheck', '--disableTelemetry']
  return startProgram(runtime, 'The blob storage (Azurite)', 'azurite', [
    node,
    join(folder, 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js'),
    ...['--blobHost', '127.0.0.1', '--blobPort', String(port), '--location', data],
    ...flags,
  ])
}

/** Installs the locked packages once: 10 s, 190 MB, and only for networks that want blob storage. */
async function installAzurite(runtime: Runtime, { onProgress, signal }: SetUpOptions): Promise<string> {
  const lock = await readFile(join(MANIFESTS, 'package-lock.json'))
  const folder = join(TOOLS, `azurite-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return folder
  onProgress?.('Installing Azurite')
  await mkdir(TOOLS, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.`)
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(join(MANIFESTS, file), join(unfinished, file))
    }
    await npmCi(runtime, unfinished, signal)
    // Whoever is first wins; what the others made is thrown away.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}

function npmCi(runtime: Runtime, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const child = spawn(runtime.python, ['-m', 'v6_sandbox.supervise', 'npm', 'ci', ...flags], {
    cwd: folder,
    env: { ...process.env, PYTHONPATH: PYTHON },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin.on('error', () => {})
  const abort = () => child.stdin.destroy()
  signal?.addEventListener('abort', abort)
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      signal?.removeEventListener('abort', abort)
      if (signal?.aborted) reject(signal.reason)
      else if (code === 0) resolve()
      else reject(new NetworkError(`npm could not install Azurite:\n${errors.join('').trim()}`))
    })
  })
}
