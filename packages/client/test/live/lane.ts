import { type Network, type NetworkOptions, startNetwork } from '@vantage6-js/sandbox'

/** Which server this lane runs on, see `vitest.live.config.ts`: `uwsgi` is the one of real deployments. */
const serverKind = process.env.V6_SERVER_KIND === 'uwsgi' ? 'uwsgi' : 'development'

/** A network for tests that run in both lanes: what they prove depends on how the server handles connections. */
export function startInLane(options: NetworkOptions): Promise<Network> {
  return startNetwork({ ...options, serverKind })
}
