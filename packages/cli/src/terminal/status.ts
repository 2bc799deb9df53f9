import { hasFailed, isFinished, type TaskStatus } from '@vantage6-js/client'
import { type Colors, colorsFor } from '../output/colors.js'

/** A status in its colour: green when it ended well, red when not, yellow while it runs. */
export function paintStatus(
  status: TaskStatus,
  colors: Colors = colorsFor(process.stderr, process.env),
): string {
  if (hasFailed(status)) return colors.red(status)
  if (isFinished(status)) return colors.green(status)
  return status === 'active' ? colors.yellow(status) : colors.dim(status)
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
