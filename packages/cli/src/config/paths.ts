import { join } from 'node:path'
import envPaths from 'env-paths'

/** Where `v6c` keeps what it remembers. */
export interface Paths {
  folder: string
  /** Profiles: no secrets. */
  config: string
  /** The session of one profile: secret. */
  session(profile: string): string
  /** The public keys of organizations, by fingerprint. */
  knownKeys: string
}

/** The platform's folder for configuration (such as `~/.config/v6c`), or `V6_CONFIG_DIR`. */
export function findPaths(env: Readonly<Record<string, string | undefined>>): Paths {
  const folder = env.V6_CONFIG_DIR || envPaths('v6c', { suffix: '' }).config
  return {
    folder,
    config: join(folder, 'config.json'),
    session: (profile) => join(folder, 'sessions', `${profile}.json`),
    knownKeys: join(folder, 'known-keys'),
  }
}
