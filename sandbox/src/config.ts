import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { largeResultStore } from './azurite.js'
import type { NetworkOptions } from './options.js'
import type { Plan } from './plan.js'

/** From so many organizations on, log lines as events cost more than the work: each goes to every node. */
const QUIET_FROM = 21

export interface Ports {
  readonly server: number
  readonly store: number
  readonly blobs: number
  /** Of the mailbox, if there is one. */
  readonly mail?: number | undefined
}

export const serverUrl = (ports: Ports) => `http://127.0.0.1:${ports.server}/api`
export const storeUrl = (ports: Ports) => `http://127.0.0.1:${ports.store}/api`

/** Writes the configuration files of server, store and nodes. JSON is YAML too. */
export async function writeConfigs(plan: Plan, ports: Ports, options: NetworkOptions): Promise<void> {
  const file = (name: string, content: unknown) =>
    writeFile(join(plan.folder, name), JSON.stringify(content, null, 2), { mode: 0o600 })
  await mkdir(join(plan.folder, 'nodes'), { recursive: true })
  await Promise.all([
    file('server.yaml', merge(serverConfig(plan, ports, options), options.serverConfig ?? {})),
    file('store.yaml', merge(storeConfig(plan, ports), options.storeConfig ?? {})),
    file('seed.json', seed(plan, ports, options)),
    file('nodes.json', nodesConfig(plan, ports, options)),
  ])
}

function common(plan: Plan, name: string, port: number) {
  const logging = {
    level: 'INFO',
    file: `${name}.log`,
    use_console: true,
    backup_count: 1,
    max_size: 1024,
    format: '%(asctime)s %(levelname)s %(name)s: %(message)s',
    datefmt: '%H:%M:%S',
    loggers: [{ name: 'urllib3', level: 'warning' }],
  }
  return {
    description: 'vantage6-js sandbox',
    ip: '127.0.0.1',
    port,
    api_path: '/api',
    uri: `sqlite:///${join(plan.folder, `${name}.sqlite`)}`,
    allow_drop_all: false,
    logging,
    directories: { log: join(plan.folder, name, 'log'), data: join(plan.folder, name, 'data') },
    // Server and store refuse a localhost address of each other unless this names the host.
    dev: { host_uri: 'http://127.0.0.1' },
  }
}

function serverConfig(plan: Plan, ports: Ports, options: NetworkOptions): Record<string, unknown> {
  return {
    ...common(plan, 'server', ports.server),
    jwt_secret_key: plan.jwtSecret,
    server_url: serverUrl(ports),
    ...(options.blobStorage && { large_result_store: largeResultStore(ports.blobs) }),
    ...(ports.mail && { smtp: smtp(ports.mail) }),
  }
}

function smtp(port: number) {
  const email_from = 'noreply@sandbox.example'
  return { server: '127.0.0.1', port, username: 'sandbox', password: 'any', email_from, MAIL_USE_TLS: false }
}

function storeConfig(plan: Plan, ports: Ports): Record<string, unknown> {
  return merge(common(plan, 'store', ports.store), {
    root_user: {
      v6_server_uri: serverUrl(ports),
      username: 'root',
      email: 'root@domain.ext',
      organization_id: 1,
    },
    policies: { algorithm_view: 'whitelisted', allow_localhost: true },
    dev: { disable_review: true },
  })
}

/** Read by python/v6_sandbox/server/seed.py. */
function seed(plan: Plan, ports: Ports, options: NetworkOptions) {
  const user = (login: { username: string; password: string }, organization: number, role: string) => ({
    ...login,
    organization,
    roles: [role],
    firstname: login.username,
    lastname: 'Sandbox',
    email: `${login.username}@sandbox.example`,
  })
  return {
    rootPassword: plan.rootPassword,
    organizations: plan.organizations.map(({ name, publicKey, nodeName, apiKey }, index) => ({
      name,
      nodeName,
      apiKey,
      publicKey: plan.encrypted ? publicKey : '',
      domain: `organization-${index + 1}.example`,
      country: 'Netherlands',
    })),
    users: [
      ...plan.organizations.map(({ researcher }, index) => user(researcher, index, 'Researcher')),
      user(plan.admin, 0, 'Root'),
    ],
    collaboration: { name: plan.collaborationName, encrypted: plan.encrypted },
    store: (options.store ?? true) ? { name: 'Sandbox store', url: storeUrl(ports) } : null,
  }
}

/** Read by python/v6_sandbox/node/__main__.py. */
function nodesConfig(plan: Plan, ports: Ports, options: NetworkOptions) {
  const { streamLogs = plan.organizations.length < QUIET_FROM } = options
  return {
    server: { host: 'http://127.0.0.1', port: ports.server, path: '/api' },
    streamLogs,
    logLevel: 'INFO',
    images: options.images ?? {},
    nodes: plan.organizations.map(({ nodeName, apiKey, privateKeyFile, dataFile }, index) => ({
      name: nodeName,
      apiKey,
      privateKey: plan.encrypted ? privateKeyFile : null,
      databases: [{ label: 'default', uri: dataFile, type: 'csv' }],
      policies: options.nodePolicies ?? {},
      folder: join(plan.folder, 'nodes', String(index + 1)),
    })),
  }
}

/** Objects are merged key by key, everything else is replaced. */
export function merge(base: Record<string, unknown>, more: Readonly<Record<string, unknown>>) {
  const result = { ...base }
  for (const [key, value] of Object.entries(more)) {
    const old = result[key]
    result[key] = isObject(old) && isObject(value) ? merge(old, value) : value
  }
  return result
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
