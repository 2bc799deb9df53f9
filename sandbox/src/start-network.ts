import type { Child } from './child.js'
import { type Ports, serverUrl, storeUrl, writeConfigs } from './config.js'
import { describe } from './describe.js'
import { setUpEnvironment } from './environment.js'
import { NetworkError } from './errors.js'
import { makeFolder, removeFolder, removeFolderNow } from './folder.js'
import type { Network } from './network.js'
import { NodesProcess } from './nodes.js'
import type { NetworkOptions } from './options.js'
import { makePlan, type Plan } from './plan.js'
import { freePort } from './ports.js'
import { PORT_TAKEN, pythonEnvironment, type Runtime } from './processes.js'
import { launchServer, launchStore, type SeededIds, serverReady, storeReady } from './services.js'
import { mintToken } from './tokens.js'

const ATTEMPTS = 5

/**
 * Starts a real vantage6 network on loopback: server, algorithm store, and for each organization a node with a CSV file,
 * all of them the official Python packages. Installs these first if need be.
 *
 * Several networks can run side by side. All of it ends when this process ends, however that comes about.
 *
 * @throws NetworkError when a part does not start; PythonEnvironmentError when the packages cannot be installed; the
 *   reason of `signal` when that is aborted
 */
export async function startNetwork(options: NetworkOptions = {}): Promise<Network> {
  const { signal, onProgress = () => {} } = options
  const { python } = await setUpEnvironment({ onProgress, ...(signal && { signal }) })
  signal?.throwIfAborted()
  const folder = await makeFolder(options.keep ?? false)
  const running = new RunningNetwork({ python, folder }, options)
  try {
    onProgress('Preparing keys and data')
    const plan = await makePlan(folder, options)
    const ids = await running.startServices(plan)
    if (options.nodes ?? true) {
      onProgress(`Starting ${plan.organizations.length} nodes`)
      await running.startNodes(plan)
    }
    return running.network(plan, ids)
  } catch (error) {
    await running.stop()
    // What was being awaited has failed because of this, and only knows that it was aborted.
    signal?.throwIfAborted()
    throw error
  }
}

/** Holds the processes of one network. */
class RunningNetwork {
  private readonly failure = new AbortController()
  private readonly stopped = new AbortController()
  private readonly exit = () => this.endNow()
  private readonly abort = () => void this.stop()
  /** Aborted when the network stops, is told to stop, or falls apart. */
  private readonly lifetime: AbortSignal
  private ports: Ports = { server: 0, store: 0 }
  private server: Child | undefined
  private store: Child | undefined
  private nodes: NodesProcess | undefined
  private stopping: Promise<void> | undefined

  private readonly runtime: Runtime
  private readonly options: NetworkOptions

  constructor(runtime: Runtime, options: NetworkOptions) {
    this.runtime = runtime
    this.options = options
    const signals = [this.failure.signal, this.stopped.signal, options.signal]
    this.lifetime = AbortSignal.any(signals.filter((signal) => signal !== undefined))
    process.once('exit', this.exit)
    options.signal?.addEventListener('abort', this.abort)
  }

  /** Server and store, on ports that are free; once more with others if somebody was quicker. */
  async startServices(plan: Plan): Promise<SeededIds> {
    const { onProgress = () => {} } = this.options
    for (let attempt = 1; ; attempt++) {
      this.ports = { server: await freePort(), store: await freePort() }
      await writeConfigs(plan, this.ports, this.options)
      onProgress('Starting the vantage6 server')
      this.server = await launchServer(this.runtime, this.ports)
      if (this.options.store ?? true) this.store = await launchStore(this.runtime, this.ports)
      try {
        const [ids] = await Promise.all([this.serverReady(plan), this.storeReady()])
        for (const child of [this.server, this.store]) if (child) this.watch(child)
        return ids
      } catch (error) {
        const codes = await Promise.all([this.server, this.store].map(exitCode))
        await this.server.stop(0)
        await this.store?.stop(0)
        if (!codes.includes(PORT_TAKEN) || attempt === ATTEMPTS) throw error
        onProgress('A port was taken, trying another one')
      }
    }
  }

  async startNodes(plan: Plan, indices = plan.organizations.map((_, index) => index)): Promise<void> {
    if (!this.nodes) {
      const names = plan.organizations.map(({ nodeName }) => nodeName)
      this.nodes = await NodesProcess.launch(this.runtime, names)
      this.watch(this.nodes.child)
    }
    await this.nodes.start(indices, this.lifetime)
  }

  network(plan: Plan, ids: SeededIds): Network {
    const described = describe(plan, ids)
    const self = this
    return {
      ...described,
      url: serverUrl(this.ports),
      storeUrl: this.store && storeUrl(this.ports),
      folder: this.runtime.folder,
      organizations: described.organizations.map((organization, index) => ({
        ...organization,
        node: {
          ...organization.node,
          start: () => this.startNodes(plan, [index]),
          stop: async () => this.nodes?.stop([index], this.lifetime),
        },
      })),
      server: {
        start: () => this.startServer(plan),
        stop: async () => this.server?.stop(),
        restart: async () => {
          await this.server?.stop()
          await this.startServer(plan)
        },
      },
      get pids() {
        return { server: self.server?.pid, store: self.store?.pid, nodes: self.nodes?.child.pid }
      },
      python: { executable: this.runtime.python, env: pythonEnvironment(this.runtime.folder) },
      signal: this.failure.signal,
      nodesOnline: async () => this.nodes?.online(this.lifetime),
      mintToken: (options) => mintToken(plan.jwtSecret, options),
      stop: () => this.stop(),
      [Symbol.asyncDispose]: () => this.stop(),
    }
  }

  stop(): Promise<void> {
    this.stopping ??= this.end()
    return this.stopping
  }

  private async startServer(plan: Plan): Promise<void> {
    if (this.server?.running) return
    this.server = await launchServer(this.runtime, this.ports)
    await this.serverReady(plan)
    this.watch(this.server)
  }

  private serverReady(plan: Plan): Promise<SeededIds> {
    const { folder } = this.runtime
    const child = this.server as Child
    return serverReady({ child, folder, ports: this.ports, jwtSecret: plan.jwtSecret, signal: this.lifetime })
  }

  private async storeReady(): Promise<void> {
    if (this.store) await storeReady(this.store, this.ports, this.lifetime)
  }

  /** The end of a process that nobody asked for is the failure of the network. */
  private watch(child: Child): void {
    void child.ended.then(async () => {
      if (!child.stopping && !this.stopping) this.failure.abort(new NetworkError(await child.obituary()))
    })
  }

  private async end(): Promise<void> {
    this.options.signal?.removeEventListener('abort', this.abort)
    process.removeListener('exit', this.exit)
    this.stopped.abort(this.options.signal?.reason ?? new NetworkError('The network was stopped'))
    // Nodes first, so that they do not complain about a server that is gone.
    await this.nodes?.child.stop(0)
    await Promise.all([this.server?.stop(), this.store?.stop()])
    if (!this.options.keep) await removeFolder(this.runtime.folder)
  }

  private endNow(): void {
    for (const child of [this.nodes?.child, this.server, this.store]) child?.kill()
    if (!this.options.keep) removeFolderNow(this.runtime.folder)
  }
}

async function exitCode(child: Child | undefined): Promise<number | null> {
  return child && !child.running ? (await child.ended).code : null
}
