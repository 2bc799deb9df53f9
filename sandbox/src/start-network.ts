import type { Environment } from '@vantage6-js/python-environment'
import type { Child } from './child.js'
import { describe } from './describe.js'
import { setUpEnvironment } from './environment.js'
import { NetworkError } from './errors.js'
import { makeFolder, removeFolder, removeFolderNow } from './folder.js'
import { Mailbox } from './mailbox.js'
import type { Network } from './network.js'
import { type NodeHost, NodesProcess } from './nodes.js'
import { OfficialNodes } from './official-nodes.js'
import type { NetworkOptions } from './options.js'
import { makePlan, type Plan } from './plan.js'
import { pythonEnvironment, type Runtime } from './processes.js'
import { type SeededIds, Services } from './services.js'
import { mintToken } from './tokens.js'

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
  if (options.nodes === 'http' && options.blobStorage) {
    throw new TypeError("nodes: 'http' does not go with blobStorage: HTTP-only nodes do not read blobs")
  }
  const environment = await setUpEnvironment({ onProgress, ...(signal && { signal }) })
  signal?.throwIfAborted()
  const folder = await makeFolder(options.keep ?? false)
  const running = new RunningNetwork(environment, folder, options)
  try {
    return await running.start()
  } catch (error) {
    await running.stop()
    // Something may have been on its way while the rest was ended.
    await running.sweep()
    // What was being awaited has failed because of this, and only knows that it was aborted.
    signal?.throwIfAborted()
    throw error
  }
}

/** HTTP-only nodes do not log in again. */
const NODE_TOKEN_SECONDS = 24 * 3600

/** Holds the processes of one network. */
class RunningNetwork {
  private readonly environment: Environment
  private readonly runtime: Runtime
  private readonly options: NetworkOptions
  private readonly failure = new AbortController()
  private readonly stopped = new AbortController()
  /** Aborted when the network stops, is told to stop, or falls apart. */
  private readonly lifetime: AbortSignal
  private readonly exit = () => this.endNow()
  private readonly abort = () => void this.stop()
  private services: Services | undefined
  private nodes: NodeHost | undefined
  private mailbox: Mailbox | undefined
  private stopping: Promise<void> | undefined

  constructor(environment: Environment, folder: string, options: NetworkOptions) {
    this.environment = environment
    this.runtime = { python: environment.python, folder }
    this.options = options
    const signals = [this.failure.signal, this.stopped.signal, options.signal]
    this.lifetime = AbortSignal.any(signals.filter((signal) => signal !== undefined))
    process.once('exit', this.exit)
    options.signal?.addEventListener('abort', this.abort)
  }

  async start(): Promise<Network> {
    const { environment, runtime, options, lifetime } = this
    const { onProgress = () => {} } = options
    onProgress('Preparing keys and data')
    const plan = await makePlan(runtime.folder, options)
    if (options.smtp) this.mailbox = await Mailbox.open()
    const { mailbox } = this
    const onStanding = (child: Child) => this.watch(child)
    const services = new Services({ environment, runtime, plan, options, mailbox, lifetime, onStanding })
    this.services = services
    const ids = await services.start()
    if (options.nodes ?? true) {
      const { length } = plan.organizations
      onProgress(`Starting ${length} node${length === 1 ? '' : 's'}`)
      await this.startNodes(plan, ids)
    }
    return this.network(plan, ids, services)
  }

  stop(): Promise<void> {
    this.stopping ??= this.end()
    return this.stopping
  }

  private async startNodes(
    plan: Plan,
    ids: SeededIds,
    indices = plan.organizations.map((_, index) => index),
  ): Promise<void> {
    this.nodes ??= await this.nodeHost(plan, ids)
    await this.nodes.start(indices, this.lifetime)
  }

  private async nodeHost(plan: Plan, ids: SeededIds): Promise<NodeHost> {
    const { runtime, options } = this
    const names = plan.organizations.map(({ nodeName }) => nodeName)
    if (options.nodes === 'official') return new OfficialNodes(runtime, names, (child) => this.watch(child))
    const token = (id: number) =>
      mintToken(plan.jwtSecret, { id, clientType: 'node', expiresIn: NODE_TOKEN_SECONDS })
    const tokens = options.nodes === 'http' ? ids.nodes.map(token) : undefined
    const nodes = await NodesProcess.launch(runtime, names, tokens)
    this.watch(nodes.child)
    return nodes
  }

  private network(plan: Plan, ids: SeededIds, services: Services): Network {
    const described = describe(plan, ids)
    const self = this
    return {
      ...described,
      url: services.url,
      storeUrl: services.storeUrl,
      folder: this.runtime.folder,
      organizations: described.organizations.map((organization, index) => ({
        ...organization,
        node: {
          ...organization.node,
          start: () => this.startNodes(plan, ids, [index]),
          stop: async () => this.nodes?.stop([index], this.lifetime),
        },
      })),
      mailbox: this.mailbox,
      server: {
        start: () => services.startServer(),
        stop: async () => services.server?.stop(),
        restart: async () => {
          await services.server?.stop()
          await services.startServer()
        },
      },
      get pids() {
        return {
          server: services.server?.pid,
          store: services.store?.pid,
          nodes: self.nodes?.children[0]?.pid,
        }
      },
      python: { executable: this.runtime.python, env: pythonEnvironment(this.runtime.folder) },
      signal: this.failure.signal,
      nodesOnline: async () => this.nodes?.online(this.lifetime),
      mintToken: (options) => mintToken(plan.jwtSecret, options),
      stop: () => this.stop(),
      [Symbol.asyncDispose]: () => this.stop(),
    }
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
    await this.sweep()
  }

  /** Ends what runs and removes the folder. */
  async sweep(): Promise<void> {
    // Nodes first, so that they do not complain about a server that is gone.
    await Promise.all((this.nodes?.children ?? []).map((child) => child.stop(0)))
    await Promise.all((this.services?.children ?? []).map((child) => child.stop()))
    await this.mailbox?.close()
    this.mailbox = undefined
    if (!this.options.keep) await removeFolder(this.runtime.folder)
  }

  private endNow(): void {
    for (const child of [...(this.nodes?.children ?? []), ...(this.services?.children ?? [])]) child.kill()
    if (!this.options.keep) removeFolderNow(this.runtime.folder)
  }
}
