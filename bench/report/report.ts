import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One measured number, beside the same of the Python client. */
export interface Row {
  what: string
  unit: 's' | 'MB' | 'requests' | 'rows' | 'MB/s'
  /** null where the Python client cannot do it. */
  python: number | null
  ours: number
  /** What is to be reached, in the same unit. */
  goal?: number
  /** `at most` (default) or `at least` the goal. */
  goalIs?: 'at most' | 'at least'
  /** What else one must know to read the number. */
  note?: string
}

/** What was measured on. */
export interface Machine {
  node: string
  platform: string
  cpu: string
  cores: number
  memoryGB: number
}

export function thisMachine(): Machine {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
  }
}

/** Whether a row's goal is reached; undefined without a goal. */
export function isReached({ ours, goal, goalIs = 'at most' }: Row): boolean | undefined {
  if (goal === undefined) return undefined
  return goalIs === 'at most' ? ours <= goal : ours >= goal
}

/** The rows as a Markdown table, with ratios. */
export function toMarkdown(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { what, unit, python, ours, goal, goalIs = 'at most', note = '' } = row
    const sign = goalIs === 'at most' ? '<=' : '>='
    return [
      what,
      unit,
      python === null ? 'not possible' : format(python),
      format(ours),
      python === null ? '' : ratio(python, ours, goalIs),
      goal === undefined ? '' : `${sign} ${format(goal)} ${isReached(row) ? 'reached' : 'MISSED'}`,
      note,
    ]
  })
  const table = [['what', 'unit', 'Python client', 'this client', 'ratio', 'goal', 'note'], ...cells]
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = table
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join(
    '\n',
  )
}

/** How many times better ours is: above 1 is better, whichever way round the number is. */
function ratio(python: number, ours: number, goalIs: 'at most' | 'at least'): string {
  const [better, worse] = goalIs === 'at most' ? [ours, python] : [python, ours]
  return better === 0 ? '' : `${format(worse / better)} x`
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 1
      ? value.toFixed(2)
      : value.toFixed(3)
}

/**
 * Prints the table and writes it as JSON to `bench/reports/<topic>.json`.
 *
 * @param details - Everything else that was seen, for who wants to look closer.
 */
export async function report(topic: string, rows: readonly Row[], details: object = {}): Promise<void> {
  const machine = thisMachine()
  console.log(`\n${toMarkdown(rows)}\n`)
  console.log(
    `Node ${machine.node} on ${machine.platform}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGB} GB; server, nodes and clients on the same machine.`,
  )
  const folder = join(workspace(), 'reports')
  await mkdir(folder, { recursive: true })
  const content = { topic, at: new Date().toISOString(), machine, rows, details }
  await writeFile(join(folder, `${topic}.json`), `${JSON.stringify(content, null, 2)}\n`)
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
