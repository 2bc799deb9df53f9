import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toMarkdown } from './markdown.js'
import type { Row } from './row.js'

export type { Row } from './row.js'

/** What was measured on. */
export interface Machine {
  node: string
  platform: string
  cpu: string
  cores: number
  memoryGB: number
  /** Of the last minute, when the measurement began; absent in old reports. */
  load?: number
}

/** What `bench/reports/<topic>.json` holds. */
export interface Report {
  topic: string
  at: string
  machine: Machine
  rows: readonly Row[]
  /** Everything else that was seen, for who wants to look closer. */
  details: object
}

const LOAD_AT_START = loadavg()[0] ?? 0

/**
 * Prints the table and writes it as JSON to `bench/reports/<topic>.json`.
 *
 * @param details - Everything else that was seen, for who wants to look closer.
 */
export async function report(topic: string, rows: readonly Row[], details: object = {}): Promise<void> {
  const machine: Machine & { load: number } = thisMachine()
  console.log(`\n${toMarkdown(rows)}\n`)
  console.log(
    `Node ${machine.node} on ${machine.platform}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGB} GB; server, nodes and clients on the same machine.`,
  )
  if (machine.load > 1)
    console.log(`The machine was busy (load ${machine.load.toFixed(1)}): run it again when it is quiet.`)
  const folder = join(workspace(), 'reports')
  await mkdir(folder, { recursive: true })
  const content: Report = { topic, at: new Date().toISOString(), machine, rows, details }
  await writeFile(join(folder, `${topic}.json`), `${JSON.stringify(content, null, 2)}\n`)
}

function thisMachine() {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    load: LOAD_AT_START,
  }
}

/** The folder `bench`, from wherever in `dist` this runs. */
export function workspace(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return join(here, ...(here.endsWith(join('dist', 'report')) ? ['..', '..'] : ['..']))
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
