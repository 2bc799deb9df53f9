import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '@vantage6-js/python-environment'
import { launchAzurite } from './azurite.js'
import type { Child } from './child.js'
import { type Ports, serverUrl, storeUrl, writeConfigs } from './config.js'
import type { Mailbox } from './mailbox.js'
import type { NetworkOptions } from './options.js'
import type { Plan } from './plan.js'
import { freePort } from './ports.js'
import { portWasTaken, type Runtime, startModule } from './processes.js'
import { untilReady } from './ready.js'
import { mintToken } from './tokens.js'
import { launchUwsgi, setUpUwsgi } from './uwsgi.js'

const ATTEMPTS = 5

/** Ids that the database gave; written by python/v6_sandbox/server/app.py. */
export interface SeededIds {
  readonly root: { readonly id: number; readonly organizationId: number }
  readonly collaboration: number
  readonly organizations: readonly number[]
  readonly users: readonly number[]
  readonly nodes: readonly number[]
}

/** What {@link Services} works with. */
export interface ServicesContext {
  readonly environment: Environment
  readonly runtime: Runtime
  readonly plan: Plan
  readonly options: NetworkOptions
  readonly mailbox: Mailbox | undefined
  /** Aborted when the network ends. */
  readonly lifetime: AbortSignal
  /** Called with each process that now stands, and whose end would be a failure. */
  readonly onStanding: (child: Child) => void
}

/** The central processes of a network: server, algorithm store, blob storage. */
export class Services {
  server: Child | undefined
  store: Child | undefined
  blobs: Child | undefined
  private ports: Ports = { server: 0, store: 0, blobs: 0 }
  private readonly context: ServicesContext

  constructor(context: ServicesContext) {
    this.context = context
  }

  get url(): string {
    return serverUrl(this.ports)
  }

  get storeUrl(): string | undefined {
    return this.store && storeUrl(this.ports)
  }

  get children(): Child[] {
    return [this.server, this.store, this.blobs].filter((child) => child !== undefined)
  }

  /** Starts all of them on ports that are free, and once more on others if somebody was quicker. */
  async start(): Promise<SeededIds> {
    const { plan, options, mailbox, onStanding } = this.context
    for (let attempt = 1; ; attempt++) {
      const [server, store, blobs] = [await freePort(), await freePort(), await freePort()]
      this.ports = { server, store, blobs, mail: mailbox?.port }
      await writeConfigs(plan, this.ports, options)
      try {
        const ids = await this.startOnce()
        this.children.forEach(onStanding)
        return ids
      } catch (error) {
        const taken = (await Promise.all(this.children.map(portWasTaken))).includes(true)
        await Promise.all(this.children.map((child) => child.stop(0)))
        if (!taken || attempt === ATTEMPTS) throw error
        options.onProgress?.('A port was taken, trying another one')
      }
    }
  }

  /** Starts the server again, on the same port and database. */
  async startServer(): Promise<void> {
    if (this.server?.running) return
    this.server = await this.launchServer()
    await this.serverReady(this.server)
    this.context.onStanding(this.server)
  }

  private async startOnce(): Promise<SeededIds> {
    const { runtime, options } = this.context
    if (options.blobStorage) {
      this.blobs = await launchAzurite(runtime, this.ports.blobs, options)
      const url = `http://127.0.0.1:${this.ports.blobs}/`
      // It answers 400 to a question that is none of its protocol's.
      await untilReady({ child: this.blobs, url, status: 400, signal: this.context.lifetime })
    }
    options.onProgress?.('Starting the vantage6 server')
    this.server = await this.launchServer()
    if (options.store ?? true) this.store = await this.launchStore()
    const [ids] = await Promise.all([this.serverReady(this.server), this.storeReady()])
    return ids
  }

  private async launchServer(): Promise<Child> {
    const { environment, runtime, options } = this.context
    const { server } = this.ports
    if (options.serverKind === 'uwsgi') {
      const uwsgi = await setUpUwsgi(environment, options)
      return launchUwsgi(runtime, uwsgi, server, options.uwsgiArgs ?? [])
    }
    return startModule(runtime, 'The vantage6 server', 'v6_sandbox.server', [runtime.folder, String(server)])
  }

  private launchStore(): Promise<Child> {
    const { runtime } = this.context
    const args = [runtime.folder, String(this.ports.store)]
    return startModule(runtime, 'The algorithm store', 'v6_sandbox.store', args)
  }

  /**
   * Waits until the server answers 200 to a list whose permissions are checked: on a Python that is too new, `/version`
   * works while everything that matters answers 500.
   */
  private async serverReady(child: Child): Promise<SeededIds> {
    const { runtime, plan, lifetime: signal } = this.context
    await untilReady({ child, url: `${this.url}/version`, signal })
    const ids = JSON.parse(await readFile(join(runtime.folder, 'seeded.json'), 'utf8')) as SeededIds
    const headers = { Authorization: `Bearer ${mintToken(plan.jwtSecret, { id: ids.root.id })}` }
    await untilReady({ child, url: `${this.url}/organization?per_page=1`, headers, signal })
    return ids
  }

  private async storeReady(): Promise<void> {
    if (!this.store) return
    await untilReady({ child: this.store, url: `${this.storeUrl}/version`, signal: this.context.lifetime })
  }
}
