/**
 * What needs Node: files. `import { downloadResults, fileInput } from '@vantage6-js/client/node'`
 *
 * @packageDocumentation
 */
export { type DownloadOptions, downloadResults } from './node/download-results.js'
export { fileInput } from './node/file-source.js'
export type { DownloadManifest, ManifestEntry } from './node/manifest.js'
