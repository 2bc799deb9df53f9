import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

const INPUT = Buffer.from('{"method":"f"}').toString('base64')

/** Who takes part in the scenarios about tasks. */
export interface Parties {
  admin: Caller
  nodes: Caller[]
}

/** Tasks in every status, with runs that a test plays the node for. */
export async function runTasks(network: Network, { admin, nodes }: Parties): Promise<void> {
  const collaboration_id = network.collaboration.id
  const organizations = network.organizations.map(({ id }) => ({ id, input: INPUT }))
  const create = (fields: object = {}) =>
    admin.ok('POST', '/task', {
      image: 'image:1',
      collaboration_id,
      organizations: organizations.slice(0, 2),
      ...fields,
    })

  const task = await create({
    name: 'Task',
    description: 'd',
    databases: [
      {
        label: 'default',
        query: 'q',
        sheet_name: 's',
        arguments: { a: 1 },
        preprocessing: [{ function: 'f', parameters: {} }],
      },
    ],
  })
  await create({ databases: null })
  await lookAt(admin, task.id)
  const runs = (await admin.ok('GET', `/run?task_id=${task.id}&sort=id`)).data
  const runOf = (organization: number) =>
    runs.find((run: { organization: { id: number } }) => run.organization.id === organization)
  const [first, second] = [runOf(organizations[0]?.id ?? 0), runOf(organizations[1]?.id ?? 0)]
  const [nodeA, nodeB] = nodes
  if (!nodeA || !nodeB) throw new Error('two nodes are needed')

  await nodeA.ok('PATCH', `/run/${first.id}`, { status: 'initializing', started_at: now() })
  await nodeA.ok('PATCH', `/run/${first.id}`, { status: 'active', started_at: now(), log: 'started' })
  await lookAt(admin, task.id)
  await subTask(network, { admin, nodes }, { task, run: first })
  await nodeA.ok('PATCH', `/run/${first.id}`, {
    status: 'completed',
    finished_at: now(),
    result: INPUT,
    log: 'done',
  })
  await nodeA.send('PATCH', `/run/${first.id}`, { json: { status: 'active' } })
  await nodeA.send('PATCH', `/run/${second.id}`, { json: { status: 'active' } })
  await nodeB.send('PATCH', `/run/${second.id}`, { json: { status: 'nonsense' } })
  await nodeB.send('PATCH', `/run/${second.id}`, { json: { finished_at: '2026-01-01T00:00:00' } })
  await nodeB.ok('PATCH', `/run/${second.id}`, { status: 'completed', finished_at: now(), result: INPUT })
  await lookAt(admin, task.id)

  for (const status of [
    'failed',
    'crashed',
    'start failed',
    'non-existing Docker image',
    'not allowed',
    'unknown error',
  ]) {
    const failing = await create({ name: status })
    const { data } = await admin.ok('GET', `/run?task_id=${failing.id}`)
    const run = data.find(
      (one: { organization: { id: number } }) => one.organization.id === organizations[0]?.id,
    )
    await nodeA.ok('PATCH', `/run/${run.id}`, { status, finished_at: now(), log: 'Traceback' })
    await lookAt(admin, failing.id)
  }

  const killed = await create({ name: 'to be killed' })
  await admin.ok('POST', '/kill/task', { id: killed.id })
  await admin.send('POST', '/kill/task', { json: { id: killed.id } })
  await lookAt(admin, killed.id)
  await admin.send('POST', '/kill/node/tasks', { json: { id: network.organizations[0]?.node.id } })

  const study = await admin.ok('POST', '/study', {
    name: 'Task study',
    collaboration_id,
    organization_ids: [organizations[0]?.id],
  })
  const inStudy = await create({
    study_id: study.id,
    organizations: organizations.slice(0, 1),
    name: 'in a study',
  })
  await lookAt(admin, inStudy.id)
  await admin.ok('GET', `/task?study_id=${study.id}`)

  await refusals(network, admin)
  await admin.ok('POST', '/column', {
    db_label: 'unknown',
    collaboration_id,
    organizations: organizations.slice(0, 1),
  })
  await admin.ok('DELETE', `/task/${killed.id}`)
  await admin.ok('GET', '/task?include=runs,results&per_page=100')
  await admin.ok('GET', '/run?include=task&per_page=100')
  await admin.ok('GET', '/result?per_page=100')
  await admin.ok('GET', '/task?per_page=2&page=2')
}

