/**
 * Encryption beside Python's RSACryptor (in Node) and beside the libraries of the web UI (in Chromium), in one run. Prints a
 * table and writes `reports/crypto.json`. Run it on a quiet machine; the ratios are what counts.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePrivateKey } from '@vantage6-js/crypto'
import { writePrivateKeyFile } from '@vantage6-js/crypto/node'
import { setUpEnvironment } from '@vantage6-js/sandbox'
import { report } from '../report/report.js'
import { measureInChromium } from './in-chromium.js'
import { measureInNode } from './in-node.js'

const { python } = await setUpEnvironment({ onProgress: (line) => console.error(line) })
const folder = await mkdtemp(join(tmpdir(), 'bench-crypto-'))
try {
  const privateKey = await generatePrivateKey()
  const privateKeyFile = join(folder, 'key.pem')
  await writePrivateKeyFile(privateKeyFile, privateKey)

  await report('crypto', [
    ...(await measureInNode(python, privateKeyFile)),
    ...(await measureInChromium(privateKey)),
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
