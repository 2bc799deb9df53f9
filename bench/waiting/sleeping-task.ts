import { Client } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import type { Network } from '@vantage6-js/sandbox'

/** What a client says of a task that it waited for. */
export interface Waited {
  task: number
  /** When the results were there, in seconds since 1970. */
  at: number
  results: number
}

/** The researcher, logged in with the organization's key. */
export async function connect(network: Network, url: string): Promise<Client> {
  const client = new Client(url)
  await client.authenticate(network.researcher.username, network.researcher.password)
  await client.setupEncryption(await createCryptorFromFile(network.organizations[0]?.privateKeyFile ?? ''))
  return client
}

/** A task whose algorithms sleep. Default: at all organizations. */
export function startSleeping(
  client: Client,
  network: Network,
  seconds: number,
  organizations = network.organizations.map(({ id }) => id),
) {
  return client.task.create({
    collaboration: network.collaboration.id,
    organizations,
    image: network.algorithms.tools,
    input: { method: 'sleep', kwargs: { seconds } },
  })
}