/** A container's sub-task, its ports, and what else a container may look at. */
async function subTask(
  network: Network,
  { admin, nodes }: Parties,
  { task, run }: { task: { id: number; image: string }; run: { id: number } },
): Promise<void> {
  const [node] = nodes
  if (!node) throw new Error('a node is needed')
  await node.ok('POST', '/port', { port: 8888, run_id: run.id, label: 'label' })
  await node.ok('POST', '/port', { port: 8889, run_id: run.id, label: null })
  const { container_token } = await node.ok('POST', '/token/container', {
    task_id: task.id,
    image: task.image,
  })
  await node.send('POST', '/token/container', { json: { task_id: task.id, image: 'other' } })
  await node.send('POST', '/token/container', { json: { task_id: 99999, image: 'other' } })
  const container = node.as(container_token)
  await container.ok('GET', '/vpn/algorithm/addresses')
  await container.ok('GET', '/vpn/algorithm/addresses?include_children=true&include_parent=true')
  await container.send('GET', '/vpn/algorithm/addresses?only_self=true&only_children=true')
  const organizations = network.organizations.slice(0, 1).map(({ id }) => ({ id, input: INPUT }))
  const child = await container.ok('POST', '/task', {
    name: 'child',
    image: task.image,
    collaboration_id: network.collaboration.id,
    organizations,
  })
  await container.send('POST', '/task', {
    json: { image: 'other', collaboration_id: network.collaboration.id, organizations },
  })
  for (const path of [
    `/task/${child.id}`,
    `/task/${task.id}/status`,
    '/task',
    '/run',
    '/result',
    '/organization',
  ]) {
    await container.ok('GET', path)
  }
  await container.send('GET', '/node')
  await container.ok('GET', `/collaboration/${network.collaboration.id}`)
  await node.ok('GET', `/run/${run.id}`)
  await lookAt(admin, child.id)
  await admin.ok('GET', `/task?parent_id=${task.id}`)
  await node.ok('DELETE', `/port?run_id=${run.id}`)
  await node.send('DELETE', '/port')
}

async function refusals(network: Network, admin: Caller): Promise<void> {
  const collaboration_id = network.collaboration.id
  const organization = { id: network.organizations[0]?.id, input: INPUT }
  const base = { image: 'image:1', collaboration_id, organizations: [organization] }
  const bodies = [
    {},
    { ...base, name: '' },
    { ...base, name: '123' },
    { ...base, collaboration_id: undefined },
    { ...base, collaboration_id: 99999 },
    { ...base, organizations: [] },
    { ...base, organizations: [{ input: INPUT }] },
    { ...base, organizations: [{ id: 1, input: INPUT }] },
    { ...base, organizations: [{ id: organization.id }] },
    { ...base, databases: [{ query: 'q' }] },
    { ...base, databases: [{ label: 'a', other: 1 }] },
    { ...base, status: 'completed' },
    { ...base, store_id: 99999 },
    { ...base, server_url: 'http://other/api' },
  ]
  for (const json of bodies) await admin.send('POST', '/task', { json })
}

/** Reads a task, its runs and results in every variant. */
async function lookAt(caller: Caller, task: number): Promise<void> {
  for (const include of [
    '',
    '?include=runs',
    '?include=results',
    '?include=runs,results',
    '?include=runs&include=results',
  ]) {
    await caller.ok('GET', `/task/${task}${include}`)
  }
  await caller.ok('GET', `/task/${task}/status`)
  const { data } = await caller.ok('GET', `/run?task_id=${task}`)
  for (const { id } of data) {
    await caller.ok('GET', `/run/${id}`)
    await caller.ok('GET', `/run/${id}?include=task`)
    await caller.ok('GET', `/result/${id}`)
  }
}

/** The server takes times with a fraction and without a zone only. */
function now(): string {
  return new Date().toISOString().replace('Z', '000')
}
