import { describe, expect, it } from 'vitest'
import { startNetwork } from '../../src/index.js'
import { api, average, column, runWithPythonClient } from './python-client.js'

interface Page<T> {
  data: T[]
}

describe('many nodes', () => {
  it('answer one task over 60 organizations when they are HTTP-only', async () => {
    await using network = await startNetwork({
      organizations: 60,
      nodes: 'http',
      store: false,
      encrypted: false,
    })
    const input = Buffer.from(
      JSON.stringify({ method: 'partial_average', kwargs: { column_name: 'bmi' } }),
    ).toString('base64')
    const task = await api<{ id: number }>(network, '/task', {
      method: 'POST',
      body: JSON.stringify({
        name: 'load',
        image: network.algorithms.average,
        collaboration_id: network.collaboration.id,
        organizations: network.organizations.map(({ id }) => ({ id, input })),
        databases: [{ label: 'default' }],
      }),
    })
    const status = async () => (await api<{ status: string }>(network, `/task/${task.id}/status`)).status
    await expect.poll(status, { timeout: 60_000, interval: 200 }).toBe('completed')
    const { data } = await api<Page<{ result: string }>>(network, `/result?task_id=${task.id}&per_page=100`)
    const parts = data.map(({ result }) => JSON.parse(Buffer.from(result, 'base64').toString()))
    expect(parts).toHaveLength(60)
    const sum = parts.reduce((total, part) => total + part.sum, 0)
    const count = parts.reduce((total, part) => total + part.count, 0)
    expect(sum / count).toBeCloseTo(average(column(network, 'bmi')), 8)
  })

  it('decrypt and encrypt as the official client expects when they are HTTP-only', async () => {
    await using network = await startNetwork({ organizations: 2, nodes: 'http', store: false })
    const { average: image } = network.algorithms
    const { results, status } = await runWithPythonClient(network, image, 'partial_average', {
      column_name: 'age',
    })
    expect(status).toEqual(['completed'])
    expect(JSON.parse(results[0] ?? '').count).toBe(40)
  })

  it('are online when they are full', async () => {
    await using network = await startNetwork({ organizations: 12, store: false })
    const { data } = await api<Page<{ status: string }>>(network, '/node?per_page=50&status=online')
    expect(data).toHaveLength(12)
  })
})
