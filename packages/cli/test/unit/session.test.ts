import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeServer, json, list, PASSWORD, SERVER, tokens } from './support/fake-server.ts'
import { createShell } from './support/run.ts'

let shell: Awaited<ReturnType<typeof createShell>>
beforeEach(async () => {
  shell = await createShell()
})
afterEach(() => shell.remove())

const loginArguments = ['login', SERVER, '--username', 'alice', '--password-stdin']
const login = (fetch = fakeServer().fetch, more: string[] = []) =>
  shell.run([...loginArguments, ...more], { fetch, stdin: `${PASSWORD}\n` })
const session = async (name = 'default') =>
  JSON.parse(await readFile(join(shell.folder, 'sessions', `${name}.json`), 'utf8'))
const config = async () => JSON.parse(await readFile(join(shell.folder, 'config.json'), 'utf8'))

describe('v6c login', () => {
  it('remembers the session apart from the profile, in files of the owner alone', async () => {
    const { code, stdout, stderr } = await login()
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('Logged in as alice of Hospital A')
    expect(await config()).toEqual({
      defaultProfile: 'default',
      profiles: { default: { url: SERVER, username: 'alice' } },
    })
    expect(await session()).toEqual({
      url: SERVER,
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
    })
    for (const file of ['config.json', 'sessions/default.json'])
      expect((await stat(join(shell.folder, file))).mode & 0o777).toBe(0o600)
    expect((await stat(join(shell.folder, 'sessions'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(shell.folder, 'sessions'))).toEqual(['default.json'])
  })

  it('shows neither password nor tokens', async () => {
    const { stdout, stderr } = await login(fakeServer().fetch, ['--json'])
    const { accessToken, refreshToken } = await session()
    for (const secret of [PASSWORD, accessToken, refreshToken]) expect(stdout + stderr).not.toContain(secret)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'alice', server: SERVER, profile: 'default' })
  })

  it('has no option for a password', async () => {
    const { code } = await shell.run(['login', SERVER, '--username', 'alice', '--password', PASSWORD])
    expect(code).toBe(2)
  })

  it('takes name and password from the environment', async () => {
    const env = { V6_URL: SERVER, V6_USERNAME: 'alice', V6_PASSWORD: PASSWORD }
    expect((await shell.run(['login'], { fetch: fakeServer().fetch, env })).code).toBe(0)
    expect(await session()).toHaveProperty('url', SERVER)
  })

  it.each([
    [['login'], 'as an argument'],
    [['login', SERVER], '--username'],
    [['login', SERVER, '--username', 'alice'], '--password-stdin'],
    [['login', SERVER, '--username', 'alice', '--password-stdin'], 'nothing on stdin'],
  ])('asks nothing without a terminal: %j names what to give', async (argv, words) => {
    const { code, stderr } = await shell.run(argv)
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })

  it('ends with 4 for a wrong password, and remembers nothing', async () => {
    const { code, stderr } = await shell.run(loginArguments, { fetch: fakeServer().fetch, stdin: 'wrong' })
    expect(code).toBe(4)
    expect(stderr).toContain('Login failed')
    expect(stderr).not.toContain('`authenticate`')
    expect(await readdir(shell.folder)).toEqual([])
  })

  it('tells the address that is none before it asks for a password', async () => {
    const { code, stderr } = await shell.run(['login', 'server.example'])
    expect(code).toBe(2)
    expect(stderr).toContain('is not a URL')
  })

  it('keeps key and collaboration of the same account only', async () => {
    await login()
    const path = join(shell.folder, 'config.json')
    const remembered = await config()
    remembered.profiles.default.privateKeyFile = '/somewhere/key.pem'
    await writeFile(path, JSON.stringify(remembered))
    await login()
    expect(await config()).toHaveProperty('profiles.default.privateKeyFile', '/somewhere/key.pem')
    await shell.run(['login', 'https://other.example/api', '--username', 'alice', '--password-stdin'], {
      fetch: fakeServer().fetch,
      stdin: PASSWORD,
    })
    expect(await config()).toHaveProperty('profiles.default', {
      url: 'https://other.example/api',
      username: 'alice',
    })
  })
})

