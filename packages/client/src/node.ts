/**
 * What needs Node: files. The client of this entry can do all that the other one can, and `client.result.download`.
 *
 * @packageDocumentation
 */
export { Client, FileResultClient } from './node/client.js'
export { type DownloadOptions, downloadResults } from './node/download-results.js'
export { fileInput } from './node/file-source.js'
export type { DownloadManifest, ManifestEntry } from './node/manifest.js'
