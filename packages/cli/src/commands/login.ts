import { type Client, type Identity, MemoryTokenStore } from '@vantage6-js/client'
import { defineCommand } from '../command.js'
import { SessionFile } from '../config/session-file.js'
import { createClient } from '../connect.js'
import type { Context } from '../context.js'
import { readPassword } from '../input/secrets.js'
import { organizationLabel } from '../output/organization-label.js'
import { rememberKey } from '../remember-key.js'
import { cleanCode, isTwoFactorSetup, showTwoFactorSecret } from '../two-factor.js'

export const login = defineCommand({
  name: 'login',
  summary: 'log in to a server',
  description:
    'Logs in to a server and remembers the session in a file that only you can read. The session renews itself as long as it is used. The password is asked for, read from stdin, or taken from V6_PASSWORD; it is no option, since others on this machine can see the options of commands.',
  examples: [
    { does: 'log in, asked for name and password', call: 'v6c login https://server.example/api' },
    {
      does: 'log in from a script',
      call: 'v6c login https://server.example/api --username alice --password-stdin < password.txt',
    },
    { does: 'a second account', call: 'v6c login https://other.example/api --profile other' },
  ],
  configure: (command) =>
    command
      .argument('[url]', "the server's address with its API path (default: the profile's)")
      .option('-u, --username <name>', 'user name')
      .option('--password-stdin', 'read the password from stdin')
      .option('--mfa-code <digits>', 'two-factor code'),
  async run(context, [url], options) {
    const { settings, prompts, io, output, paths } = context
    const address =
      url ??
      settings.url ??
      (await prompts.text("Server's address", { instead: 'give it as an argument, or set V6_URL' }))
    // An address that is none is told before anything is asked.
    const server = createClient(context, address, new MemoryTokenStore()).url
    const known = settings.profile?.url === server ? settings.username : io.env.V6_USERNAME
    const username =
      options.username ||
      known ||
      (await prompts.text('User name', { instead: 'give --username, or set V6_USERNAME' }))
    const password = options.passwordStdin
      ? await readPassword(io)
      : io.env.V6_PASSWORD ||
        (await prompts.secret(`Password of ${username}`, {
          instead: 'give --password-stdin, or set V6_PASSWORD',
        }))

    const file = new SessionFile(paths.session(settings.profileName), { url: server, create: true })
    const client = createClient(context, server, file)
    const identity = await authenticate(context, client, { username, password, code: options.mfaCode })
    await rememberAccount(context, server, identity)
    output.note(
      `Logged in as ${identity.name} of ${organizationLabel(identity)} (profile "${settings.profileName}").`,
    )
    if (context.options.privateKey !== undefined && settings.privateKeyFile !== undefined)
      await rememberKey(context, client, settings.privateKeyFile)
    if (output.format !== 'table') output.object({ ...identity, server, profile: settings.profileName })
  },
})

async function authenticate(
  context: Context,
  client: Client,
  { username, password, code }: { username: string; password: string; code: string | undefined },
): Promise<Identity> {
  const { io, prompts, signal } = context
  const askCode = async () =>
    cleanCode(await prompts.text('Two-factor code', { instead: 'give --mfa-code, or set V6_TOTP_SECRET' }))
  const totpSecret = io.env.V6_TOTP_SECRET
  try {
    return await client.authenticate(username, password, {
      signal,
      ...(code === undefined && totpSecret
        ? { totpSecret }
        : { mfaCode: code === undefined ? askCode : cleanCode(code) }),
    })
  } catch (error) {
    if (!isTwoFactorSetup(error)) throw error
    showTwoFactorSecret(context, error)
    if (!prompts.interactive) throw error
    return client.authenticate(username, password, { signal, mfaCode: await askCode() })
  }
}

async function rememberAccount({ profiles, settings, output }: Context, url: string, { name }: Identity) {
  const { profile, profileName } = settings
  const isSame = profile?.url === url && (profile.username ?? name) === name
  if (profile !== undefined && !isSame && profile.privateKeyFile !== undefined)
    output.note(`Profile "${profileName}" was another account: its private key is no longer remembered.`)
  await profiles.put(profileName, { ...(isSame ? profile : {}), url, username: name })
}
