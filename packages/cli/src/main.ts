#!/usr/bin/env node
import { InterruptedError } from './errors.js'
import { runCli } from './run-cli.js'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for anything.
    if (interrupted.signal.aborted) process.exit(130)
    interrupted.abort(new InterruptedError(signal))
  })
}

// `v6c … | head` closes stdout early. That is no error, and nobody is there to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`Error: stdout cannot be written: ${error.message}\n`, () => process.exit(1))
})
// Nobody is left to be told. The exit code still says what happened.
process.stderr.on('error', () => undefined)

const code = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: interrupted.signal,
})

// What is still on its way through a pipe is written first. Then the process ends, whatever connection is still open.
for (const stream of [process.stdout, process.stderr]) {
  await new Promise<void>((resolve) => stream.write('', () => resolve()))
}
process.exit(code)
