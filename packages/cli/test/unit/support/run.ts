import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import type { Fetch } from '@vantage6-js/client'
import { runCli } from '../../../src/run-cli.ts'

export interface RunOptions {
  env?: Record<string, string>
  fetch?: Fetch
  stdin?: string
  /** Makes stdout a terminal of so many columns. */
  columns?: number
  signal?: AbortSignal
}

export interface Finished {
  code: number
  stdout: string
  stderr: string
}

/** A folder of its own, in which commands remember things, and commands that run inside this process. */
export async function createShell() {
  const folder = await mkdtemp(join(tmpdir(), 'v6c-test-'))
  return {
    folder,
    run: (argv: readonly string[], options: RunOptions = {}) => run(folder, argv, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function run(folder: string, argv: readonly string[], options: RunOptions): Promise<Finished> {
  const out = capture()
  const err = capture()
  const refuse: Fetch = async ({ method, url }) => {
    throw new Error(`This command should send nothing, but sent ${method} ${url}.`)
  }
  const code = await runCli(argv, {
    stdin: Readable.from(options.stdin === undefined ? [] : [options.stdin]),
    stdout: Object.assign(out.stream, options.columns ? { isTTY: true, columns: options.columns } : {}),
    stderr: err.stream,
    env: { V6_CONFIG_DIR: folder, ...options.env },
    cwd: folder,
    signal: options.signal ?? new AbortController().signal,
    fetch: options.fetch ?? refuse,
  })
  return { code, stdout: out.text(), stderr: err.text() }
}

function capture() {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}
