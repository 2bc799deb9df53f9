import { Client, type ClientOptions, MemoryTokenStore, type TokenStore } from '@vantage6-js/client'
import { SessionFile } from './config/session-file.js'
import type { Context } from './context.js'
import { fingerprintBlocks, openKeyFile, openKnownKeys } from './encryption.js'
import { CliError, UsageError } from './errors.js'
import { ExitCode } from './exit-codes.js'
import { isTwoFactorSetup, showTwoFactorSecret } from './two-factor.js'

/** The parts of the context that a connection is made of. */
type Parts = Pick<Context, 'io' | 'output' | 'prompts' | 'paths' | 'settings' | 'options'>

/** A client that nobody is logged in with yet. */
export function createClient(
  parts: Parts,
  url: string,
  tokenStore: TokenStore,
  extra: ClientOptions = {},
): Client {
  const { io, output, options, paths } = parts
  return new Client(url, {
    tokenStore,
    keyTrust: openKnownKeys(paths.knownKeys, (owner, fingerprint) =>
      output.note(
        `First use of the key of ${owner.organizationName}, remembered from now on: ${fingerprintBlocks(fingerprint)}`,
      ),
    ),
    warn: (message) => output.warn(message),
    ...(io.fetch === undefined ? {} : { fetch: io.fetch }),
    ...(options.requestTimeout === undefined ? {} : { timeout: options.requestTimeout * 1000 }),
    ...extra,
  })
}

/**
 * A client with the profile's session, or one of its own where the environment holds name and password.
 *
 * @throws CliError `not-authenticated`
 */
export async function connect(parts: Parts): Promise<Client> {
  const { io, paths, settings } = parts
  const { url, profileName } = settings
  if (url === undefined) throw notLoggedIn(profileName)
  const login = credentialsOf(io.env)
  const again = async (client: Client) => {
    if (login === undefined) return false
    try {
      await client.authenticate(login.username, login.password, { ...login.options, signal: io.signal })
    } catch (error) {
      if (isTwoFactorSetup(error)) showTwoFactorSecret(parts, error)
      throw error
    }
    return true
  }
  // The client spells the address as the session file has it.
  const spelled = createClient(parts, url, new MemoryTokenStore()).url
  const file = new SessionFile(paths.session(profileName), { url: spelled })
  const hasSession = (await file.load()) !== undefined
  const isOwn = login !== undefined && settings.profile?.username !== login.username
  if (hasSession && !isOwn) return createClient(parts, url, file, { onSessionEnd: again })
  const client = createClient(parts, url, new MemoryTokenStore(), { onSessionEnd: again })
  if (!(await again(client))) throw notLoggedIn(profileName)
  return client
}

/**
 * The same with the organization's private key, when there is one.
 *
 * @throws KeyMismatchError, MissingPublicKeyError; CryptoError about the file
 */
export async function connectWithKey(parts: Parts): Promise<Client> {
  const client = await connect(parts)
  const { privateKeyFile } = parts.settings
  if (privateKeyFile !== undefined)
    await client.setupEncryption(await openPrivateKey(parts, privateKeyFile), { signal: parts.io.signal })
  return client
}

/** Opens a private key file, and asks for its passphrase if it has one. */
export function openPrivateKey({ io, prompts }: Pick<Parts, 'io' | 'prompts'>, path: string) {
  return openKeyFile(
    path,
    async () =>
      io.env.V6_PRIVATE_KEY_PASSPHRASE ||
      prompts.secret(`Passphrase of ${path}`, { instead: 'set V6_PRIVATE_KEY_PASSPHRASE' }),
  )
}

/** Name and password of the environment, for programs that nobody logs in for. */
function credentialsOf(env: Readonly<Record<string, string | undefined>>) {
  const { V6_USERNAME: username, V6_PASSWORD: password, V6_TOTP_SECRET: totpSecret } = env
  if (!username || !password) return undefined
  return { username, password, options: totpSecret ? { totpSecret } : {} }
}

function notLoggedIn(profile: string): CliError {
  return new CliError(
    'not-authenticated',
    `Not logged in (profile "${profile}"). Run \`v6c login <server's address>\`, or set V6_URL, V6_USERNAME and V6_PASSWORD.`,
    { exitCode: ExitCode.denied },
  )
}

/** @throws UsageError when no private key is known. */
export function requireKeyFile({ settings }: Pick<Parts, 'settings'>): string {
  if (settings.privateKeyFile === undefined)
    throw new UsageError(
      'Which private key? Give --private-key, or remember one with `v6c encryption setup <file>`.',
    )
  return settings.privateKeyFile
}
