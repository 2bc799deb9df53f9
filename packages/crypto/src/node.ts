/**
 * `@vantage6-js/crypto/node`: what needs files.
 *
 * @module
 */
export { createCryptorFromFile, readPrivateKeyFile, writePrivateKeyFile } from './node/private-key-file.js'
