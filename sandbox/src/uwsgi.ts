import { join } from 'node:path'
import { type Environment, ensureEnvironment } from '@vantage6-js/python-environment'
import type { Child } from './child.js'
import type { SetUpOptions } from './environment.js'
import { environmentFolder, PYTHON } from './paths.js'
import { type Runtime, startProgram } from './processes.js'

/**
 * Builds uWSGI for the Python of the sandbox, in an environment of its own: it needs a C compiler and the headers of Python
 * and OpenSSL (for websockets), which users of the plain sandbox should not need.
 */
export function setUpUwsgi(environment: Environment, options: SetUpOptions): Promise<Environment> {
  return ensureEnvironment({
    folder: environmentFolder('uwsgi'),
    requirements: join(PYTHON, 'requirements-uwsgi.lock'),
    env: { ...process.env, V6_PYTHON: environment.base, UWSGI_PROFILE_OVERRIDE: 'ssl=true' },
    ...options,
  })
}

/**
 * Starts the server as the official image does, with the same flags. Two are added: `--die-on-term`, without which SIGTERM
 * reloads, and a limit for chunks that lets the official clients and nodes upload (they send 1 MiB at a time, which uWSGI
 * alone refuses; in deployments a reverse proxy cuts them up).
 */
export function launchUwsgi(
  runtime: Runtime,
  uwsgi: Environment,
  port: number,
  more: readonly string[],
): Promise<Child> {
  const official = [
    ...['--http', `127.0.0.1:${port}`, '--gevent', '1000', '--http-websockets', '--http-chunked-input'],
    ...['--http-keepalive', '--post-buffering', '0', '--master', '--callable', 'app', '--disable-logging'],
    ...['--wsgi-file', join(PYTHON, 'v6_sandbox', 'server', 'wsgi.py'), '--pyargv', runtime.folder],
  ]
  return startProgram(runtime, 'The vantage6 server (uWSGI)', 'v6_sandbox.server', [
    join(uwsgi.bin, 'uwsgi'),
    ...official,
    ...['-H', join(runtime.python, '..', '..'), '--die-on-term', '--chunked-input-limit', '8388608'],
    ...more,
  ])
}
