import type { Client } from '@vantage6-js/client'
import { findPaths, type Paths } from './config/paths.js'
import { type Profiles, profilesIn } from './config/profiles.js'
import { connect, connectWithKey } from './connect.js'
import type { Io } from './io.js'
import { createOutput, type Output } from './output/output.js'
import { createPrompts, type Prompts } from './prompts.js'
import { findSettings, type GlobalOptions, type Settings } from './settings.js'

/** What a command gets instead of imports. */
export interface Context {
  readonly io: Io
  readonly options: GlobalOptions
  readonly output: Output
  readonly prompts: Prompts
  readonly paths: Paths
  readonly profiles: Profiles
  readonly settings: Settings
  /** Aborted at Ctrl-C: give it to every call. */
  readonly signal: AbortSignal
  /** The logged-in client. */
  client(): Promise<Client>
  /** The same with the private key, where one is known: for tasks and results. */
  clientWithKey(): Promise<Client>
}

export async function createContext(io: Io, options: GlobalOptions): Promise<Context> {
  const paths = findPaths(io.env)
  const profiles = profilesIn(paths.config)
  const settings = await findSettings(options, io, profiles)
  const output = createOutput(io, options)
  const parts = { io, options, output, prompts: createPrompts(io), paths, profiles, settings }
  return {
    ...parts,
    signal: io.signal,
    client: () => connect(parts),
    clientWithKey: () => connectWithKey(parts),
  }
}
