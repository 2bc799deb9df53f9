import { hasFailed, isFinished, type TaskStatus } from '@vantage6-js/client'
import { type Colors, colorsFor } from '../output/colors.js'

/** A status in its colour: green when it ended well, red when not, yellow while it runs. */
export function paintStatus(
  status: TaskStatus,
  colors: Colors = colorsFor(process.stderr, process.env),
): string {
  return statusColor(status, colors)(status)
}

/** The same colour for any text, such as a status that was cut. */
export function statusColor(status: TaskStatus, colors: Colors): (text: string) => string {
  if (hasFailed(status)) return colors.red
  if (isFinished(status)) return colors.green
  return status === 'active' ? colors.yellow : colors.dim
}

/** A single character that says the same. */
export function statusMark(
  status: TaskStatus,
  colors: Colors = colorsFor(process.stderr, process.env),
): string {
  if (hasFailed(status)) return colors.red('✖')
  if (isFinished(status)) return colors.green('✔')
  return status === 'active' ? colors.yellow('●') : colors.dim('○')
}
