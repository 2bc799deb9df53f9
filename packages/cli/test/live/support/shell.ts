import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** A user's shell: a home of its own, `v6c` and the test's Node on the path, nothing of the caller's environment. */
export async function createShell() {
  const folder = await mkdtemp(join(tmpdir(), 'v6c-live-'))
  const bin = join(folder, 'bin')
  await mkdir(bin)
  const main = fileURLToPath(new URL('../../../dist/main.js', import.meta.url))
  // What npm makes of the package's bin. `exec`, so that signals reach it.
  await writeFile(join(bin, 'v6c'), `#!/bin/sh\nexec node '${main}' "$@"\n`, { mode: 0o755 })
  await symlink(process.execPath, join(bin, 'node'))
  const config = join(folder, 'config')
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, V6_CONFIG_DIR: config }

  // --norc: bash takes a socket on stdin for a remote login, and would read the machine's own settings.
  /** Starts a script in bash. The values reach it as variables, not as part of its text. */
  const start = (script: string, values: Record<string, string> = {}) => {
    const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { ...env, ...values },
      detached: true,
    })
    const finished = new Promise<Finished>((resolve, reject) => {
      const text = { stdout: '', stderr: '' }
      for (const name of ['stdout', 'stderr'] as const)
        child[name].setEncoding('utf8').on('data', (chunk: string) => {
          text[name] += chunk
        })
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, ...text }))
    })
    return { child, finished }
  }
  return {
    folder,
    config,
    env,
    start,
    run: (script: string, values?: Record<string, string>) => start(script, values).finished,
    // A terminal's shell that was closed may still write its history.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

export type Shell = Awaited<ReturnType<typeof createShell>>
