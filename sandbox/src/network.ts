import type { Mailbox } from './mailbox.js'
import type { TokenOptions } from './tokens.js'

/** A running vantage6 network. `await using network = await startNetwork()` stops it at the end of the block. */
export interface Network extends AsyncDisposable {
  /** The server's API, as `http://127.0.0.1:PORT/api`. */
  readonly url: string
  /** The algorithm store's API; undefined without a store. */
  readonly storeUrl: string | undefined
  /** All state: configuration, databases, keys, data, `logs/`. */
  readonly folder: string
  /** What the server signs its tokens with. */
  readonly jwtSecret: string
  /** The superuser; his organization is not a member of the collaboration, so he cannot create tasks. */
  readonly root: NetworkUser
  /** A user of the first organization with all rights. */
  readonly admin: NetworkUser
  /** A user of the first organization with the default role Researcher. */
  readonly researcher: NetworkUser
  readonly collaboration: { readonly id: number; readonly name: string; readonly encrypted: boolean }
  readonly organizations: readonly NetworkOrganization[]
  /** Names of the demonstration images; python/v6_sandbox/algorithms says what is in them. */
  readonly algorithms: { readonly average: string; readonly tools: string }
  readonly server: NetworkServer
  /** What the server sent by mail; undefined without the option `smtp`. */
  readonly mailbox: Pick<Mailbox, 'mails' | 'waitFor'> | undefined
  /** Processes of the network, for tests that kill them. */
  readonly pids: {
    readonly server: number | undefined
    readonly store: number | undefined
    readonly nodes: number | undefined
  }
  /** The virtual environment's Python and the environment variables it runs with here, for scripts against the network. */
  readonly python: { readonly executable: string; readonly env: NodeJS.ProcessEnv }
  /** Aborted, with a {@link NetworkError} that names it, when a part of the network ends by itself. */
  readonly signal: AbortSignal
  /** Waits until every node that was started is online again, for instance after a restart of the server. */
  nodesOnline(): Promise<void>
  /** Makes a token that the server takes for its own. */
  mintToken(options: TokenOptions): string
  /** Ends all processes and removes the folder. Calling it again does nothing. */
  stop(): Promise<void>
}

export interface NetworkUser {
  readonly id: number
  readonly username: string
  readonly password: string
  readonly organizationId: number
}

export interface NetworkOrganization {
  readonly id: number
  readonly name: string
  /** PEM file. */
  readonly privateKeyFile: string
  /** Base64 of the PEM, as the server has it. */
  readonly publicKey: string
  /** CSV file with the columns `id`, `age`, `sex`, `bmi`. */
  readonly dataFile: string
  /** A user of this organization with the default role Researcher. */
  readonly researcher: NetworkUser
  readonly node: NetworkNode
}

export interface NetworkNode {
  readonly id: number
  readonly name: string
  readonly apiKey: string
  /** Starts the node and waits until it is online. */
  start(): Promise<void>
  /** Takes the node offline; algorithms that run at it are ended. */
  stop(): Promise<void>
}

export interface NetworkServer {
  /** Starts the server again on the same port and database, and waits until it answers. */
  start(): Promise<void>
  /** Ends the server process; connections break, the port is closed. */
  stop(): Promise<void>
  /** Stops and starts; nodes come back by themselves ({@link Network.nodesOnline}). */
  restart(): Promise<void>
}
