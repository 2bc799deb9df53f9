import { type Network, type NetworkOptions, startNetwork } from '@vantage6-js/sandbox'
import { createValidator, type ObservingFetch, observingFetch } from '../../src/validator.js'
import { Caller, type SentBody } from './caller.js'

/** Fetches that remember, one for each service. */
export interface Watch {
  server: ObservingFetch
  store: ObservingFetch
  /** The JSON bodies that were sent. */
  sent: Record<'server' | 'store', SentBody[]>
}

export function startWatch(): Watch {
  return {
    server: observingFetch(globalThis.fetch, createValidator('server')),
    store: observingFetch(globalThis.fetch, createValidator('store')),
    sent: { server: [], store: [] },
  }
}

/** A network without running nodes: the test plays them, so that it can bring about any state. */
export function quietNetwork(options: NetworkOptions): Promise<Network> {
  return startNetwork({ encrypted: false, nodes: false, ...options })
}

/** Nobody on the server of a network. */
export function serverOf(network: Network, watch: Watch): Caller {
  return new Caller(network.url, watch.server, watch.sent.server)
}

/** Nobody on the store of a network. */
export function storeOf(network: Network, watch: Watch): Caller {
  if (!network.storeUrl) throw new Error('this network has no store')
  return new Caller(network.storeUrl, watch.store, watch.sent.store)
}

/** Every node of a network, logged in. */
export async function nodesOf(network: Network, server: Caller): Promise<Caller[]> {
  const callers = []
  for (const { node } of network.organizations) {
    const { access_token } = await server.ok('POST', '/token/node', { api_key: node.apiKey })
    callers.push(server.as(access_token))
  }
  return callers
}
