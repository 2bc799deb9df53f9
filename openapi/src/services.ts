/** The two services of a vantage6 installation that have a document. */
export const SERVICES = ['server', 'store'] as const

/** `server` is the vantage6 server, `store` the algorithm store. */
export type ServiceName = (typeof SERVICES)[number]

/** The Python distribution that holds each service. */
export const DISTRIBUTIONS: Record<ServiceName, string> = {
  server: 'vantage6-server',
  store: 'vantage6-algorithm-store',
}