describe('two-factor authentication', () => {
  const wantsCode = () =>
    fakeServer({
      'POST /token/user': async (request: Request) => {
        const body = (await request.json()) as { mfa_code?: string }
        return body.mfa_code === '123456'
          ? json(tokens())
          : json({ msg: 'Please include your two-factor code' })
      },
    })

  it('takes the code as an option', async () => {
    expect((await login(wantsCode().fetch, ['--mfa-code', '123456'])).code).toBe(0)
  })

  it('says so where nobody can be asked', async () => {
    const { code, stderr } = await login(wantsCode().fetch)
    expect(code).toBe(2)
    expect(stderr).toContain('--mfa-code')
  })

  it('shows the secret that the server hands out this once, with any output', async () => {
    const handsOut = fakeServer({
      'POST /token/user': { qr_uri: 'otpauth://totp/x?secret=ABC', otp_secret: 'ABC', msg: 'set up' },
    })
    const asText = await login(handsOut.fetch, ['--quiet'])
    expect(asText.code).toBe(4)
    expect(asText.stderr).toContain('otpauth://totp/x?secret=ABC')
    const [first = ''] = (await login(handsOut.fetch, ['--json'])).stderr.split('\n')
    expect(JSON.parse(first)).toEqual({
      twoFactorSetup: { uri: 'otpauth://totp/x?secret=ABC', secret: 'ABC' },
    })
  })
})

describe('a session', () => {
  it('renews itself, and remembers the renewed tokens', async () => {
    await login()
    const before = await session()
    const server = fakeServer({
      'POST /token/refresh': () => json(tokens({ mark: 'second' })),
      'POST /token/user/validate': (request: Request) =>
        request.headers.get('authorization') === `Bearer ${before.accessToken}`
          ? json({ msg: 'Token has expired' }, 401)
          : json({ user_id: 2, username: 'alice', organization_id: 5 }),
    })
    const { code } = await shell.run(['whoami'], { fetch: server.fetch })
    expect(code).toBe(0)
    const after = await session()
    expect(after.accessToken).not.toBe(before.accessToken)
    expect(after.refreshToken).not.toBe(before.refreshToken)
    // The next command goes on with the renewed one.
    const { requests, fetch } = fakeServer()
    await shell.run(['whoami'], { fetch })
    expect(requests.find(({ route }) => route === 'POST /token/user/validate')?.authorization).toBe(
      `Bearer ${after.accessToken}`,
    )
  })

  it('is sent to its own server only', async () => {
    await login()
    const other = fakeServer()
    const { code } = await shell.run(['whoami'], {
      fetch: other.fetch,
      env: { V6_URL: 'https://other.example/api' },
    })
    expect(code).toBe(4)
    expect(other.requests.filter(({ authorization }) => authorization !== null)).toEqual([])
  })

  it('is deleted by logout, and nothing else is', async () => {
    await login()
    expect((await shell.run(['logout'])).code).toBe(0)
    expect(await readdir(join(shell.folder, 'sessions'))).toEqual([])
    expect(await config()).toHaveProperty('profiles.default.username', 'alice')
    expect((await shell.run(['whoami'])).code).toBe(4)
  })

  it('that is damaged is told without showing it', async () => {
    await login()
    await writeFile(join(shell.folder, 'sessions', 'default.json'), '{"accessToken": "secret')
    const { code, stderr } = await shell.run(['whoami', '--verbose'])
    expect(code).toBe(1)
    expect(stderr).toContain('damaged')
    expect(stderr).not.toContain('secret')
  })
})

describe('without a login', () => {
  it('name and password of the environment serve one command, and nothing is remembered', async () => {
    const server = fakeServer({ 'GET /collaboration': list({ id: 1, name: 'C', encrypted: false }) })
    const env = { V6_URL: SERVER, V6_USERNAME: 'alice', V6_PASSWORD: PASSWORD }
    const { code, stdout } = await shell.run(['collaboration', 'list', '--json'], {
      fetch: server.fetch,
      env,
    })
    expect({ code, data: JSON.parse(stdout) }).toEqual({
      code: 0,
      data: [{ id: 1, name: 'C', encrypted: false }],
    })
    expect(await readdir(shell.folder)).toEqual([])
  })
})

describe('profiles', () => {
  it('are several accounts side by side', async () => {
    await login()
    await login(fakeServer().fetch, ['--profile', 'second'])
    const { stdout } = await shell.run(['profile', 'list', '--json'])
    expect(JSON.parse(stdout)).toEqual([
      { name: 'default', isDefault: true, url: SERVER, username: 'alice' },
      { name: 'second', isDefault: false, url: SERVER, username: 'alice' },
    ])
    await shell.run(['profile', 'use', 'second'])
    const chosen = await shell.run(['whoami', '--json'], { fetch: fakeServer().fetch })
    expect(JSON.parse(chosen.stdout)).toHaveProperty('profile', 'second')
    const named = await shell.run(['whoami', '--json'], {
      fetch: fakeServer().fetch,
      env: { V6_PROFILE: 'default' },
    })
    expect(JSON.parse(named.stdout)).toHaveProperty('profile', 'default')
    await shell.run(['profile', 'remove', 'second'])
    expect(await readdir(join(shell.folder, 'sessions'))).toEqual(['default.json'])
  })
})
