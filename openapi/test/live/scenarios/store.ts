import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

const ARGUMENTS = [
  { name: 'plain', type: 'string' },
  {
    name: 'number',
    type: 'integer',
    allowed_values: [1, 2, '3'],
    has_default_value: true,
    default_value: '3',
  },
  { name: 'share', type: 'float', allowed_values: [0.5, 1] },
  {
    name: 'conditional',
    type: 'column_list',
    display_name: 'Conditional',
    description: 'd',
    has_default_value: true,
    default_value: null,
    conditional_on: 'number',
    conditional_operator: '==',
    conditional_value: '1',
    is_frontend_only: true,
  },
]

/** An algorithm with everything an algorithm can have. */
function algorithm(name: string): Record<string, unknown> {
  return {
    name,
    description: 'd',
    image: `registry.example/${name}:1`,
    partitioning: 'horizontal',
    vantage6_version: '4.15',
    code_url: 'https://example.com/code',
    documentation_url: 'https://example.com/documentation',
    submission_comments: 'c',
    functions: [
      {
        name: 'central',
        type: 'central',
        display_name: 'Central',
        description: 'd',
        standalone: true,
        databases: [{ name: 'main', description: 'd' }],
        arguments: ARGUMENTS,
        ui_visualizations: [
          { name: 'table', type: 'table', schema: { location: ['a'], columns: ['b'] } },
          { name: 'line', type: 'line', schema: { x: 'a', y: 'b', y_axis_min: 0, y_axis_max: 1.5 } },
          { name: 'bare', type: 'table' },
        ],
      },
      { name: 'partial', type: 'federated' },
    ],
  }
}

/** Who takes part: `root` manages the store, `admin` develops, `researcher` reviews. */
export interface StoreParties {
  anyone: Caller
  root: Caller
  admin: Caller
  researcher: Caller
  node: Caller
}

export async function useStore(network: Network, parties: StoreParties): Promise<void> {
  const { anyone, root } = parties
  await anyone.ok('GET', '/version')
  await anyone.ok('GET', '/policy/public')
  await anyone.send('GET', '/policy/public?name=algorithm_view')
  await root.ok('GET', '/policy')
  await root.ok('GET', '/rule')
  await root.ok('GET', '/rule?no_pagination=1')
  await root.ok('GET', `/rule?username=root&server_url=${encodeURIComponent(network.url)}`)
  await roles(root)
  await servers(network, parties)
  const reviewer = await users(network, root)
  await algorithms(parties, reviewer)
}

async function roles(root: Caller): Promise<void> {
  const { id } = await root.ok('POST', '/role', { name: 'Own role', rules: [1, 2], description: 'd' })
  await root.send('POST', '/role', { json: { description: 'without name and rules' } })
  await root.ok('GET', '/role')
  await root.ok('GET', `/role/${id}`)
  await root.ok('PATCH', `/role/${id}`, { name: 'Renamed', rules: [1] })
  await root.ok('POST', `/role/${id}/rule/3`)
  await root.ok('DELETE', `/role/${id}/rule/3`)
  await root.send('DELETE', '/role/1')
  await root.ok('DELETE', `/role/${id}`)
}

async function servers(network: Network, { root, anyone }: StoreParties): Promise<void> {
  const [{ id }] = await root.ok('GET', '/vantage6-server')
  await root.ok('GET', `/vantage6-server/${id}`)
  await root.ok('POST', '/vantage6-server', { url: network.url, force: true })
  await root.send('POST', '/vantage6-server', { json: { url: network.url } })
  await anyone.send('POST', '/vantage6-server', { json: { url: 'http://127.0.0.1:9/api', force: true } })
  await root.with({ 'server-url': 'http://not.whitelisted/api' }).send('GET', '/vantage6-server')
  // A second address of the same server can be whitelisted, and removed again by itself.
  const other = network.url.replace('127.0.0.1', '127.1')
  const second = root.with({ 'server-url': other })
  const added = await second.ok('POST', '/vantage6-server', { url: other, force: true })
  await root.send('DELETE', `/vantage6-server/${added.id}`)
  await second.ok('DELETE', `/vantage6-server/${added.id}`)
}

