import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Network, type NetworkUser, startNetwork } from '@vantage6-js/sandbox'
import { Secret, TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createShell, type Shell } from './support/shell.ts'
import { hasTmux, Terminal } from './support/terminal.ts'

/** A network of its own, since its server demands two-factor authentication of everybody. */
let network: Network
let shell: Shell
beforeAll(async () => {
  network = await startNetwork({
    nodes: false,
    store: false,
    organizations: 1,
    serverConfig: { two_factor_auth: true },
  })
  shell = await createShell()
})
afterAll(async () => {
  await shell?.remove()
  await network?.stop()
})

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
/** Six digits that are none of the codes that the server takes just now. */
const wrongCode = (secret: string) => String((Number(codeOf(secret)) + 314_159) % 1_000_000).padStart(6, '0')
const account = ({ username, password }: NetworkUser) => ({
  V6_URL: network.url,
  V6_USERNAME: username,
  V6_PASSWORD: password,
})

async function remembered(): Promise<string> {
  const entries = await readdir(shell.config, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  ).join()
}

describe('two-factor authentication in a script', () => {
  let secret = ''

  it('hands its secret out at the first login, and remembers nothing', async () => {
    const { code, stdout, stderr } = await shell.run('v6c login --json', account(network.root))
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    const [setup, error] = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    secret = setup.twoFactorSetup.secret
    expect(setup.twoFactorSetup.uri).toContain(`secret=${secret}`)
    expect(error.error).toMatchObject({ code: 'two-factor-setup-required', exitCode: 4 })
    expect(JSON.stringify(error)).not.toContain(secret)
    expect(await remembered()).toBe('')
  })

  it('hands it out, too, when another command is the first login', async () => {
    const { code, stdout, stderr } = await shell.run('v6c node list', account(network.admin))
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    const handedOut = /secret: {2}([A-Z2-7]+)$/m.exec(stderr)?.[1] ?? ''
    const { code: then } = await shell.run('v6c node list', {
      ...account(network.admin),
      V6_TOTP_SECRET: handedOut,
    })
    expect(then).toBe(0)
  })

  it('takes the code as an option, also with a blank in it', async () => {
    const code = codeOf(secret)
    const done = await shell.run('v6c login --mfa-code "$CODE"', {
      ...account(network.root),
      CODE: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect(done).toMatchObject({ code: 0, stdout: '' })
    expect((await shell.run('v6c whoami --json')).stdout).toContain(network.root.username)
    const files = await remembered()
    for (const hidden of [secret, network.root.password, code]) expect(files).not.toContain(hidden)
  })

  it('ends with 4 and one sentence when the code is wrong', async () => {
    const { code, stdout, stderr } = await shell.run('v6c login --mfa-code "$CODE"', {
      ...account(network.root),
      CODE: wrongCode(secret),
    })
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toBe('Error: Login failed: the two-factor code is wrong, or its half minute is over.\n')
    // The session from before is still there.
    expect((await shell.run('v6c whoami')).code).toBe(0)
  })

  it('makes the code from V6_TOTP_SECRET, for login and for commands without one', async () => {
    const values = {
      ...account(network.root),
      V6_TOTP_SECRET: secret,
      V6_CONFIG_DIR: join(shell.folder, 'other'),
    }
    expect((await shell.run('v6c whoami --json', values)).code).toBe(0)
    expect((await shell.run('v6c login', values)).code).toBe(0)
  })

  it('shows the secret in no output, whatever is wrong with it', async () => {
    const values = { ...account(network.root), V6_CONFIG_DIR: join(shell.folder, 'nowhere') }
    const other = new Secret({ size: 20 }).base32
    for (const [given, code] of [
      [`${secret}!`, 2],
      [other, 4],
    ] as const) {
      for (const command of ['login --verbose', 'whoami --json --verbose']) {
        const failed = await shell.run(`v6c ${command}`, { ...values, V6_TOTP_SECRET: given })
        expect(failed).toMatchObject({ code, stdout: '' })
        for (const hidden of [given, secret, network.root.password])
          expect(failed.stderr).not.toContain(hidden)
      }
    }
  })

  it('says how to give a code where nobody can be asked', async () => {
    const values = { ...account(network.root), V6_CONFIG_DIR: join(shell.folder, 'nowhere') }
    const login = await shell.run('v6c login', values)
    expect(login).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('give --mfa-code, or set V6_TOTP_SECRET'),
    })
    const other = await shell.run('v6c whoami', values)
    expect(other).toMatchObject({ code: 4, stderr: expect.stringContaining('`v6c login --mfa-code`') })
  })
})

const available = hasTmux()

describe.skipIf(!available)(
  `two-factor authentication in a real terminal${available ? '' : ' (skipped: there is no tmux)'}`,
  () => {
    let terminal: Terminal
    afterEach(() => terminal.close())
    let secret = ''

    async function logIn() {
      await terminal.enter(
        `clear; v6c login ${network.url} -u ${network.researcher.username} --profile own; echo "code $?"`,
      )
      await terminal.shows('Password of')
      await terminal.enter(network.researcher.password)
      return terminal.shows('Two-factor code')
    }

    it('shows the secret at the first login, and asks for a code at once', async () => {
      terminal = new Terminal(shell)
      await terminal.open({ width: 200 })
      const screen = await logIn()
      secret = /secret: {2}([A-Z2-7]+)$/m.exec(screen)?.[1] ?? ''
      await terminal.enter(codeOf(secret))
      expect(await terminal.shows(/code \d+$/m)).toContain(`Logged in as ${network.researcher.username}`)
    })

    it('asks for the code, and says in one sentence that it is wrong', async () => {
      terminal = new Terminal(shell)
      await terminal.open({ width: 200 })
      await logIn()
      await terminal.enter(wrongCode(secret))
      const refused = await terminal.shows(/code \d+$/m)
      expect(refused).toContain(
        'Error: Login failed: the two-factor code is wrong, or its half minute is over.',
      )
      expect(refused).toContain('code 4')
      await logIn()
      await terminal.enter(codeOf(secret))
      const screen = await terminal.shows(/code \d+$/m)
      expect(screen).toContain('code 0')
      for (const hidden of [secret, network.researcher.password])
        expect(refused + screen).not.toContain(hidden)
    })

    it('ends with 130 when Ctrl-C is the answer', async () => {
      terminal = new Terminal(shell)
      await terminal.open()
      await logIn()
      await terminal.press('C-c')
      expect(await terminal.shows(/code \d+$/m)).toContain('code 130')
    })
  },
)
