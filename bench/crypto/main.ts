/**
 * Encryption beside Python's RSACryptor (in Node) and beside the libraries of the web UI (in Chromium), in one run. Prints a
 * table and writes `reports/crypto.json`. Run it on a quiet machine; the ratios are what counts.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePrivateKey } from '@vantage6-js/crypto'
import { writePrivateKeyFile } from '@vantage6-js/crypto/node'
import { setUpEnvironment } from '@vantage6-js/sandbox'
import { thisMachine, workspace } from '../report/report.js'
import { measureInChromium } from './in-chromium.js'
import { measureInNode } from './in-node.js'
import { ratio, reached, toMarkdown } from './table.js'

const { python } = await setUpEnvironment({ onProgress: (line) => console.error(line) })
const folder = await mkdtemp(join(tmpdir(), 'bench-crypto-'))
try {
  const load = loadavg()[0] ?? 0
  const privateKey = await generatePrivateKey()
  const privateKeyFile = join(folder, 'key.pem')
  await writePrivateKeyFile(privateKeyFile, privateKey)

  const rows = [...(await measureInNode(python, privateKeyFile)), ...(await measureInChromium(privateKey))]
  const machine = thisMachine()
  console.log(`\n${toMarkdown(rows)}\n`)
  console.log(
    `Node ${machine.node} on ${machine.platform}, ${machine.cores} x ${machine.cpu}; load at the start ${load.toFixed(1)}.`,
  )
  if (load > 1) console.log('The machine was busy: run it again when it is quiet.')
  const reports = join(workspace(), 'reports')
  await mkdir(reports, { recursive: true })
  const content = {
    topic: 'crypto',
    at: new Date().toISOString(),
    machine: { ...machine, load },
    rows: rows.map((row) => ({ ...row, ratio: ratio(row), reached: reached(row) })),
  }
  await writeFile(join(reports, 'crypto.json'), `${JSON.stringify(content, null, 2)}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
