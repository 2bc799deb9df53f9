import { describe, expect, it } from 'vitest'
import {
  Client,
  InvalidTokenError,
  LoginError,
  MemoryTokenStore,
  NotAuthenticatedError,
  PermissionDeniedError,
  TokenExpiredError,
  TwoFactorRequiredError,
  TwoFactorSetupRequiredError,
} from '../../src/index.js'
import { fakeServer, json, token } from './fake-server.js'

const EXPIRED = () => json({ msg: 'Token has expired' }, 401)
const ROLE = {
  id: 1,
  name: 'org',
  domain: '',
  address1: '',
  address2: null,
  zipcode: '',
  country: '',
  public_key: '',
}

describe('login', () => {
  it('says who is logged in', async () => {
    const { client } = fakeServer(() => undefined)
    expect(await client.authenticate('ada', 'secret')).toEqual({
      type: 'user',
      id: 1,
      name: 'ada',
      organizationId: 2,
      organizationName: 'org-a',
    })
  })

  it('tells a failed login from a missing permission', async () => {
    const { client } = fakeServer(({ path }) =>
      path === '/token/user' ? json({ msg: 'Failed to login' }, 401) : undefined,
    )
    await expect(client.authenticate('ada', 'wrong-password')).rejects.toThrow(LoginError)
    await expect(client.authenticate('ada', 'wrong-password')).rejects.not.toThrow(/wrong-password/)
  })

  it('asks for a two-factor code only when the server wants one', async () => {
    let asked = 0
    const { client, received } = fakeServer(({ path, body }) => {
      if (path !== '/token/user') return undefined
      return (body as { mfa_code?: string }).mfa_code === '123456'
        ? undefined
        : json({ msg: 'Please include your two-factor authentication code' })
    })
    await expect(client.authenticate('ada', 'secret')).rejects.toThrow(TwoFactorRequiredError)
    await client.authenticate('ada', 'secret', {
      mfaCode: async () => {
        asked++
        return '123456'
      },
    })
    expect(asked).toBe(1)
    expect(received.filter(({ path }) => path === '/token/user')).toHaveLength(3)
  })

  it('makes the code of a TOTP secret', async () => {
    const { client, received } = fakeServer(({ path, body }) =>
      path === '/token/user' && !('mfa_code' in (body as object))
        ? json({ msg: 'Please include your two-factor authentication code' })
        : undefined,
    )
    await client.authenticate('ada', 'secret', { totpSecret: 'JBSW Y3DP EHPK 3PXP' })
    const codes = received.flatMap(({ body }) =>
      typeof body === 'object' && body !== null && 'mfa_code' in body ? [body.mfa_code] : [],
    )
    expect(codes).toEqual([expect.stringMatching(/^\d{6}$/)])
  })

  it('hands out the two-factor secret without showing it', async () => {
    const { client } = fakeServer(({ path }) =>
      path === '/token/user'
        ? json({ qr_uri: 'otpauth://totp/x?secret=AFR4', otp_secret: 'AFR4', msg: 'obligatory' })
        : undefined,
    )
    const error = await client.authenticate('ada', 'secret').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TwoFactorSetupRequiredError)
    if (!(error instanceof TwoFactorSetupRequiredError)) return
    expect(error.otpSecret).toBe('AFR4')
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('AFR4')
  })

  it('is needed before anything else', async () => {
    const { client, count } = fakeServer(() => undefined)
    await expect(client.organization.get(1)).rejects.toThrow(NotAuthenticatedError)
    expect(count('GET /organization')).toBe(0)
  })
})

