import { createHmac } from 'node:crypto'
import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

/** Logins, tokens, health, version, recovery: with and without success. */
export async function getAccess(network: Network, anyone: Caller): Promise<void> {
  const { admin } = network
  await anyone.ok('GET', '/health')
  await anyone.ok('GET', '/version')
  const login = { username: admin.username, password: admin.password }
  const tokens = await anyone.ok('POST', '/token/user', login)
  await anyone.send('POST', '/token/user', { json: { ...login, password: 'wrong' } })
  await anyone.send('POST', '/token/user', { json: { ...login, extra: 1 } })
  await anyone.send('POST', '/token/user', { json: [] })
  await anyone.as(tokens.refresh_token).ok('POST', '/token/refresh')
  await anyone.as(tokens.access_token).send('POST', '/token/refresh')
  await anyone.as(tokens.refresh_token).send('GET', '/task')
  await anyone.as(tokens.access_token).ok('POST', '/token/user/validate')

  const node = await anyone.ok('POST', '/token/node', { api_key: network.organizations[0]?.node.apiKey })
  await anyone.send('POST', '/token/node', { json: { api_key: '00000000-0000-0000-0000-000000000000' } })
  await anyone.as(node.refresh_token).ok('POST', '/token/refresh')
  await anyone.as(node.access_token).ok('POST', '/token/node/validate')
  await anyone.as(node.access_token).send('POST', '/token/user/validate')
  await anyone.as(node.access_token).send('GET', '/vpn')
  for (const path of [
    '/node',
    '/collaboration',
    '/organization',
    '/study',
    '/task',
    '/run?state=open',
    '/blobstream/status',
  ]) {
    await anyone.as(node.access_token).ok('GET', path)
  }
  const expired = network.mintToken({ id: admin.id, expiresIn: -10 })
  await anyone.as(expired).send('GET', '/task')
}

/** Password and two-factor recovery. The mails' tokens are made here: the mail templates are not in the package. */
export async function recover(network: Network, anyone: Caller): Promise<void> {
  const { researcher } = network
  await anyone.ok('POST', '/recover/lost', { username: researcher.username })
  await anyone.ok('POST', '/recover/lost', { email: 'nobody@example.com' })
  await anyone.send('POST', '/recover/lost', { json: {} })
  const reset_token = recoveryToken(network.jwtSecret, researcher.id)
  await anyone.ok('POST', '/recover/reset', { reset_token, password: researcher.password })
  await anyone.send('POST', '/recover/reset', { json: { reset_token, password: 'weak' } })
  await anyone.send('POST', '/recover/reset', {
    json: { reset_token: 'garbage', password: researcher.password },
  })
  const login = { username: researcher.username, password: researcher.password }
  await anyone.send('POST', '/recover/2fa/lost', { json: login })
  await anyone.send('POST', '/recover/2fa/lost', { json: { ...login, password: 'wrong' } })
  await anyone.ok('POST', '/recover/2fa/reset', { reset_token })
  await anyone.send('POST', '/recover/2fa/reset', { json: { reset_token: 'garbage' } })
}

/** The token that the server mails, as its source makes it. */
function recoveryToken(secret: string, user: number): string {
  const seconds = Math.floor(Date.now() / 1000)
  const claims = {
    fresh: false,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    jti: crypto.randomUUID(),
    type: 'access',
    sub: { id: String(user) },
    csrf: crypto.randomUUID(),
    client_type: 'container',
    roles: [],
  }
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}
