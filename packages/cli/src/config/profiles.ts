import { UsageError } from '../errors.js'
import { readJsonFile, writeJsonFile } from './json-file.js'

/** What is remembered of one account at one server. No secrets. */
export interface Profile {
  /** The server's API URL. */
  url: string
  username?: string
  /** The path of the organization's private key file; never the key. */
  privateKeyFile?: string
  /** The collaboration that commands work in when none is given. */
  collaborationId?: number
}

interface ConfigFile {
  defaultProfile?: string
  profiles: Record<string, Profile>
}

/** The profiles of the configuration file. */
export interface Profiles {
  list(): Promise<Record<string, Profile>>
  get(name: string): Promise<Profile | undefined>
  /** The profile to use when none is named; `default` when nothing was chosen. */
  defaultName(): Promise<string>
  put(name: string, profile: Profile): Promise<void>
  setDefault(name: string): Promise<void>
  remove(name: string): Promise<void>
}

export const DEFAULT_PROFILE = 'default'

/**
 * A profile's name becomes a file's name.
 *
 * @throws UsageError when it could not be one everywhere.
 */
export function checkProfileName(name: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name))
    throw new UsageError(
      `"${name}" cannot be a profile's name: use letters, digits, dots, dashes and underscores.`,
    )
  return name
}

/** @param path - The configuration file. It is made when first needed. */
export function profilesIn(path: string): Profiles {
  const load = async (): Promise<ConfigFile> => {
    const { profiles, defaultProfile } = (await readJsonFile(path)) ?? {}
    return {
      ...(typeof defaultProfile === 'string' ? { defaultProfile } : {}),
      profiles: Object.fromEntries(
        Object.entries(isRecord(profiles) ? profiles : {}).flatMap(([name, value]) => {
          const profile = toProfile(value)
          return profile === undefined ? [] : [[name, profile]]
        }),
      ),
    }
  }
  const change = async (edit: (config: ConfigFile) => void): Promise<void> => {
    const config = await load()
    edit(config)
    await writeJsonFile(path, config)
  }
  return {
    list: async () => (await load()).profiles,
    get: async (name) => {
      const { profiles } = await load()
      // Every object has a `constructor` and a `toString`.
      return Object.hasOwn(profiles, name) ? profiles[name] : undefined
    },
    defaultName: async () => (await load()).defaultProfile ?? DEFAULT_PROFILE,
    put: (name, profile) =>
      change((config) => {
        config.profiles[name] = profile
        config.defaultProfile ??= name
      }),
    setDefault: (name) =>
      change((config) => {
        config.defaultProfile = name
      }),
    remove: (name) =>
      change((config) => {
        delete config.profiles[name]
        if (config.defaultProfile === name) delete config.defaultProfile
      }),
  }
}

function toProfile(value: unknown): Profile | undefined {
  if (!isRecord(value) || typeof value.url !== 'string') return undefined
  const { url, username, privateKeyFile, collaborationId } = value
  return {
    url,
    ...(typeof username === 'string' ? { username } : {}),
    ...(typeof privateKeyFile === 'string' ? { privateKeyFile } : {}),
    ...(typeof collaborationId === 'number' ? { collaborationId } : {}),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
