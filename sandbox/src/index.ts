/**
 * A real vantage6 network on one machine, without Docker.
 *
 * @packageDocumentation
 */
export { type SetUpOptions, setUpEnvironment } from './environment.js'
export { NetworkError } from './errors.js'
export type { Fault, FaultRule, RandomFaults, SeenRequest } from './faults/fault.js'
export { FaultProxy, startFaultProxy } from './faults/fault-proxy.js'
export type { Mail } from './mailbox.js'
export type { Network, NetworkNode, NetworkOrganization, NetworkServer, NetworkUser } from './network.js'
export type { AlgorithmImage, NetworkOptions } from './options.js'
export { startNetwork } from './start-network.js'
export { mintToken, type TokenOptions } from './tokens.js'
