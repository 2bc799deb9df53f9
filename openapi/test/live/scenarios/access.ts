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

/** Password and two-factor recovery, with the tokens that the server mails. */
export async function recover(network: Network, anyone: Caller): Promise<void> {
  const [first, second] = network.organizations.map(({ researcher }) => researcher)
  if (!first || !second) throw new Error('two users are needed')
  await anyone.ok('POST', '/recover/lost', { username: first.username })
  await anyone.ok('POST', '/recover/lost', { email: 'nobody@example.com' })
  await anyone.send('POST', '/recover/lost', { json: {} })
  const passwordToken = await mailedToken(network, first.username)
  await anyone.ok('POST', '/recover/reset', { reset_token: passwordToken, password: first.password })
  await anyone.send('POST', '/recover/reset', { json: { reset_token: passwordToken, password: 'weak' } })
  await anyone.send('POST', '/recover/reset', { json: { reset_token: 'garbage', password: first.password } })

  const login = { username: second.username, password: second.password }
  await anyone.ok('POST', '/recover/2fa/lost', login)
  await anyone.send('POST', '/recover/2fa/lost', { json: { ...login, password: 'wrong' } })
  await anyone.ok('POST', '/recover/2fa/reset', { reset_token: await mailedToken(network, second.username) })
  await anyone.send('POST', '/recover/2fa/reset', { json: { reset_token: 'garbage' } })
}

/** The token in the first mail to a user of the sandbox. */
async function mailedToken(network: Network, username: string): Promise<string> {
  const mail = await network.mailbox?.waitFor(`${username}@sandbox.example`, {
    signal: AbortSignal.timeout(30_000),
  })
  const [token] = mail?.text.match(/[\w-]+\.[\w-]+\.[\w-]{20,}/) ?? []
  if (!token) throw new Error(`no token in the mail to ${username}: ${mail?.text}`)
  return token
}
