import { isReached, type Row, ratio } from './row.js'

/** The rows as a Markdown table, with ratios. */
export function toMarkdown(rows: readonly Row[]): string {
  const head = ['what', 'unit', 'peer', 'theirs', 'ours', 'ratio', 'goal', 'note']
  const table = [head, ...rows.map(cells)]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(head), rule, ...table.slice(1).map(line)].join('\n')
}

function cells(row: Row): string[] {
  const times = ratio(row)
  return [
    row.what,
    row.unit,
    row.peer ?? 'Python client',
    row.theirs === null ? '-' : format(row.theirs),
    format(row.ours),
    times === undefined ? '' : `${format(times)} x`,
    goalText(row),
    row.note ?? '',
  ]
}

function goalText(row: Row): string {
  const { better = 'less', goal, goalRatio } = row
  const reached = isReached(row)
  if (reached === undefined) return ''
  const wanted =
    goal === undefined
      ? `>= ${format(goalRatio ?? 0)} x`
      : `${better === 'less' ? '<=' : '>='} ${format(goal)}`
  return `${wanted} ${reached ? 'reached' : 'MISSED'}`
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value)
  const size = Math.abs(value)
  return size >= 100 ? value.toFixed(0) : size >= 1 ? value.toFixed(2) : value.toFixed(3)
}
