import { join } from 'node:path'
import type { Child } from './child.js'
import { NetworkError } from './errors.js'
import { type Runtime, startModule } from './processes.js'

type NodeState = 'stopped' | 'starting' | 'online' | 'disconnected' | { readonly failed: string }

interface NodeEvent {
  readonly event: 'online' | 'disconnected' | 'offline' | 'failed'
  readonly node: number
  readonly message?: string
}

/** Starts and stops nodes, known by their index. */
export interface NodeHost {
  readonly children: Child[]
  /** Starts nodes and waits until the server says that they are online. */
  start(indices: readonly number[], signal: AbortSignal): Promise<void>
  stop(indices: readonly number[], signal: AbortSignal): Promise<void>
  /** Waits until every node that was started is online, for instance after a restart of the server. */
  online(signal: AbortSignal): Promise<void>
}

/** The process that holds all nodes of a network. */
export class NodesProcess implements NodeHost {
  private readonly states: NodeState[]
  private readonly waiting = new Set<() => void>()
  readonly child: Child
  private readonly names: readonly string[]

  private constructor(child: Child, names: readonly string[]) {
    this.child = child
    this.names = names
    this.states = names.map(() => 'stopped')
    void child.ended.then(() => this.notify())
  }

  /** @param tokens - of the nodes, for HTTP-only ones */
  static async launch(
    runtime: Runtime,
    names: readonly string[],
    tokens?: readonly string[],
  ): Promise<NodesProcess> {
    let nodes: NodesProcess | undefined
    const child = await startModule(
      runtime,
      `The node process (${list(names)})`,
      tokens ? 'v6_sandbox.http_nodes' : 'v6_sandbox.node',
      [join(runtime.folder, 'nodes.json')],
      (event) => nodes?.onEvent(event as NodeEvent),
    )
    nodes = new NodesProcess(child, names)
    if (tokens) child.send({ command: 'tokens', tokens })
    return nodes
  }

  get children(): Child[] {
    return [this.child]
  }

  async start(indices: readonly number[], signal: AbortSignal): Promise<void> {
    for (const index of indices) this.states[index] = 'starting'
    this.child.send({ command: 'start', nodes: indices })
    await this.until(indices, 'online', signal)
  }

  async stop(indices: readonly number[], signal: AbortSignal): Promise<void> {
    const running = indices.filter((index) => this.states[index] !== 'stopped')
    this.child.send({ command: 'stop', nodes: running })
    await this.until(running, 'stopped', signal)
  }

  async online(signal: AbortSignal): Promise<void> {
    await this.until(
      this.states.flatMap((state, index) => (state === 'stopped' ? [] : [index])),
      'online',
      signal,
    )
  }

  private async until(indices: readonly number[], state: NodeState, signal: AbortSignal): Promise<void> {
    while (true) {
      signal.throwIfAborted()
      await this.checkFailures(indices)
      if (indices.every((index) => this.states[index] === state)) return
      await this.change(signal)
    }
  }

  private async checkFailures(indices: readonly number[]): Promise<void> {
    if (!this.child.running) throw new NetworkError(await this.child.obituary())
    for (const index of indices) {
      const state = this.states[index]
      if (typeof state === 'object') {
        throw new NetworkError(
          `The node "${this.names[index]}" failed: ${state.failed}. The end of its log:\n${this.child.tail()}`,
        )
      }
    }
  }

  private change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      this.waiting.add(done)
      signal.addEventListener('abort', done)
    })
  }

  private onEvent({ event, node, message = '' }: NodeEvent): void {
    this.states[node] = event === 'failed' ? { failed: message } : event === 'offline' ? 'stopped' : event
    this.notify()
  }

  private notify(): void {
    for (const done of [...this.waiting]) done()
  }
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown
}
