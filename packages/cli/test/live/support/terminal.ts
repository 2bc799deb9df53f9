import { execFile, execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Shell } from './shell.ts'

const run = promisify(execFile)

/** Terminals are made by tmux. */
export function hasTmux(): boolean {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

let count = 0

/** A real terminal that is typed into and read. */
export class Terminal {
  readonly #shell: Shell
  /** A server of its own: one that just ends would take the next session with it. */
  readonly #socket: string

  constructor(shell: Shell) {
    this.#shell = shell
    this.#socket = `${shell.folder}/tmux-${count++}`
  }

  #tmux(...args: string[]) {
    const { env } = this.#shell
    return run('tmux', ['-S', this.#socket, '-f', '/dev/null', ...args], {
      env: { ...env, LC_ALL: 'C.UTF-8' },
    })
  }

  async open({ width = 80, env = {} }: { width?: number; env?: Record<string, string> } = {}): Promise<void> {
    const size = ['-x', String(width), '-y', '40']
    // As options, since tmux starts its shells with the environment of its server.
    const values = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`])
    await this.#tmux(
      'new-session',
      '-d',
      ...size,
      ...values,
      '-c',
      this.#shell.folder,
      "PS1='$ ' exec bash --norc --noprofile",
    )
    await this.shows('$')
  }

  type(text: string) {
    return this.#tmux('send-keys', '-l', '--', text)
  }

  press(key: string) {
    return this.#tmux('send-keys', key)
  }

  async enter(text: string) {
    await this.type(text)
    await this.press('Enter')
  }

  async screen(): Promise<string> {
    return (await this.#tmux('capture-pane', '-p')).stdout
  }

  /** Waits until the screen shows something, and gives all of it. The test's own time limit ends the wait. */
  async shows(what: string | RegExp): Promise<string> {
    for (;;) {
      const screen = await this.screen()
      if (typeof what === 'string' ? screen.includes(what) : what.test(screen)) return screen
      await sleep(50)
    }
  }

  async close() {
    await this.#tmux('kill-server')
  }
}
