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
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

// Not process.exit: what is still in the pipe of stdout would be lost.
process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: interrupted.signal,
})
