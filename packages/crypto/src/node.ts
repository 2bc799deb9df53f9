/**
 * `@vantage6-js/crypto/node`: what needs files.
 *
 * @module
 */
export { fileKeyTrust } from './node/file-key-trust.js'
export { createCryptorFromFile, readPrivateKeyFile, writePrivateKeyFile } from './node/private-key-file.js'
