import { createValidator, observingFetch, type Violation } from '@vantage6-js/openapi/validator'
import type { Network, NetworkUser } from '@vantage6-js/sandbox'
import { Client, type ClientOptions, type Fetch } from '../../src/index.js'

/** A client of a network, whose every answer of server and store is compared with the OpenAPI documents. */
export interface ObservedClient {
  client: Client
  fetch: Fetch
  /** `GET /task/7?page=1` at the server or `store GET /algorithm` at the store, in the order in which they were sent. */
  requests: string[]
  /** In what the answers differ from the documents. */
  violations(): readonly Violation[]
}

/** A client that is not logged in, or as `user`. */
export async function observedClient(
  network: Network,
  user?: NetworkUser,
  options: ClientOptions = {},
): Promise<ObservedClient> {
  const server = observingFetch(fetch, createValidator('server'))
  const store = observingFetch(fetch, createValidator('store'))
  const requests: string[] = []
  const send: Fetch = (request) => {
    const isStore = network.storeUrl !== undefined && request.url.startsWith(network.storeUrl)
    const base = isStore ? (network.storeUrl ?? '') : network.url
    requests.push(`${isStore ? 'store ' : ''}${request.method} ${request.url.slice(base.length)}`)
    if (isStore) return store(request)
    return request.url.startsWith(network.url) ? server(request) : fetch(request)
  }
  const client = new Client(network.url, { ...options, fetch: send })
  if (user !== undefined) await client.authenticate(user.username, user.password)
  return { client, fetch: send, requests, violations: () => [...server.violations, ...store.violations] }
}
