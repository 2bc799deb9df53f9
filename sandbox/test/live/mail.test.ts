import { expect, it } from 'vitest'
import { startNetwork } from '../../src/index.js'

it('receives the mail with which a user recovers a lost password', async () => {
  await using network = await startNetwork({ organizations: 1, nodes: false, store: false, smtp: true })
  const post = (path: string, body: object) =>
    fetch(network.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const { username } = network.researcher
  expect((await post('/recover/lost', { username })).status).toBe(200)
  const mail = await network.mailbox?.waitFor(`${username}@sandbox.example`)
  expect(mail).toMatchObject({ from: 'noreply@sandbox.example', subject: 'Password reset vantage6' })
  const [token] = /eyJ\S+/.exec(mail?.text ?? '') ?? []
  const password = 'Something-else-1'
  expect((await post('/recover/reset', { reset_token: token, password })).status).toBe(200)
  expect((await post('/token/user', { username, password })).status).toBe(200)
})
