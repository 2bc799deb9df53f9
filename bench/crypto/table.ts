/** One measured number beside a peer's. */
export interface Row {
  what: string
  unit: string
  peer: string
  theirs: number
  ours: number
  better: 'less' | 'more'
  /** How many times better than the peer ours has to be. */
  goal?: number
  /** What ours must not exceed, whatever the peer has. */
  limit?: number
}

/** How many times better ours is. */
export function ratio({ theirs, ours, better }: Row): number {
  return better === 'less' ? theirs / ours : ours / theirs
}

/** Whether the goal or the limit is kept; undefined where there is none. */
export function reached(row: Row): boolean | undefined {
  if (row.limit !== undefined) return row.ours <= row.limit
  return row.goal === undefined ? undefined : ratio(row) >= row.goal
}

/** The rows as a Markdown table. */
export function toMarkdown(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const goal =
      row.limit === undefined ? (row.goal === undefined ? '' : `>= ${row.goal} x`) : `<= ${row.limit}`
    const verdict = reached(row) === undefined ? '' : reached(row) ? 'reached' : 'MISSED'
    return [
      row.what,
      row.unit,
      row.peer,
      short(row.theirs),
      short(row.ours),
      `${short(ratio(row))} x`,
      goal,
      verdict,
    ]
  })
  const head = ['what', 'unit', 'peer', 'theirs', 'ours', 'ratio', 'goal', '']
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const format = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [
    format(head),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...lines.map(format),
  ].join('\n')
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
