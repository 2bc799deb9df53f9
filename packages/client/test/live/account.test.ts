import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  BadRequestError,
  InvalidTokenError,
  LoginError,
  NotAuthenticatedError,
  TokenExpiredError,
  TwoFactorRequiredError,
  TwoFactorSetupRequiredError,
} from '../../src/index.js'
import { type Mailbox, openMailbox } from './mailbox.js'
import { observedClient } from './observed-client.js'

let mailbox: Mailbox
let network: Network

beforeAll(async () => {
  mailbox = await openMailbox()
  network = await startNetwork({
    nodes: false,
    store: false,
    organizations: 1,
    serverConfig: {
      two_factor_auth: true,
      smtp: { server: '127.0.0.1', port: mailbox.port, username: '', password: '', MAIL_USE_TLS: false },
    },
  })
})

afterAll(async () => {
  await network?.stop()
  await mailbox?.close()
})

/** Long texts are cut into lines that end in `=` (RFC 2045, quoted-printable). */
async function tokenOfMail(): Promise<string> {
  const mail = (await mailbox.next()).replaceAll('=\r\n', '').replaceAll('=3D', '=')
  const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(mail)?.[0]
  if (token === undefined) throw new Error('There is no token in the mail.')
  return token
}

async function firstLogin(username: string, password: string): Promise<string> {
  const { client } = await observedClient(network)
  const error: unknown = await client.authenticate(username, password).catch((caught: unknown) => caught)
  if (!(error instanceof TwoFactorSetupRequiredError)) throw error
  expect(error.qrUri).toContain(`secret=${error.otpSecret}`)
  return error.otpSecret
}

describe('an account with two-factor authentication', () => {
  let totpSecret: string
  let password: string

  it('is set up at the first login, and then wants a code', async () => {
    const { username } = network.admin
    password = network.admin.password
    totpSecret = await firstLogin(username, password)
    const { client, requests } = await observedClient(network)
    await expect(client.authenticate(username, password)).rejects.toThrow(TwoFactorRequiredError)
    await expect(client.authenticate(username, password, { mfaCode: '000000' })).rejects.toThrow(LoginError)
    const before = requests.length
    expect(await client.authenticate(username, password, { totpSecret })).toMatchObject({ name: username })
    expect(requests.slice(before).filter((request) => request === 'POST /token/user')).toHaveLength(1)
    let asked = 0
    const { TOTP } = await import('otpauth')
    const mfaCode = async () => {
      asked++
      return new TOTP({ secret: totpSecret }).generate()
    }
    expect(await client.authenticate(username, password, { mfaCode })).toMatchObject({ name: username })
    expect(asked).toBe(1)
  })

  it('util.changeMyPassword', async () => {
    const { username } = network.admin
    const { client } = await observedClient(network)
    await client.authenticate(username, password, { totpSecret })
    await expect(client.util.changeMyPassword('Wrong-password-1', 'New-password-1')).rejects.toThrow(
      LoginError,
    )
    await expect(client.util.changeMyPassword(password, 'weak')).rejects.toThrow(BadRequestError)
    await client.util.changeMyPassword(password, 'New-password-1')
    password = 'New-password-1'
    // Tokens stay valid.
    expect((await client.user.get()).username).toBe(username)
    await client.authenticate(username, password, { totpSecret })
  })

  it('util.resetMyPassword and setMyPassword, by a token that was mailed', async () => {
    const { username } = network.admin
    const { client, requests } = await observedClient(network)
    await client.util.resetMyPassword({ username })
    const token = await tokenOfMail()
    await expect(client.util.setMyPassword(token, 'weak')).rejects.toThrow(BadRequestError)
    password = 'Newer-password-2'
    await client.util.setMyPassword(token, password)
    await client.authenticate(username, password, { totpSecret })
    // The server does not tell whether there is such an account.
    await client.util.resetMyPassword({ email: 'nobody@sandbox.example' })
    expect(requests.filter((request) => request === 'POST /recover/lost')).toHaveLength(2)
  })

  it('util.resetTwoFactorAuth and setTwoFactorAuth, by a token that was mailed', async () => {
    const { username } = network.admin
    const { client } = await observedClient(network)
    await expect(client.util.resetTwoFactorAuth(username, 'Wrong-password-1')).rejects.toThrow(LoginError)
    await client.util.resetTwoFactorAuth(username, password)
    const { qrUri, otpSecret } = await client.util.setTwoFactorAuth(await tokenOfMail())
    expect(otpSecret).not.toBe(totpSecret)
    expect(qrUri).toContain(otpSecret)
    await expect(client.authenticate(username, password, { totpSecret })).rejects.toThrow(LoginError)
    await client.authenticate(username, password, { totpSecret: otpSecret })
  })
})

describe('a session', () => {
  const researcher = () => network.researcher

  it('refreshes an expired token once for many callers', async () => {
    const { id, organizationId } = researcher()
    const tokens = {
      accessToken: network.mintToken({ id, expiresIn: -10 }),
      refreshToken: network.mintToken({ id, type: 'refresh' }),
    }
    const { client, requests } = await observedClient(network, undefined, { tokens })
    await Promise.all([1, 2, 3, 4].map(() => client.organization.get(organizationId)))
    expect(requests.filter((request) => request === 'POST /token/refresh')).toHaveLength(1)
  })

  it('whose refresh token has ended gives one typed error, or one call of the hook', async () => {
    const { id, organizationId } = researcher()
    const tokens = {
      accessToken: network.mintToken({ id, expiresIn: -10 }),
      refreshToken: network.mintToken({ id, type: 'refresh', expiresIn: -10 }),
    }
    const plain = await observedClient(network, undefined, { tokens })
    await expect(plain.client.organization.get(organizationId)).rejects.toThrow(TokenExpiredError)

    const totpSecret = await firstLogin(network.researcher.username, network.researcher.password)
    let calls = 0
    const hooked = await observedClient(network, undefined, {
      tokens,
      onSessionEnd: async (client) => {
        calls++
        await client.authenticate(network.researcher.username, network.researcher.password, { totpSecret })
        return true
      },
    })
    const organizations = await Promise.all(
      [1, 2, 3].map(() => hooked.client.organization.get(organizationId)),
    )
    expect(organizations.map((organization) => organization.id)).toEqual(Array(3).fill(organizationId))
    expect(calls).toBe(1)
  })

  it('of before a restart of the server with another secret wants a login, and no refresh', async () => {
    const broken = (token: string) => `${token.slice(0, -4)}AAAA`
    const { id, organizationId } = researcher()
    const tokens = {
      accessToken: broken(network.mintToken({ id })),
      refreshToken: broken(network.mintToken({ id, type: 'refresh' })),
    }
    const { client, requests } = await observedClient(network, undefined, { tokens })
    await expect(client.organization.get(organizationId)).rejects.toThrow(InvalidTokenError)
    expect(requests).not.toContain('POST /token/refresh')
  })

  it('ends with logout', async () => {
    const { id, organizationId } = researcher()
    const { client } = await observedClient(network, undefined, {
      tokens: { accessToken: network.mintToken({ id }) },
    })
    expect((await client.organization.get(organizationId)).id).toBe(organizationId)
    await client.logout()
    await expect(client.organization.get(organizationId)).rejects.toThrow(NotAuthenticatedError)
  })
})
