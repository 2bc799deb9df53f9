import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

/** Algorithm stores at the server, and the columns of a node that is online. */
export async function coupleStores(network: Network, admin: Caller, root: Caller): Promise<void> {
  const collaboration_id = network.collaboration.id
  const node = network.organizations[2]
  const organizations = [{ id: node?.id, input: 'e30=' }]
  await admin.ok('POST', '/column', { db_label: 'default', collaboration_id, organizations })
  const { data } = await root.ok('GET', '/algorithmstore')
  const [store] = data
  await root.ok('GET', `/algorithmstore/${store.id}`)
  await root.ok('PATCH', `/algorithmstore/${store.id}`, { name: 'Renamed store' })
  await root.ok('GET', `/algorithmstore?collaboration_id=${collaboration_id}`)
  const coupling = {
    name: 'Own store',
    algorithm_store_url: network.storeUrl,
    server_url: network.url,
    collaboration_id,
    force: true,
  }
  await root.send('POST', '/algorithmstore', { json: { ...coupling, force: false } })
  await root.send('POST', '/algorithmstore', { json: coupling })
  await root.ok('DELETE', `/algorithmstore/${store.id}?server_url=${encodeURIComponent(network.url)}`)
  const own = await root.ok('POST', '/algorithmstore', coupling)
  await root.ok('GET', `/algorithmstore/${own.id}`)
  await root.ok('GET', `/algorithmstore?collaboration_id=${collaboration_id}`)
}
