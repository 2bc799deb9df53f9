import type { ByteSource } from '../blobs/source.js'
import type { Ref } from '../resources/id.js'
import type { StandardSchemaV1 } from '../schema.js'
import type { AlgorithmDescription } from './check-algorithm.js'
import type { Databases } from './databases.js'

/** How algorithms that are built with the vantage6 tools are called. */
export interface AlgorithmInput {
  /** The function's name. */
  method: string
  args?: readonly unknown[]
  kwargs?: Readonly<Record<string, unknown>>
}

/** The input of an algorithm of which no more is known. */
export type AnyInput = AlgorithmInput | Readonly<Record<string, unknown>>

/**
 * What a task is created with. `Input` is the type of the algorithm's input, for programs that know it: give it as
 * `task.create<AverageInput>(…)`, or a `schema`.
 */
export interface TaskInput<Input extends object = AnyInput> {
  /** The algorithm's container image. */
  image: string
  /**
   * What every organization's algorithm gets: any JSON, for algorithms of the vantage6 tools an `AlgorithmInput`. Or where it is
   * read from as it is, when it is large: a `Blob` such as `await openAsBlob(path)`, or any `ByteSource`.
   */
  input: Input | ByteSource
  /** Checks the input before it is sent; what the schema makes of it (defaults, conversions) is what is sent. */
  schema?: StandardSchemaV1<Input, unknown>
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
  /** The algorithm store that the image is from. Default: the one of `client.store.set`, if there is one. */
  store?: Ref
  /**
   * What a store tells of the algorithm (`client.algorithm.get`). With it the function's name, the arguments and the number of
   * databases are checked before anything is sent. `task.dryRun` asks the store itself.
   */
  algorithm?: AlgorithmDescription
  /** The server's address as the store knows it, where it differs from the client's. */
  serverUrl?: string
}

/**
 * The same with the keyword arguments of the Python client, so that a call can be copied: `input_`, `server_url`, and in
 * databases `sheet_name`.
 */
export interface PythonTaskInput<Input extends object = AnyInput>
  extends Omit<TaskInput<Input>, 'input' | 'serverUrl' | 'databases' | 'schema'> {
  input_: Input | ByteSource
  server_url?: string
  databases?: Databases | readonly PythonDatabase[]
}

/** A database as the Python client names its parts. */
export interface PythonDatabase {
  label: string
  query?: string
  sheet_name?: string
  preprocessing?: readonly { function: string; parameters?: Record<string, unknown> }[]
  arguments?: Record<string, unknown>
}
