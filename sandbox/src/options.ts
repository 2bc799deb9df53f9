/** What {@link startNetwork} can be told. Everything has a default. */
export interface NetworkOptions {
  /** How many organizations, with one node and one CSV file each; default 3. */
  readonly organizations?: number
  /** Whether the collaboration is encrypted; default true. */
  readonly encrypted?: boolean
  /** Whether an algorithm store is started and coupled; default true. */
  readonly store?: boolean
  /**
   * What kind of nodes is started:
   * - `full` (or true, the default): the official parts, all nodes in one process, waited for until they are online;
   * - `official`: the unchanged official node, one process each, with a stand-in for Docker. Slow (7 s for an average), and
   *   what the others are measured by;
   * - `http`: for load. They look offline and run no central functions, but answer hundreds of runs in seconds;
   * - false: registered but not started until `organization.node.start()`, which then starts a full one.
   */
  readonly nodes?: boolean | 'full' | 'official' | 'http'
  /** Number behind the data in the CSV files; default 1. */
  readonly seed?: number
  /** Merged into the server's configuration file: `two_factor_auth`, `token_expires_hours`, `password_policy`, … */
  readonly serverConfig?: Readonly<Record<string, unknown>>
  /** Merged into the store's configuration file: `policies`, … */
  readonly storeConfig?: Readonly<Record<string, unknown>>
  /** The `policies` of all nodes: `allowed_algorithms`, `allowed_users`, `allowed_organizations`. */
  readonly nodePolicies?: Readonly<Record<string, unknown>>
  /** More images, as names of Python modules on `path`. */
  readonly images?: Readonly<Record<string, AlgorithmImage>>
  /** Whether nodes send log lines as events while algorithms run; default true up to 20 organizations. */
  readonly streamLogs?: boolean
  /**
   * Whether inputs and results go to blob storage (Azurite, installed on first use; Linux on x64); default false. Everything
   * else is the same.
   */
  readonly blobStorage?: boolean
  /**
   * `development` is quick and needs nothing; `uwsgi` is what real deployments run, built from PyPI on first use with a C
   * compiler. Default `development`.
   */
  readonly serverKind?: 'development' | 'uwsgi'
  /** More arguments for uWSGI, after the sandbox's own. */
  readonly uwsgiArgs?: readonly string[]
  /** Whether the server can send mail, which `network.mailbox` then receives; default false. */
  readonly smtp?: boolean
  /** Leaves the network's folder behind on stop, for a look at the logs; default false. */
  readonly keep?: boolean
  /** Stops the start, or the running network. */
  readonly signal?: AbortSignal
  /** Called with short lines for people. */
  readonly onProgress?: (message: string) => void
}

/** Stands for a container image. */
export interface AlgorithmImage {
  /** Python module with the algorithm's functions. */
  readonly module: string
  /** Folders added to Python's path. */
  readonly path?: readonly string[]
  /** Environment variables that the node would give to each of its algorithms. */
  readonly environment?: Readonly<Record<string, string>>
}
