import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** What a bundler makes of an entry for browsers. */
export interface Bundle {
  code: string
  /** Bytes after gzip, the best it can. */
  gzipped: number
  /** What the bundle imports and does not hold. */
  imports: string[]
}

const entryName = 'entry.mjs'

/**
 * Bundles and minifies for browsers, as an application would.
 *
 * @param entry - The source of the entry module.
 * @param folder - The folder that the entry stands in, for its imports.
 */
export async function bundle(entry: string, folder: string): Promise<Bundle> {
  const build = await rolldown({
    input: `${folder}/${entryName}`,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith(entryName) ? `${folder}/${entryName}` : null),
        load: (id) => (id.endsWith(entryName) ? entry : null),
      },
    ],
  })
  try {
    const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false })
    const [chunk] = output
    return { code: chunk.code, gzipped: gzipSync(chunk.code, { level: 9 }).length, imports: chunk.imports }
  } finally {
    await build.close()
  }
}