async function users(network: Network, root: Caller): Promise<number> {
  const roleIds = new Map<string, number>()
  for (const { name, id } of (await root.ok('GET', '/role?per_page=50')).data) roleIds.set(name, id)
  const developer = await root.ok('POST', '/user', {
    username: network.admin.username,
    roles: [roleIds.get('Developer')],
  })
  const { id } = await root.ok('POST', '/user', {
    username: network.researcher.username,
    roles: [roleIds.get('Reviewer')],
  })
  await root.send('POST', '/user', { json: { username: 'unknown' } })
  await root.ok('GET', '/user')
  await root.ok('GET', '/user?can_review=true')
  await root.ok('GET', `/user/${id}`)
  await root.ok('PATCH', `/user/${id}`, { email: 'reviewer@example.com' })
  await root.ok('PATCH', `/user/${developer.id}`, {
    roles: [roleIds.get('Developer'), roleIds.get('Algorithm Manager')],
  })
  await root.send('PATCH', `/user/${id}`, { json: { email: 'a@example.com', update_email: true } })
  const extra = network.organizations[1]?.researcher.username
  const third = await root.ok('POST', '/user', { username: extra })
  await root.ok('DELETE', `/user/${third.id}`)
  return id
}

async function algorithms(
  { anyone, root, admin, researcher, node }: StoreParties,
  reviewer: number,
): Promise<void> {
  const first = await admin.ok('POST', '/algorithm', algorithm('first'))
  await admin.send('POST', '/algorithm', {
    json: { ...algorithm('bad'), partitioning: 'diagonal', functions: [{}] },
  })
  const bare = await admin.ok('POST', '/algorithm', {
    ...algorithm('bare'),
    functions: [{ name: 'f', type: 'federated' }],
  })
  await admin.ok('PATCH', `/algorithm/${first.id}`, {
    image: first.image,
    name: 'first, renamed',
    functions: algorithm('x').functions,
  })
  await admin.ok('PATCH', `/algorithm/${first.id}`, { image: first.image, refresh_digest: true })
  await admin.send('PATCH', `/algorithm/${first.id}`, { json: { name: 'without image' } })
  for (const query of [
    '',
    '?awaiting_reviewer_assignment=true',
    '?in_review_process=true',
    '?under_review=true',
    '?invalidated=true',
  ]) {
    await root.ok('GET', `/algorithm${query}`)
  }
  await root.send('GET', '/algorithm?display_name=x')
  await root.send('POST', '/review', { json: { algorithm_id: 99999, reviewer_id: reviewer } })
  const review = await root.ok('POST', '/review', { algorithm_id: first.id, reviewer_id: reviewer })
  await root.ok('GET', '/review')
  await root.ok('GET', `/review/${review.id}`)
  await root.ok('GET', '/algorithm?under_review=true')
  await researcher.ok('POST', `/review/${review.id}/approve`, { comment: 'good' })
  await researcher.send('POST', `/review/${review.id}/approve`, { json: {} })
  await root.ok('GET', `/review?algorithm_id=${first.id}&approved=true`)
  await root.ok('GET', '/algorithm')
  await root.ok('GET', `/algorithm/${first.id}`)
  await node.with({ 'client-type': 'node' }).ok('GET', '/algorithm')
  await anyone.send('GET', '/algorithm')
  await root.send('DELETE', `/review/${review.id}`)
  await admin.send('PATCH', `/algorithm/${first.id}`, { json: { image: first.image, name: 'too late' } })

  const second = await root.ok('POST', '/review', { algorithm_id: bare.id, reviewer_id: reviewer })
  await researcher.ok('POST', `/review/${second.id}/reject`, { comment: 'bad' })
  await root.ok('GET', `/algorithm/${bare.id}`)
  await root.ok('DELETE', `/review/${second.id}`)
  await root.ok('POST', `/algorithm/${first.id}/invalidate`)
  await root.ok('GET', '/algorithm?invalidated=true')
  await root.ok('DELETE', `/algorithm/${first.id}`)
  await root.ok('DELETE', `/algorithm/${bare.id}`)
  await root.ok('GET', '/review')
}
