import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

/** Makes, changes and removes organizations, collaborations, studies, nodes, users and roles, in many states. */
export async function administer(network: Network, root: Caller): Promise<void> {
  await organizations(root)
  await collaborations(network, root)
  await users(network, root)
  await roles(network, root)
}

async function organizations(root: Caller): Promise<void> {
  const full = { address1: 'a', address2: 'b', zipcode: 'c', country: 'd', domain: 'e', public_key: 'a2V5' }
  const { id } = await root.ok('POST', '/organization', { name: 'Full', ...full })
  const { id: bare } = await root.ok('POST', '/organization', { name: 'Bare' })
  await root.ok('PATCH', `/organization/${id}`, { name: 'Fuller', country: '' })
  await root.ok('GET', `/organization/${id}`)
  await root.ok('GET', '/organization/1')
  await root.ok('GET', `/organization?ids=1&ids=${id}&sort=-id`)
  await root.ok('GET', '/organization?name=Nobody')
  await root.send('POST', '/organization', { json: { name: 'Bare' } })
  await root.send('POST', '/organization', { json: { name: 'Key', public_key: 'not base64' } })
  await root.send('DELETE', '/organization/1')
  await root.ok('DELETE', `/organization/${bare}`)
  await root.ok('DELETE', `/organization/${id}?delete_dependents=true`)
}

async function collaborations(network: Network, root: Caller): Promise<void> {
  const [first, second, third] = network.organizations.map(({ id }) => id)
  const { id } = await root.ok('POST', '/collaboration', {
    name: 'Second',
    encrypted: true,
    organization_ids: [first, second],
  })
  await root.ok('PATCH', `/collaboration/${id}`, { name: 'Second, renamed', encrypted: false })
  await root.ok('GET', `/collaboration/${id}`)
  await root.ok('GET', `/collaboration/${id}?include=organizations`)
  await root.ok('GET', '/collaboration')
  await root.ok('GET', '/collaboration?include=organizations&encrypted=0')
  await root.ok('POST', `/collaboration/${id}/organization`, { id: third })
  await root.ok('DELETE', `/collaboration/${id}/organization`, { id: third })
  await root.send('DELETE', `/collaboration/${id}/organization`, { json: { id: third } })

  const study = await root.ok('POST', '/study', {
    name: 'Study',
    collaboration_id: id,
    organization_ids: [first],
  })
  await root.ok('GET', '/study')
  await root.ok('GET', '/study?include=organizations')
  await root.ok('GET', `/study/${study.id}`)
  await root.ok('GET', `/study/${study.id}?include=organizations`)
  await root.ok('PATCH', `/study/${study.id}`, { name: 'Study, renamed' })
  await root.ok('POST', `/study/${study.id}/organization`, { id: second })
  await root.ok('DELETE', `/study/${study.id}/organization`, { id: second })
  await root.send('PATCH', `/study/${study.id}`, { json: { organization_ids: [third] } })
  await root.ok('DELETE', `/study/${study.id}`)

  const node = await root.ok('POST', '/node', {
    collaboration_id: id,
    organization_id: first,
    name: 'Extra node',
  })
  await root.send('POST', '/node', { json: { collaboration_id: id, organization_id: first } })
  await root.ok('PATCH', `/node/${node.id}`, { ip: '10.0.0.1' })
  await root.ok('PATCH', `/node/${node.id}`, { clear_ip: true, name: 'Extra, renamed' })
  await root.send('PATCH', `/node/${node.id}`, { json: { ip: 'nowhere' } })
  await root.ok('POST', '/recover/node', { id: node.id })
  await root.ok('DELETE', `/collaboration/${id}/node`, { id: node.id })
  await root.ok('GET', `/node/${node.id}`)
  await root.ok('POST', `/collaboration/${id}/node`, { id: node.id })
  await root.send('DELETE', `/collaboration/${id}/node`, { json: {} })
  await root.ok('GET', `/node?collaboration_id=${id}`)
  await root.send('DELETE', `/collaboration/${id}`)
  await root.ok('DELETE', `/node/${node.id}`)
  await root.ok('DELETE', `/collaboration/${id}?delete_dependents=true`)
}

async function users(network: Network, root: Caller): Promise<void> {
  const [first] = network.organizations
  const person = {
    username: 'temporary',
    password: 'Temporary-1',
    email: 'temporary@example.com',
    firstname: 'Tem',
    lastname: 'Porary',
    organization_id: first?.id,
    roles: [5],
    rules: [1],
  }
  const { id } = await root.ok('POST', '/user', person)
  await root.send('POST', '/user', { json: person })
  await root.send('POST', '/user', { json: { ...person, password: 'weak', username: '1' } })
  await root.send('POST', '/user', {
    json: { username: 'nameless', password: 'Temporary-1', email: 'n@example.com' },
  })
  await root.ok('GET', `/user/${id}`)
  await root.ok('GET', `/user/${id}?include_permissions=true`)
  await root.ok('GET', '/user?sort=id')
  await root.ok('PATCH', `/user/${id}`, { firstname: '', email: 'other@example.com', roles: [], rules: [] })
  await root.send('PATCH', `/user/${id}`, { json: { roles: [999] } })
  const { access_token } = await root.ok('POST', '/token/user', {
    username: 'temporary',
    password: 'Temporary-1',
  })
  const self = root.as(access_token)
  for (const path of [
    '/task',
    '/run',
    '/result',
    '/node',
    '/organization',
    '/collaboration',
    '/study',
    '/algorithmstore',
  ]) {
    await self.send('GET', path)
  }
  await self.ok('GET', '/role')
  await self.ok('PATCH', '/password/change', { current_password: 'Temporary-1', new_password: 'Temporary-2' })
  await self.send('PATCH', '/password/change', {
    json: { current_password: 'wrong', new_password: 'Temporary-3' },
  })
  await root.ok('DELETE', `/user/${id}`)
  await self.send('GET', '/user')
}

async function roles(network: Network, root: Caller): Promise<void> {
  const organization_id = network.organizations[0]?.id
  const { id } = await root.ok('POST', '/role', {
    name: 'Own role',
    rules: [1, 2],
    description: 'd',
    organization_id,
  })
  await root.send('POST', '/role', { json: { description: 'without name and rules' } })
  await root.send('POST', '/role', { json: { name: 'Root', rules: [] } })
  await root.ok('GET', `/role/${id}`)
  await root.ok('GET', '/role')
  await root.ok('GET', `/role?organization_id=${organization_id}&include_root=true`)
  await root.ok('PATCH', `/role/${id}`, { name: 'Own role, renamed', rules: [1] })
  await root.ok('POST', `/role/${id}/rule/3`)
  await root.ok('DELETE', `/role/${id}/rule/3`)
  await root.send('PATCH', '/role/1', { json: { name: 'no' } })
  await root.ok('DELETE', `/role/${id}`)
  await root.ok('GET', '/rule')
  await root.ok('GET', '/rule?no_pagination=1')
  await root.ok('GET', `/rule?role_id=5&per_page=3&page=2`)
  await root.ok('GET', '/rule/1')
}
