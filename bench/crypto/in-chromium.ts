import { join } from 'node:path'
import { bundle, chromiumPath, runInChromium } from '@vantage6-js/runtimes/browser'
import type { Row } from '../report/report.js'
import { workspace } from '../report/report.js'

interface Times {
  rsa: [theirs: number, ours: number]
  aes: [theirs: number, ours: number]
  streamed: [theirs: number, ours: number]
  message: [theirs: number, ours: number]
}

/** The same in a real Chromium, beside the libraries of the web UI; and what each adds to a page. */
export async function measureInChromium(privateKey: string): Promise<Row[]> {
  const folder = join(workspace(), 'crypto')
  const ours = await bundle(`export { createCryptor } from '@vantage6-js/crypto'`, folder)
  const theirs = await bundle(
    `import CryptoJS from 'crypto-js'
     import forge from 'node-forge'
     export { CryptoJS, forge }`,
    folder,
  )
  const rows: Row[] = [
    {
      what: 'Browser: size, minified and gzipped',
      unit: 'kB',
      peer: 'node-forge + crypto-js',
      theirs: theirs.gzipped / 1000,
      ours: ours.gzipped / 1000,
      better: 'less',
      goal: 6,
    },
  ]
  if (chromiumPath === undefined) {
    console.error('There is no Chromium here: the browser was not measured.')
    return rows
  }
  const { code } = await bundle(`export { default } from './page.mjs'`, folder)
  const { rsa, aes, streamed, message } = await runInChromium<Times>(code, privateKey, {
    flags: ['--js-flags=--expose-gc'],
  })
  const row = (what: string, peer: string, times: [number, number], goalRatio?: number): Row => ({
    what: `Chromium: ${what}`,
    unit: 'ms',
    peer,
    theirs: times[0],
    ours: times[1],
    better: 'less',
    ...(goalRatio === undefined ? {} : { goalRatio }),
  })
  return [
    row('RSA-4096 private operation', 'node-forge', rsa, 8),
    row('AES-256-CTR, 32 MiB in one piece', 'crypto-js', aes, 20),
    row('AES-256-CTR, 32 MiB as a stream', 'crypto-js', streamed, 20),
    row('decrypt inline, 1 MiB', 'node-forge + crypto-js', message),
    ...rows,
  ]
}
