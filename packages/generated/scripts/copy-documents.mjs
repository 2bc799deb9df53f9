// The raw documents are part of the package: copied beside the compiled code at build time.
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const target = new URL('../dist/v4/', import.meta.url)
await mkdir(target, { recursive: true })
for (const name of ['server.json', 'store.json']) {
  await copyFile(require.resolve(`@vantage6-js/openapi/v4/${name}`), new URL(name, target))
}
