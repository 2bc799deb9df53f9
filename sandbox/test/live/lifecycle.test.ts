import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { NetworkError, startNetwork } from '../../src/index.js'
import { portWasTaken, startModule } from '../../src/processes.js'
import { children, processesOf } from './processes.js'
import { api, runWithPythonClient } from './python-client.js'

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

interface Running {
  readonly child: ChildProcess
  readonly folder: string
}

/** `start` as a user runs it, up to the moment when the network stands. */
async function startCommand(): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, '--json', '--no-store', '--organizations', '1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) {
    chunks.push(chunk as Buffer)
    if (Buffer.concat(chunks).includes('\n')) break
  }
  const { folder } = JSON.parse(Buffer.concat(chunks).toString()) as { folder: string }
  return { child, folder }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })

describe('the end of a network', () => {
  it('leaves no process and no folder after Ctrl-C', async () => {
    const { child, folder } = await startCommand()
    expect(processesOf(folder).length).toBeGreaterThanOrEqual(3)
    child.kill('SIGINT')
    expect(await ended(child)).toBe(0)
    expect(processesOf(folder)).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })

  it('leaves no process when its parent is killed with kill -9, and the folder goes with the next start', async () => {
    const { child, folder } = await startCommand()
    child.kill('SIGKILL')
    await ended(child)
    await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([])
    expect(existsSync(folder)).toBe(true)
    await using _next = await startNetwork({ organizations: 1, nodes: false, store: false })
    expect(existsSync(folder)).toBe(false)
  })

  it('ends algorithms too, when only the node process is killed', async () => {
    await using network = await startNetwork({ organizations: 1, store: false })
    const { folder } = network
    const leave = new AbortController()
    const { tools } = network.algorithms
    const task = runWithPythonClient(network, tools, 'sleep', { seconds: 600 }, leave).catch(() => {})
    // Server, node process, fork server, algorithm; and the Python client.
    await expect.poll(() => processesOf(folder).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(5)
    process.kill(network.pids.nodes ?? 0, 'SIGKILL')
    await expect.poll(() => network.signal.aborted).toBe(true)
    expect(network.signal.reason).toBeInstanceOf(NetworkError)
    const { message } = network.signal.reason as NetworkError
    expect(message).toContain('The node process (Amsterdam Hospital node) ended by itself (SIGKILL)')
    expect(message).toContain('The end of its log (node.log):')
    // What is left: the server and the client.
    await expect.poll(() => processesOf(folder).length, { timeout: 10_000 }).toBe(2)
    leave.abort()
    await task
  })

  it('is the end of a start that is aborted at any moment', async () => {
    for (const milliseconds of [0, 300, 900, 1500, 2100]) {
      const signal = AbortSignal.timeout(milliseconds)
      const reason = await startNetwork({ signal }).then(
        (network) => network.stop(),
        (error: unknown) => error,
      )
      if (reason !== undefined) expect((reason as Error).name).toBe('TimeoutError')
      expect(children()).toEqual([])
    }
  })
})

describe('a start that fails', () => {
  it('names the part and quotes its log', async () => {
    const start = startNetwork({
      store: false,
      serverConfig: { uri: 'nonsense://' },
    })
    await expect(start).rejects.toThrow(
      /^The vantage6 server ended by itself \(exit code 1\)[\s\S]*in get_database_uri/,
    )
  })

  it('names the node that fails', async () => {
    await using network = await startNetwork({ store: false, organizations: 2 })
    const [, second] = network.organizations
    await second?.node.stop()
    await api(network, `/node/${second?.node.id}`, { method: 'DELETE' })
    await expect(second?.node.start()).rejects.toThrow(
      /^The node "Berlin Hospital node" failed: [\s\S]*The end of its log:\n[\s\S]*Api key is not recognized/,
    )
  })

  it('is told by an exit code that a port is taken, so that another one is chosen', async () => {
    await using network = await startNetwork({ organizations: 1, nodes: false, store: false })
    const squatter = createServer()
    const port = await new Promise<number>((resolve) => {
      squatter.listen(0, '127.0.0.1', () => resolve((squatter.address() as { port: number }).port))
    })
    const { executable: python } = network.python
    const runtime = { python, folder: network.folder }
    const child = await startModule(runtime, 'A second server', 'v6_sandbox.server', [
      network.folder,
      String(port),
    ])
    await child.ended
    expect(await portWasTaken(child)).toBe(true)
    squatter.close()
  })
})
