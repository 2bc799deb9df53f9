import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Child } from './child.js'
import { NetworkError } from './errors.js'
import type { NodeHost } from './nodes.js'
import { freePort } from './ports.js'
import { type Runtime, startModule } from './processes.js'

interface OfficialNode {
  readonly child: Child
  online: boolean
}

/** The real `vantage6.node.Node`, one process for each, on a stand-in for Docker. */
export class OfficialNodes implements NodeHost {
  private readonly runtime: Runtime
  private readonly names: readonly string[]
  private readonly onStanding: (child: Child) => void
  private readonly nodes = new Map<number, OfficialNode>()

  constructor(runtime: Runtime, names: readonly string[], onStanding: (child: Child) => void) {
    this.runtime = runtime
    this.names = names
    this.onStanding = onStanding
  }

  get children(): Child[] {
    return [...this.nodes.values()].map(({ child }) => child)
  }

  async start(indices: readonly number[], signal: AbortSignal): Promise<void> {
    for (const index of indices) {
      signal.throwIfAborted()
      if (!this.nodes.has(index)) this.nodes.set(index, await this.launch(index))
    }
    await this.until(indices, signal)
    for (const index of indices) {
      const node = this.nodes.get(index)
      if (node) this.onStanding(node.child)
    }
  }

  async stop(indices: readonly number[]): Promise<void> {
    await Promise.all(
      indices.map(async (index) => {
        await this.nodes.get(index)?.child.stop()
        this.nodes.delete(index)
      }),
    )
  }

  online(signal: AbortSignal): Promise<void> {
    return this.until([...this.nodes.keys()], signal)
  }

  private async launch(index: number): Promise<OfficialNode> {
    const child = await startModule(
      this.runtime,
      `The node "${this.names[index]}"`,
      'v6_sandbox.official',
      [join(this.runtime.folder, 'nodes.json'), String(index), String(await freePort())],
      (event) => {
        node.online = (event as { event: string }).event === 'online'
      },
    )
    const node: OfficialNode = { child, online: false }
    return node
  }

  private async until(indices: readonly number[], signal: AbortSignal): Promise<void> {
    for (const index of indices) {
      const node = this.nodes.get(index)
      while (node && !node.online) {
        if (!node.child.running) throw new NetworkError(await node.child.obituary())
        await delay(50, undefined, { signal })
      }
    }
  }
}
