import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Network } from '../../src/index.js'

const SCRIPT = fileURLToPath(new URL('average.py', import.meta.url))

export interface PythonResult {
  readonly results: string[]
  readonly status: string[]
  readonly logs: string[]
}

/** Runs an algorithm as the network's researcher with the official Python client, in a process of its own. */
export async function runWithPythonClient(
  network: Network,
  image: string,
  method: string,
  kwargs: object,
  options: { readonly signal?: AbortSignal; readonly store?: number } = {},
): Promise<PythonResult> {
  const [first] = network.organizations
  const { username, password } = network.researcher
  const order = {
    host: 'http://127.0.0.1',
    port: Number(new URL(network.url).port),
    username,
    password,
    private_key: network.collaboration.encrypted ? first?.privateKeyFile : null,
    collaboration: network.collaboration.id,
    organization: first?.id,
    image,
    method,
    kwargs,
    store: options.store,
  }
  const { stdout } = await promisify(execFile)(network.python.executable, [SCRIPT, JSON.stringify(order)], {
    env: network.python.env,
    maxBuffer: Number.POSITIVE_INFINITY,
    ...(options.signal && { signal: options.signal }),
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PythonResult
}

/** One column of all organizations' CSV files. */
export function column(network: Network, name: string): number[] {
  return network.organizations.flatMap(({ dataFile }) => {
    const [header = '', ...rows] = readFileSync(dataFile, 'utf8').trim().split('\n')
    const index = header.split(',').indexOf(name)
    return rows.map((row) => Number(row.split(',')[index]))
  })
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Asks the server as a user, with a minted token. */
export async function api<T>(network: Network, path: string, init: RequestInit = {}): Promise<T> {
  const headers = {
    Authorization: `Bearer ${network.mintToken({ id: network.admin.id })}`,
    'Content-Type': 'application/json',
  }
  const response = await fetch(network.url + path, { ...init, headers })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
