import type { Context } from '../context.js'
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

/**
 * The password that a user gets: from stdin, from V6_NEW_PASSWORD (V6_PASSWORD is the one to log in with), or typed twice.
 *
 * @throws UsageError when there is none, or what was typed differs.
 */
export async function readNewPassword(
  { io, prompts }: Pick<Context, 'io' | 'prompts'>,
  username: string,
  fromStdin: boolean,
): Promise<string> {
  if (fromStdin) return readPassword(io)
  if (io.env.V6_NEW_PASSWORD) return io.env.V6_NEW_PASSWORD
  const instead = { instead: 'give --password-stdin, or set V6_NEW_PASSWORD' }
  const password = await prompts.secret(`New password of ${username}`, instead)
  if ((await prompts.secret('The same again', instead)) !== password)
    throw new UsageError('The two passwords differ. Nothing was created.')
  return password
}
