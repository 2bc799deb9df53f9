/**
 * `@vantage6-js/client/testing`: for those who implement an interface of the client.
 *
 * @module
 */
export { type ContractCase, ContractError } from './contract-case.js'
export { type CryptorFactory, cryptorContract } from './cryptor-contract.js'
