import { stringify } from 'yaml'
import type { Io } from '../io.js'
import { type ProgressView, progressView } from '../terminal/progress-view.js'
import { type Colors, colorsFor } from './colors.js'
import type { Format } from './format.js'
import { toJson, toPlainData } from './json.js'
import { plainText } from './plain-text.js'
import { type Column, drawFields, drawTable, tabSeparated } from './table.js'

/** Where a command's words go: data to stdout, everything else to stderr. */
export interface Output {
  readonly format: Format
  /** A list: `items` as they are in JSON and YAML, the columns in a table. */
  list<T>(items: readonly T[], columns: readonly Column<T>[]): void
  /** One object: as it is in JSON and YAML, its fields by name in a table. */
  object(data: object, fields?: readonly (readonly [string, unknown])[]): void
  /** Text that is for people in the format `table`, and `data` in the others. */
  text(data: unknown, draw: (terminal: { colors: Colors; isTTY: boolean; width: number }) => string): void
  /** One line of a stream that may be endless: `data` as one line of JSON, or as one YAML document. */
  line(data: unknown, draw: (terminal: { isTTY: boolean }) => string): void
  /**
   * Says what was done, on stderr. Silent with `--quiet`, and in JSON unless a person watches.
   *
   * @param event - What a program must know even if the command fails later: in JSON it is a line of its own on stderr.
   */
  note(text: string, event?: object): void
  /** Says what might be wrong, on stderr. */
  warn(text: string): void
  /** Shows a task's progress on stderr. */
  progress(): ProgressView
}

export interface OutputOptions {
  format: Format
  quiet: boolean
}

const NO_TERMINAL_WIDTH = 80

export function createOutput(io: Io, { format, quiet }: OutputOptions): Output {
  const { stdout, stderr, env } = io
  const colors = colorsFor(stdout, env)
  const isTTY = stdout.isTTY === true
  const width = stdout.columns ?? NO_TERMINAL_WIDTH
  const silent = quiet || (format === 'json' && stderr.isTTY !== true)

  const write = (text: string) => {
    if (text !== '') stdout.write(`${text}\n`)
  }
  const structured = (data: unknown) => {
    write(format === 'yaml' ? stringify(toPlainData(data)).trimEnd() : toJson(data))
  }
  return {
    format,
    list(items, columns) {
      if (format !== 'table') structured(items)
      else if (!isTTY) write(tabSeparated(items, columns))
      else if (items.length > 0) write(drawTable(items, columns, { width, colors }))
      else this.note('There is nothing to list.')
    },
    object(data, fields = Object.entries(data)) {
      if (format !== 'table') structured(data)
      else write(drawFields(fields, colors))
    },
    text(data, draw) {
      if (format !== 'table') structured(data)
      else write(draw({ colors, isTTY, width }))
    },
    line(data, draw) {
      if (format === 'yaml') write(`---\n${stringify(toPlainData(data)).trimEnd()}`)
      else write(format === 'json' ? toJson(data, 0) : draw({ isTTY }))
    },
    note(text, event) {
      if (format === 'json' && event !== undefined) stderr.write(`${JSON.stringify(event)}\n`)
      else if (!silent) stderr.write(`${plainText(text)}\n`)
    },
    warn(text) {
      if (format === 'json') stderr.write(`${JSON.stringify({ warning: { message: text } })}\n`)
      else stderr.write(`${colorsFor(stderr, env).yellow('Warning:')} ${plainText(text)}\n`)
    },
    progress: () =>
      silent
        ? { update: () => undefined, done: () => undefined }
        : progressView(stderr, colorsFor(stderr, env)),
  }
}
