import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ObservedClient, observedClient } from './observed-client.js'

const COUNT = 300
const ECHO = { image: 'sandbox/tools:1', input: { method: 'echo', args: ['é'] } }

let network: Network
let root: ObservedClient
let researcher: ObservedClient

beforeAll(async () => {
  network = await startNetwork({ organizations: COUNT, nodes: false, store: false, encrypted: false })
  root = await observedClient(network, network.admin)
  researcher = await observedClient(network, network.researcher)
})
afterAll(() => network.stop())

/** Requests since `start`, up to the first POST. */
const readsBefore = ({ requests }: ObservedClient, start: number) => {
  const sent = requests.slice(start)
  const post = sent.indexOf('POST /task')
  expect(sent.filter((request) => request.startsWith('POST'))).toEqual(['POST /task'])
  return sent.slice(0, post)
}

describe('a collaboration of 300 organizations', () => {
  it('takes a task for all of them after at most three reads', async () => {
    const start = researcher.requests.length
    const task = await researcher.client.task.create({ ...ECHO, collaboration: network.collaboration.id })
    expect(readsBefore(researcher, start).length).toBeLessThanOrEqual(3)
    const runs = await researcher.client.run.fromTask(task)
    expect(runs).toHaveLength(COUNT)
    expect(new Set(runs.map(({ organizationId }) => organizationId)).size).toBe(COUNT)
  })

  it('takes a task for a study of 280 of them after at most three reads, without naming the collaboration', async () => {
    const members = network.organizations.slice(0, 280)
    const study = await root.client.study.create({
      name: 'a large study',
      collaboration: network.collaboration.id,
      organizations: members.map(({ id }) => id),
    })
    const fresh = await observedClient(network, network.researcher)
    const start = fresh.requests.length
    const task = await fresh.client.task.create({ ...ECHO, study })
    expect(readsBefore(fresh, start).length).toBeLessThanOrEqual(3)
    expect(task).toMatchObject({ studyId: study.id, collaborationId: network.collaboration.id })
    expect(await fresh.client.run.fromTask(task)).toHaveLength(280)
  })

  it('is walked without a gap, whatever the page size', async () => {
    const all = network.organizations.map(({ id }) => id)
    for (const perPage of [7, 64, 250, 1000]) {
      const found: number[] = []
      for await (const { id } of researcher.client.organization.list({
        perPage,
        collaboration: network.collaboration.id,
      }))
        found.push(id)
      expect(found).toEqual(all)
    }
    const { total } = await researcher.client.organization.list({ collaboration: network.collaboration.id })
    expect(total).toBe(COUNT)
  })

  it('shows in a dry run every node that is offline', async () => {
    const { ok, problems, organizations, unchecked } = await researcher.client.task.dryRun({
      ...ECHO,
      collaboration: network.collaboration.id,
    })
    expect(ok).toBe(false)
    expect(organizations).toHaveLength(COUNT)
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: COUNT }, () => 'node-offline'))
    expect(unchecked).toHaveLength(1)
  })

  it('is seen as the documents say', () => {
    expect([...root.violations(), ...researcher.violations()]).toEqual([])
  })
})