describe('tokens', () => {
  it('are renewed before they end, once for many callers', async () => {
    const tokenStore = new MemoryTokenStore({
      accessToken: token(10),
      refreshToken: token(1000, { type: 'refresh' }),
    })
    const fresh = token(3600, { jti: 'fresh' })
    const { client, received, count } = fakeServer(
      ({ path }) => {
        if (path === '/token/refresh')
          return json({ access_token: fresh, refresh_token: token(7200), user_url: '', refresh_url: '' })
        return path.startsWith('/organization/') ? json(ROLE) : undefined
      },
      { tokenStore },
    )
    await Promise.all([1, 3, 4, 5].map((id) => client.organization.get(id)))
    expect(count('POST /token/refresh')).toBe(1)
    const used = received
      .filter(({ path }) => path.startsWith('/organization/'))
      .map(({ headers }) => headers.get('authorization'))
    expect(new Set(used)).toEqual(new Set([`Bearer ${fresh}`]))
    expect((await tokenStore.load())?.accessToken).toBe(fresh)
  })

  it('are renewed when the server says expired, and the request is sent again, also a create', async () => {
    let renewed = false
    const { client, count } = fakeServer(({ method, path }) => {
      if (path === '/token/refresh') {
        renewed = true
        return json({ access_token: token(), refresh_token: token(7200), user_url: '', refresh_url: '' })
      }
      if (method === 'POST' && path === '/organization') return renewed ? json(ROLE, 201) : EXPIRED()
      return undefined
    })
    await client.authenticate('ada', 'secret')
    expect((await client.organization.create({ name: 'org' })).id).toBe(1)
    expect(count('POST /organization')).toBe(2)
    expect(count('POST /token/refresh')).toBe(1)
  })

  it('are not renewed for a missing permission, although the server says 401 too', async () => {
    const { client, count } = fakeServer(({ path }) =>
      path === '/organization/7' ? json({ msg: 'You lack the permission to do that!' }, 401) : undefined,
    )
    await client.authenticate('ada', 'secret')
    await expect(client.organization.get(7)).rejects.toThrow(PermissionDeniedError)
    expect(count('GET /organization/7')).toBe(1)
    expect(count('POST /token/refresh')).toBe(0)
  })

  it('that have ended for good give one error, or one call of the hook', async () => {
    const handler = ({ path }: { path: string }) =>
      path === '/token/refresh' || path === '/organization/7' ? EXPIRED() : undefined
    const plain = fakeServer(handler)
    await plain.client.authenticate('ada', 'secret')
    await expect(plain.client.organization.get(7)).rejects.toThrow(TokenExpiredError)

    let calls = 0
    const hooked = fakeServer(
      ({ path }) => (calls === 0 ? handler({ path }) : path === '/organization/7' ? json(ROLE) : undefined),
      {
        onSessionEnd: async (client) => {
          calls++
          await client.authenticate('ada', 'secret')
          return true
        },
      },
    )
    await hooked.client.authenticate('ada', 'secret')
    await Promise.all([hooked.client.organization.get(7), hooked.client.organization.get(7)])
    expect(calls).toBe(1)
  })

  it('whose refresh fails before they end are used to their end; the hook is called once, when the server refuses', async () => {
    let hooks = 0
    const tokenStore = new MemoryTokenStore({ accessToken: token(10), refreshToken: token(10) })
    let live = true
    const { client, count } = fakeServer(
      ({ path }) => {
        if (path === '/token/refresh') return EXPIRED()
        return path === '/organization/7' ? (live ? json(ROLE) : EXPIRED()) : undefined
      },
      {
        tokenStore,
        onSessionEnd: async () => {
          hooks++
          return false
        },
      },
    )
    await client.organization.get(7)
    await client.organization.get(7)
    expect([hooks, count('POST /token/refresh')]).toEqual([0, 1])
    live = false
    const failures = await Promise.allSettled([1, 2, 3].map(() => client.organization.get(7)))
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(client.organization.get(7)).rejects.toThrow(TokenExpiredError)
    expect([hooks, count('POST /token/refresh')]).toEqual([1, 1])
  })

  it('that have expired by the clock of the server alone are renewed although the refresh breaks once', async () => {
    let refreshes = 0
    const fresh = token()
    const { client } = fakeServer(
      ({ path, headers }) => {
        if (path === '/token/refresh') {
          if (refreshes++ === 0) throw new TypeError('fetch failed')
          return json({ access_token: fresh, refresh_token: token(7200), user_url: '', refresh_url: '' })
        }
        if (path !== '/organization/7') return undefined
        return headers.get('authorization') === `Bearer ${fresh}` ? json(ROLE) : EXPIRED()
      },
      { tokenStore: new MemoryTokenStore({ accessToken: token(), refreshToken: token(7200) }) },
    )
    expect((await client.organization.get(7)).id).toBe(1)
    expect(refreshes).toBe(2)
  })

  it('are renewed through a proxy that is busy for a moment', async () => {
    const fresh = token()
    const answers = [new Response(null, { status: 503 }), new Response(null, { status: 502 })]
    const { client, count } = fakeServer(
      ({ path, headers }) => {
        if (path === '/token/refresh') {
          const tokens = { access_token: fresh, refresh_token: token(7200), user_url: '', refresh_url: '' }
          return answers.pop() ?? json(tokens)
        }
        if (path !== '/organization/7') return undefined
        return headers.get('authorization') === `Bearer ${fresh}` ? json(ROLE) : EXPIRED()
      },
      {
        tokenStore: new MemoryTokenStore({ accessToken: token(), refreshToken: token(7200) }),
        retry: { delay: 1 },
      },
    )
    expect((await client.organization.get(7)).id).toBe(1)
    expect(count('POST /token/refresh')).toBe(3)
  })

  it('are used although the refresh before their end cannot reach the server', async () => {
    const tokenStore = new MemoryTokenStore({ accessToken: token(10), refreshToken: token(1000) })
    const { client } = fakeServer(
      ({ path }) => {
        if (path === '/token/refresh') return new Response('<html>', { status: 502 })
        return path === '/organization/7' ? json(ROLE) : undefined
      },
      { tokenStore },
    )
    expect((await client.organization.get(7)).id).toBe(1)
  })

  it('with a broken signature, as after a restart of the server, go to the hook without a refresh', async () => {
    let restarted = true
    const { client, count } = fakeServer(
      ({ path }) =>
        path === '/organization/7'
          ? restarted
            ? json({ msg: 'Signature verification failed' }, 422)
            : json(ROLE)
          : undefined,
      {
        onSessionEnd: async (self) => {
          restarted = false
          await self.authenticate('ada', 'secret')
          return true
        },
      },
    )
    await client.authenticate('ada', 'secret')
    expect((await client.organization.get(7)).id).toBe(1)
    expect(count('POST /token/refresh')).toBe(0)
    const plain = fakeServer(({ path }) =>
      path === '/organization/7' ? json({ msg: 'Signature verification failed' }, 422) : undefined,
    )
    await plain.client.authenticate('ada', 'secret')
    await expect(plain.client.organization.get(7)).rejects.toThrow(InvalidTokenError)
    expect(plain.count('GET /organization/7')).toBe(1)
  })

  it.each([-7200, 7200])('are judged by one clock, when the server is %i s away', async (skew) => {
    const issued = () => Math.floor(Date.now() / 1000) + skew
    const fresh = () => token(3600 + skew, { iat: issued() })
    const tokenStore = new MemoryTokenStore({
      accessToken: token(3600 + skew, { iat: issued() }),
      refreshToken: token(7200 + skew),
    })
    const { client, count } = fakeServer(
      ({ path }) => {
        if (path === '/token/refresh')
          return json({ access_token: fresh(), refresh_token: token(7200), user_url: '', refresh_url: '' })
        return path === '/organization/7' ? json(ROLE) : undefined
      },
      { tokenStore },
    )
    for (let call = 0; call < 4; call++) await client.organization.get(7)
    expect(count('POST /token/refresh')).toBeLessThanOrEqual(1)
  })

  it('that a refresh brings after a logout are dropped', async () => {
    const tokenStore = new MemoryTokenStore({ accessToken: token(10), refreshToken: token(1000) })
    let answer: (response: Response) => void = () => undefined
    const { client, received } = fakeServer(
      ({ path }) =>
        path === '/token/refresh' ? new Promise<Response>((resolve) => (answer = resolve)) : undefined,
      { tokenStore },
    )
    const call = client.organization.get(7)
    await expect.poll(() => received.some(({ path }) => path === '/token/refresh')).toBe(true)
    await client.logout()
    answer(json({ access_token: token(), refresh_token: token(7200), user_url: '', refresh_url: '' }))
    await expect(call).rejects.toThrow(NotAuthenticatedError)
    expect(await tokenStore.load()).toBeUndefined()
  })

  it('are waited for no longer than the signal says', async () => {
    const tokenStore = new MemoryTokenStore({ accessToken: token(10), refreshToken: token(1000) })
    const { client } = fakeServer(
      ({ path }) => (path === '/token/refresh' ? new Promise<Response>(() => undefined) : undefined),
      { tokenStore },
    )
    const leave = new AbortController()
    const call = client.organization.get(7, { signal: leave.signal })
    setTimeout(() => leave.abort(new Error('enough')), 20)
    await expect(call).rejects.toThrow('enough')
  })

  it('can be given, for an algorithm in its container', async () => {
    const accessToken = token(3600, {
      client_type: 'container',
      exp: undefined,
      sub: { task_id: 26, image: 'img:1', organization_id: 2, node_id: 4 },
    })
    const { client, received } = fakeServer(() => undefined, { tokens: { accessToken } })
    expect(await client.whoami()).toEqual({
      type: 'container',
      id: 26,
      name: 'img:1',
      organizationId: 2,
      organizationName: 'org-a',
    })
    expect(received.at(-1)?.headers.get('authorization')).toBe(`Bearer ${accessToken}`)
    expect(() => new Client('http://server.example/api', { tokens: { accessToken: 'secret' } })).toThrow(
      /JSON Web Token/,
    )
  })

  it('are forgotten at logout', async () => {
    const tokenStore = new MemoryTokenStore()
    const { client } = fakeServer(() => undefined, { tokenStore })
    await client.authenticate('ada', 'secret')
    await client.logout()
    expect(await tokenStore.load()).toBeUndefined()
    await expect(client.whoami()).rejects.toThrow(NotAuthenticatedError)
  })
})

