import { UsageError } from '../errors.js'
import { type Io, readAll } from '../io.js'

/**
 * Reads a password from stdin, without the line end that `echo` puts there.
 *
 * @throws UsageError when there is none.
 */
export async function readPassword(io: Io): Promise<string> {
  const password = (await readAll(io.stdin)).replace(/\r?\n$/, '')
  if (password === '') throw new UsageError('--password-stdin: there is nothing on stdin.')
  return password
}
