import type { Ref } from '../resources/id.js'
import type { Databases } from './databases.js'

/** How algorithms that are built with the vantage6 tools are called. */
export interface AlgorithmInput {
  /** The function's name. */
  method: string
  args?: readonly unknown[]
  kwargs?: Readonly<Record<string, unknown>>
}

/** What a task is created with. */
export interface TaskInput {
  /** The algorithm's container image. */
  image: string
  /** What every organization's algorithm gets: any JSON, for algorithms of the vantage6 tools an `AlgorithmInput`. */
  input: AlgorithmInput | Readonly<Record<string, unknown>>
  /**
   * The organizations that run it: usually one for a central function, which then makes the other runs itself.
   * Default: all of the study, or else of the collaboration.
   */
  organizations?: readonly Ref[]
  /** Default: the collaboration of `client.setupCollaboration`, or the study's. */
  collaboration?: Ref
  /** A part of the collaboration. */
  study?: Ref
  name?: string
  description?: string
  databases?: Databases
  /** The algorithm store that the image is from. */
  store?: Ref
  /** The server's address as the store knows it, where it differs from the client's. */
  serverUrl?: string
}
