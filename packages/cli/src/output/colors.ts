import colors from 'picocolors'
import type { TerminalOutput } from '../io.js'

export type Colors = ReturnType<typeof colors.createColors>

/**
 * The colours for one stream: none when it is not a terminal, or when `NO_COLOR` is set (https://no-color.org). Each stream has
 * its own, since stdout may be a file while stderr is a terminal.
 */
export function colorsFor(
  stream: TerminalOutput,
  env: Readonly<Record<string, string | undefined>> = {},
): Colors {
  const wanted = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stream.isTTY === true && env.TERM !== 'dumb'
  return colors.createColors(wanted && !env.NO_COLOR)
}
