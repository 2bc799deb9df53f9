import type { Fetch } from '@vantage6-js/client'

/** A stream that may be a terminal. */
export type TerminalOutput = NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
export type TerminalInput = NodeJS.ReadableStream & { isTTY?: boolean }

/** All that a command touches of the outside, so that tests can run commands inside their own process. */
export interface Io {
  stdin: TerminalInput
  /** Data only. */
  stdout: TerminalOutput
  /** Everything else: progress, prompts, warnings, errors. */
  stderr: TerminalOutput
  env: Readonly<Record<string, string | undefined>>
  /** The folder that relative paths start from. */
  cwd: string
  /** Aborted with an `InterruptedError` at Ctrl-C. */
  signal: AbortSignal
  /** Sends requests. Default: the global one. */
  fetch?: Fetch
}

/** Whether somebody sits there to be asked: both the question and the answer need a terminal. */
export function isInteractive(io: Pick<Io, 'stdin' | 'stderr'>): boolean {
  return io.stdin.isTTY === true && io.stderr.isTTY === true
}

/** Reads a stream to its end as UTF-8. */
export async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks).toString('utf8')
}
