import type { Network } from '@vantage6-js/sandbox'

/** What `federated-average.ts` reads from the environment. */
export function exampleEnvironment(network: Network): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    V6_URL: network.url,
    V6_USERNAME: network.researcher.username,
    V6_PASSWORD: network.researcher.password,
    V6_PRIVATE_KEY: network.organizations[0]?.privateKeyFile,
    V6_COLLABORATION: String(network.collaboration.id),
    V6_IMAGE: network.algorithms.average,
  }
}
