import { Client, type ClientOptions } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import { type Network, type NetworkOptions, startNetwork } from '@vantage6-js/sandbox'

/** Which server this lane runs on, see `vitest.live.config.ts`: `uwsgi` is the one of real deployments. */
export const serverKind = process.env.V6_SERVER_KIND === 'uwsgi' ? 'uwsgi' : 'development'

export function start(options: NetworkOptions): Promise<Network> {
  return startNetwork({ store: false, ...options, serverKind })
}

/** A client of the network's researcher, with his organization's key, and the requests that it sends. */
export async function connect(
  network: Network,
  options: ClientOptions = {},
): Promise<{ client: Client; requests: string[] }> {
  const requests: string[] = []
  const client = new Client(network.url, {
    ...options,
    hooks: {
      onRequest: ({ method, url }) =>
        requests.push(`${method} ${url.slice(network.url.length).split('?')[0]}`),
    },
  })
  const { username, password } = network.researcher
  await client.authenticate(username, password)
  if (network.collaboration.encrypted) {
    await client.setupEncryption(await createCryptorFromFile(network.organizations[0]?.privateKeyFile ?? ''))
  }
  await client.setupCollaboration(network.collaboration.id)
  requests.length = 0
  return { client, requests }
}
