/** What a measuring process is asked. */
export interface Order {
  what: 'inline' | 'stream'
  privateKeyFile: string
  /** Of the plaintext, in bytes. */
  size: number
  repetitions: number
}

/** Seconds, one for each repetition. */
export interface InlineTimes {
  encrypt: number[]
  decrypt: number[]
  /** Ours only: for bytes of which the caller does not say that they are JSON. */
  encryptUnknown?: number[]
}

export interface StreamTimes {
  encryptStream: number[]
  /** How much more memory the process had at most, in MiB. */
  memory: number
  /** Ours only: of Node. */
  version?: string
}
