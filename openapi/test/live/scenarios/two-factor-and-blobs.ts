import { createHmac } from 'node:crypto'
import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

/** The three answers of a login with two-factor authentication, and a wrong code. */
export async function useTwoFactor(network: Network, anyone: Caller): Promise<void> {
  const { username, password } = network.admin
  const setup = await anyone.ok('POST', '/token/user', { username, password })
  await anyone.ok('POST', '/token/user', { username, password })
  await anyone.send('POST', '/token/user', { json: { username, password, mfa_code: '000000' } })
  const { access_token } = await anyone.ok('POST', '/token/user', {
    username,
    password,
    mfa_code: totp(setup.otp_secret),
  })
  // The secret of a user shows in the user object.
  await anyone.as(access_token).ok('GET', `/user/${network.admin.id}`)
}

/** Blobs as input and result of a run. */
export async function useBlobs(network: Network, admin: Caller, node: Caller): Promise<void> {
  await admin.ok('GET', '/blobstream/status')
  const upload = async (caller: Caller) => {
    const { body } = await caller.send('POST', '/blobstream', {
      raw: 'blob',
      contentType: 'application/octet-stream',
    })
    return body.uuid as string
  }
  const input = await upload(admin)
  await admin.send('GET', `/blobstream/${input}`)
  const organizations = network.organizations.slice(0, 1).map(({ id }) => ({ id, input }))
  const fields = { image: 'image:1', collaboration_id: network.collaboration.id }
  const task = await admin.ok('POST', '/task', { ...fields, organizations })
  await admin.send('POST', '/task', {
    json: { ...fields, organizations: [{ ...organizations[0], input: 'aGk=' }] },
  })
  await admin.ok('GET', `/blobstream/${input}`)
  const result = await upload(node)
  const { data } = await admin.ok('GET', `/run?task_id=${task.id}`)
  const finished_at = new Date().toISOString().replace('Z', '000')
  await node.ok('PATCH', `/run/${data[0].id}`, { status: 'completed', finished_at, result })
  await admin.ok('GET', `/result?task_id=${task.id}`)
  await admin.ok('GET', `/blobstream/${result}`)
  await admin.send('GET', '/blobstream/unknown')
  await admin.ok('DELETE', `/task/${task.id}`)
}

/** RFC 6238 with SHA-1, six digits and 30 seconds. */
function totp(secret: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
