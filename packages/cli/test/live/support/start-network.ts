import { type Network, startNetwork } from '@vantage6-js/sandbox'
import type { TestProject } from 'vitest/node'

/** What the tests need to know of the network. */
export type LiveNetwork = Pick<
  Network,
  'url' | 'storeUrl' | 'researcher' | 'admin' | 'collaboration' | 'algorithms'
> & { organizations: { id: number; name: string; privateKeyFile: string; dataFile: string }[] }

declare module 'vitest' {
  export interface ProvidedContext {
    network: LiveNetwork
  }
}

/** One network for all files of the tier. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const network = await startNetwork()
  const { url, storeUrl, researcher, admin, collaboration, algorithms } = network
  project.provide('network', {
    url,
    storeUrl,
    researcher,
    admin,
    collaboration,
    algorithms,
    organizations: network.organizations.map(({ id, name, privateKeyFile, dataFile }) => ({
      id,
      name,
      privateKeyFile,
      dataFile,
    })),
  })
  return () => network.stop()
}
