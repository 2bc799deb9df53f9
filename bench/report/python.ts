import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Network } from '@vantage6-js/sandbox'
import { workspace } from './report.js'

/**
 * Runs a script with the official Python client against the network, in a process of its own.
 *
 * @param script - Below `bench`, for example `results/python_client.py`. It gets one JSON argument with address, login and key, and
 *   whatever is in `more`; its last line of output is the JSON that is returned.
 */
export async function runPython<T>(network: Network, script: string, more: object = {}): Promise<T> {
  const { username, password } = network.researcher
  const order = {
    host: 'http://127.0.0.1',
    port: Number(new URL(network.url).port),
    username,
    password,
    private_key: network.collaboration.encrypted ? network.organizations[0]?.privateKeyFile : null,
    collaboration: network.collaboration.id,
    organizations: network.organizations.map(({ id }) => id),
    image: network.algorithms.tools,
    ...more,
  }
  const arguments_ = [join(workspace(), script), JSON.stringify(order)]
  const { stdout } = await promisify(execFile)(network.python.executable, arguments_, {
    env: network.python.env,
    maxBuffer: 2 ** 26,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T
}
