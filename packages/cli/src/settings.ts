import { resolve } from 'node:path'
import { checkProfileName, type Profile, type Profiles } from './config/profiles.js'
import type { Io } from './io.js'
import type { Format } from './output/format.js'

/** The options that every command has. */
export interface GlobalOptions {
  profile?: string | undefined
  format: Format
  quiet: boolean
  verbose: boolean
  privateKey?: string | undefined
  /** Seconds for one attempt of a request. */
  requestTimeout?: number | undefined
}

/** What holds for one command: the options, then the environment, then the profile. */
export interface Settings {
  profileName: string
  profile: Profile | undefined
  url: string | undefined
  username: string | undefined
  /** Absolute. */
  privateKeyFile: string | undefined
  /** An id or a name. */
  collaboration: string | undefined
}

export async function findSettings(options: GlobalOptions, io: Io, profiles: Profiles): Promise<Settings> {
  const { env, cwd } = io
  const profileName = checkProfileName(options.profile || env.V6_PROFILE || (await profiles.defaultName()))
  const profile = await profiles.get(profileName)
  const given = options.privateKey || env.V6_PRIVATE_KEY
  return {
    profileName,
    profile,
    url: env.V6_URL || profile?.url,
    username: env.V6_USERNAME || profile?.username,
    privateKeyFile: given ? resolve(cwd, given) : profile?.privateKeyFile,
    collaboration: env.V6_COLLABORATION || profile?.collaborationId?.toString(),
  }
}
