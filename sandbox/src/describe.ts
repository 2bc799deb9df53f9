import type { Network, NetworkNode, NetworkOrganization, NetworkUser } from './network.js'
import type { Login, Plan } from './plan.js'
import type { SeededIds } from './services.js'

type Described = Pick<
  Network,
  'jwtSecret' | 'root' | 'admin' | 'researcher' | 'collaboration' | 'algorithms'
> & {
  organizations: (Omit<NetworkOrganization, 'node'> & { node: Pick<NetworkNode, 'id' | 'name' | 'apiKey'> })[]
}

/** Joins what was planned with the ids that the database gave. */
export function describe(plan: Plan, ids: SeededIds): Described {
  const user = (login: Login, index: number, organizationId: number): NetworkUser => ({
    ...login,
    id: at(ids.users, index),
    organizationId,
  })
  const organizations = plan.organizations.map((organization, index) => {
    const id = at(ids.organizations, index)
    const { name, privateKeyFile, publicKey, dataFile, nodeName, apiKey, researcher } = organization
    return {
      id,
      name,
      privateKeyFile,
      publicKey,
      dataFile,
      researcher: user(researcher, index, id),
      node: { id: at(ids.nodes, index), name: nodeName, apiKey },
    }
  })
  const first = at(organizations, 0)
  return {
    jwtSecret: plan.jwtSecret,
    root: { ...ids.root, username: 'root', password: plan.rootPassword },
    admin: user(plan.admin, organizations.length, first.id),
    researcher: first.researcher,
    collaboration: { id: ids.collaboration, name: plan.collaborationName, encrypted: plan.encrypted },
    organizations,
    algorithms: { average: 'sandbox/average:1', tools: 'sandbox/tools:1' },
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error('The database was seeded with less than was planned')
  return item
}
