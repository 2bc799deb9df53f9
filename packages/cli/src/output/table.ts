import Table from 'cli-table3'
import stringWidth from 'string-width'
import type { Colors } from './colors.js'
import { plainLine } from './plain-text.js'

/** A column of a table. */
export interface Column<T> {
  title: string
  value(item: T): string | number | boolean | Date | null | undefined
  /** Paints the text in a terminal. */
  paint?(text: string, item: T, colors: Colors): string
}

export interface TableOptions {
  /** Columns of the terminal. */
  width: number
  colors: Colors
}

/** Between two columns. */
const GAP = 2
/** No column is cut below this. */
const NARROWEST = 6

/**
 * A table for people: titles, columns side by side, cut with an ellipsis where the terminal is too narrow. Where it is narrower still,
 * each item is a block of lines.
 */
export function drawTable<T>(
  items: readonly T[],
  columns: readonly Column<T>[],
  { width, colors }: TableOptions,
): string {
  const texts = items.map((item) => columns.map((column) => shown(column.value(item))))
  const needed = columns.map((column, index) =>
    Math.max(stringWidth(column.title), ...texts.map((row) => stringWidth(row[index] ?? ''))),
  )
  const isText = columns.map((column) => items.some((item) => typeof column.value(item) === 'string'))
  const available = width - GAP * (columns.length - 1)
  const widths = fitWidths(needed, isText, available)
  if (widths.reduce((sum, each) => sum + each, 0) > available) return drawBlocks(items, columns, colors)
  const table = new Table({
    chars: NO_BORDERS,
    // The gap belongs to the column for this library. The last one has none: no blanks at the ends of lines.
    colWidths: widths.map((columnWidth, index) => columnWidth + (index === widths.length - 1 ? 0 : GAP)),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    truncate: '…',
  })
  table.push(columns.map(({ title }, index) => colors.bold(cut(title.toUpperCase(), widths[index] ?? 0))))
  items.forEach((item, row) => {
    table.push(
      columns.map((column, index) => {
        const text = cut(texts[row]?.[index] ?? '', widths[index] ?? 0)
        return column.paint?.(text, item, colors) ?? text
      }),
    )
  })
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

function drawBlocks<T>(items: readonly T[], columns: readonly Column<T>[], colors: Colors): string {
  const blocks = items.map((item) =>
    drawFields(
      columns.map((column) => [column.title, column.value(item)]),
      colors,
    ),
  )
  return blocks.join('\n\n')
}

/** The same for programs: one line for each item, tabs between the columns, nothing cut, exact times, no titles. */
export function tabSeparated<T>(items: readonly T[], columns: readonly Column<T>[]): string {
  return items
    .map((item) => columns.map((column) => exact(column.value(item)).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** One object for people: a line for each field. */
export function drawFields(fields: readonly (readonly [string, unknown])[], colors: Colors): string {
  const width = Math.max(0, ...fields.map(([name]) => stringWidth(name)))
  return fields
    .map(
      ([name, value]) => `${colors.bold(name)}${' '.repeat(width - stringWidth(name) + GAP)}${shown(value)}`,
    )
    .join('\n')
}

/** A value in a table for people: times are local ones. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-'
  // The Swedish form is the ISO one, in local time.
  if (value instanceof Date) return value.toLocaleString('sv-SE')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object') return plainLine(JSON.stringify(value))
  return plainLine(String(value))
}

function exact(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Takes from the widest columns until all fit: from texts first, since half a number or time is worth little. */
function fitWidths(needed: readonly number[], isText: readonly boolean[], available: number): number[] {
  const widths = [...needed]
  let excess = widths.reduce((sum, width) => sum + width, 0) - available
  for (const texts of [true, false]) {
    while (excess > 0) {
      const widest = Math.max(0, ...widths.filter((_, index) => isText[index] === texts))
      if (widest <= NARROWEST) break
      const at = widths.findLastIndex((width, index) => width === widest && isText[index] === texts)
      widths[at] = widest - 1
      excess--
    }
  }
  return widths
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

const NO_BORDERS = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
)
