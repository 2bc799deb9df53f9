/** What `v6c` ends with. Scripts rely on these: they do not change. */
export const ExitCode = {
  ok: 0,
  /** Something failed: the network, the server, a file, an unreadable result. */
  error: 1,
  /** The command was not called as it should be. Nothing was done. */
  usage: 2,
  /** The command worked, and the task it is about did not end well. */
  taskFailed: 3,
  /** Not logged in, wrong password, or not permitted. */
  denied: 4,
  /** The time that `--timeout` allows is over. A task goes on at the server. */
  timeout: 5,
  /** Ctrl-C (128 + SIGINT). */
  interrupted: 130,
  /** Ended by another process (128 + SIGTERM). */
  terminated: 143,
} as const

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]