describe('a logout', () => {
  it('empties the store although tokens are still being saved', async () => {
    let kept: unknown
    let saved = () => {}
    const tokenStore = {
      load: async () => undefined,
      save: (tokens: unknown) =>
        new Promise<void>((resolve) => {
          saved = () => {
            kept = tokens
            resolve()
          }
        }),
      clear: async () => {
        kept = undefined
      },
    }
    const { client, count } = fakeServer(() => undefined, { tokenStore })
    const login = client.authenticate('ada', 'secret').catch((error: unknown) => error)
    await expect.poll(() => count('POST /token/user')).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    const logout = client.logout()
    await new Promise((resolve) => setTimeout(resolve, 5))
    saved()
    await logout
    expect(kept).toBeUndefined()
    expect(await login).toBeInstanceOf(NotAuthenticatedError)
  })
})

describe('a signal', () => {
  it('ends a login that waits for the code', async () => {
    const { client } = fakeServer(({ path }) =>
      path === '/token/user'
        ? json({ msg: 'Please include your two-factor authentication code' })
        : undefined,
    )
    const controller = new AbortController()
    const mfaCode = () => {
      controller.abort(new Error('no patience'))
      return new Promise<string>(() => undefined)
    }
    const login = client.authenticate('ada', 'secret', { mfaCode, signal: controller.signal })
    await expect(login).rejects.toThrow('no patience')
  })
})

it('a lost refresh is not said to have changed anything', async () => {
  const { client } = fakeServer(
    ({ path }) => {
      if (path === '/token/refresh') throw new TypeError('cut')
      return path.startsWith('/organization') ? EXPIRED() : undefined
    },
    { tokens: { accessToken: token(), refreshToken: token(7200) }, retry: { limit: 0 } },
  )
  const error: unknown = await client.organization.create({ name: 'x' }).catch((caught: unknown) => caught)
  expect(String(error)).toContain('POST /token/refresh failed')
  expect(String(error)).not.toContain('look before')
})
