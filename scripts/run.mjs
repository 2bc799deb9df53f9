// Starts the tools of this workspace from scripts. Binaries are on the PATH, since pnpm runs the scripts.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command to its end and passes signals on, so that it can clean up.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options] With `quiet`, output is shown only when the command fails.
 * @returns {Promise<number>} The exit code; 128 and more after a signal.
 */
export function run(command, args, { quiet = false } = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' }
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: quiet ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    // In a terminal Ctrl-C reaches the child by itself; a second signal does no harm.
    const pass = (signal) => child.kill(signal)
    for (const signal of SIGNALS) process.on(signal, pass)
    const end = (code) => {
      for (const signal of SIGNALS) process.off(signal, pass)
      if (code !== 0) for (const chunk of output) process.stderr.write(chunk)
      resolve(code)
    }
    child.on('error', (error) => {
      console.error(
        `${command} could not be started (${error.message}). Run this through pnpm, as the README shows.`,
      )
      end(1)
    })
    child.on('close', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}
