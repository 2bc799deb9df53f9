import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'

export interface ChildOptions {
  /** For messages, as `The vantage6 server`. */
  readonly title: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Standard output and error are appended here. */
  readonly logFile: string
  /** Called for each JSON line that the child writes to descriptor 3. */
  readonly onEvent?: (event: unknown) => void
}

/**
 * A child process in a process group of its own, which ends with this process: its standard input is a pipe that closes
 * when we are gone, and the programs of the sandbox take that for their end.
 */
export class Child {
  readonly title: string
  readonly logFile: string
  /** Resolves, with a description such as `exit code 1`, when the process has ended. */
  readonly ended: Promise<{ code: number | null; how: string }>
  /** True as soon as {@link stop} was called: its end is then no failure. */
  stopping = false
  private readonly process: ChildProcess

  constructor(options: ChildOptions) {
    this.title = options.title
    this.logFile = options.logFile
    const log = openSync(options.logFile, 'a')
    this.process = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['pipe', log, log, options.onEvent ? 'pipe' : 'ignore'],
    })
    closeSync(log)
    // Writing to a child that has just died is not worth an exception.
    this.process.stdin?.on('error', () => {})
    const { onEvent } = options
    if (onEvent) {
      const events = this.process.stdio[3] as Readable
      events.on('error', () => {})
      createInterface({ input: events }).on('line', (line) => onEvent(JSON.parse(line)))
    }
    this.ended = new Promise((resolve) => {
      this.process.once('error', (error) => resolve({ code: null, how: error.message }))
      this.process.once('exit', (code, signal) => resolve({ code, how: signal ?? `exit code ${code}` }))
    })
  }

  get pid(): number | undefined {
    return this.process.pid
  }

  get running(): boolean {
    return (
      this.process.pid !== undefined && this.process.exitCode === null && this.process.signalCode === null
    )
  }

  /** Writes one JSON line to the child's standard input. */
  send(message: unknown): void {
    const stdin = this.process.stdin as Writable
    stdin.write(`${JSON.stringify(message)}\n`)
  }

  /**
   * Asks the process to end, and ends its whole group when it does not obey.
   *
   * @param patience - milliseconds before it is killed; 0 kills at once
   */
  async stop(patience = 2000): Promise<void> {
    this.stopping = true
    if (this.running && patience > 0) {
      this.process.kill('SIGTERM')
      const timer = new AbortController()
      await Promise.race([this.ended, delay(patience, undefined, timer)])
      timer.abort()
    }
    this.kill()
    if (this.process.pid !== undefined) await this.ended
  }

  /** Kills the whole group at once; what it forked into groups of their own sees its pipe close, and ends too. */
  kill(): void {
    this.stopping = true
    if (this.process.pid === undefined) return
    this.process.stdin?.destroy()
    try {
      process.kill(-this.process.pid, 'SIGKILL')
    } catch {
      // The group is empty already.
    }
  }

  /** The end of the log, for error messages. */
  tail(lines = 15): string {
    try {
      return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
    } catch {
      return ''
    }
  }

  /** One sentence and the end of the log. */
  async obituary(what = this.title): Promise<string> {
    const { how } = await this.ended
    return `${what} ended by itself (${how}). The end of its log (${basename(this.logFile)}):\n${this.tail()}`
  }
}
