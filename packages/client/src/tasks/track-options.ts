import type { AlgorithmLogEvent } from '../events/event.js'
import type { RequestOptions } from '../http/request-options.js'
import type { WireResult } from '../results/wire-result.js'

/** How closely a task is watched. */
export interface TrackOptions extends RequestOptions {
  /** Milliseconds before the first look where no events come; each pause is twice the one before. Default 500. */
  interval?: number
  /** The longest pause between two looks in milliseconds, with events or without. Default 40 000. */
  maxInterval?: number
  /** Milliseconds for which the server may be away, in one go, before the wait gives up. Default 600 000. */
  unreachableTimeout?: number
}

/** What is of interest of a task. */
export interface TrackInterest {
  /** `runs`: every change of a run. `end`: only that all have ended, for which far fewer requests do. */
  detail: 'runs' | 'end'
  /** Whether sub-tasks are followed too. */
  subtasks: boolean
  onLog?: (event: AlgorithmLogEvent) => void
  /** A run is about to be read that has probably ended, so that its result is worth asking for at the same time. */
  onEnding?: (runId: number) => void
  /** Results that were read together with the runs, when all of these have probably ended. */
  onResults?: (results: readonly WireResult[]) => void
}
