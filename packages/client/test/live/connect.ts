import { createValidator, type ObservingFetch, observingFetch } from '@vantage6-js/openapi/validator'
import type { Network, NetworkUser } from '@vantage6-js/sandbox'
import { Client, type ClientOptions } from '../../src/index.js'

/** A client whose every answer is compared with the OpenAPI document, and its requests so far. */
export interface Connected {
  client: Client
  /** `GET /task/7?page=1`, in the order in which they were sent. */
  requests: string[]
  seen: ObservingFetch
}

const validator = createValidator('server')

/** Logs a user of the network in. */
export async function connect(
  network: Network,
  user: NetworkUser,
  options: ClientOptions = {},
): Promise<Connected> {
  const requests: string[] = []
  const seen = observingFetch(fetch, validator)
  const client = new Client(network.url, {
    ...options,
    fetch: (request) => {
      if (request.url.startsWith(network.url)) {
        requests.push(`${request.method} ${request.url.slice(network.url.length)}`)
        return seen(request)
      }
      return fetch(request)
    },
  })
  await client.authenticate(user.username, user.password)
  return { client, requests, seen }
}
