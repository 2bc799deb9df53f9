import type { RunProgress, TaskProgress } from '@vantage6-js/client'
import stringWidth from 'string-width'
import { type Colors, colorsFor } from '../output/colors.js'
import { organizationLabel } from '../output/organization-label.js'
import { plainLine } from '../output/plain-text.js'
import { paintStatus, statusMark } from './status.js'

/** What a time line is drawn with. */
export interface TimelineOptions {
  /** Columns of the terminal. */
  width: number
  /** The end of the time axis; the present moment while a task still runs. */
  now: Date
  /** Default: those for stderr. */
  colors?: Colors
}

interface Row {
  label: string
  indent: number
  run: RunProgress
  createdAt: Date
}

/**
 * Draws when each run of a task and of its sub-tasks waited (dotted) and worked (solid), all on one time axis.
 *
 * @returns Lines of at most `width` columns.
 */
export function timeline(
  task: TaskProgress,
  { width, now, colors = colorsFor(process.stderr, process.env) }: TimelineOptions,
): string[] {
  const rows = collect(task, 0)
  const start = task.createdAt.getTime()
  const end = Math.max(start + 1, ...rows.map(({ run }) => (run.finishedAt ?? now).getTime()))
  const times = rows.map(({ run }) => duration(run, now))
  const labelWidth = Math.min(
    Math.max(0, ...rows.map(({ label, indent }) => 2 * indent + stringWidth(label))),
    Math.floor(width / 3),
  )
  const timeWidth = Math.max(0, ...times.map((time) => time.length))
  const barWidth = width - labelWidth - timeWidth - 6
  const lines = rows.map((row, index) => {
    const label = fit('  '.repeat(row.indent) + row.label, labelWidth)
    const time = (times[index] ?? '').padStart(timeWidth)
    const bar = barWidth < 8 ? '' : `  ${drawBar(row, start, end, barWidth, now, colors)}`
    return `${statusMark(row.run.status, colors)} ${label}${bar}  ${colors.dim(time)}`
  })
  return [`${title(task, colors)}  ${paintStatus(task.status, colors)}`, ...lines]
}

function collect(task: TaskProgress, indent: number): Row[] {
  const own = task.runs.map(
    (run): Row => ({
      label: organizationLabel(run),
      indent,
      run,
      createdAt: task.createdAt,
    }),
  )
  return [...own, ...task.subtasks.flatMap((subtask) => collect(subtask, indent + 1))]
}

function title(task: TaskProgress, colors: Colors): string {
  return `Task ${task.taskId}${task.name === '' ? '' : ` ${colors.bold(plainLine(task.name))}`}`
}

function drawBar(
  { run, createdAt }: Row,
  start: number,
  end: number,
  width: number,
  now: Date,
  colors: Colors,
): string {
  const column = (time: number) =>
    Math.min(width, Math.max(0, Math.round(((time - start) / (end - start)) * width)))
  const created = column(createdAt.getTime())
  const finished = column((run.finishedAt ?? now).getTime())
  // A run that ended before it began to work only waited.
  const started = run.startedAt === null ? finished : Math.min(column(run.startedAt.getTime()), finished)
  const working = run.startedAt === null ? 0 : Math.max(1, finished - started)
  const waiting = Math.max(0, started - created)
  const rest = Math.max(0, width - created - waiting - working)
  return ' '.repeat(created) + colors.dim('·'.repeat(waiting)) + '█'.repeat(working) + ' '.repeat(rest)
}

function duration(run: RunProgress, now: Date): string {
  if (run.startedAt === null) return '-'
  return `${(((run.finishedAt ?? now).getTime() - run.startedAt.getTime()) / 1000).toFixed(2)} s`
}

/** Cuts or fills a text to a number of columns. */
function fit(text: string, width: number): string {
  const tooWide = stringWidth(text) > width
  let cut = tooWide ? '' : text
  if (tooWide) {
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      if (stringWidth(cut + segment) > width - 1) break
      cut += segment
    }
    cut += '…'
  }
  return cut + ' '.repeat(Math.max(0, width - stringWidth(cut)))
}
