import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Network, startNetwork } from '../../src/index.js'
import { api, average, column, runWithPythonClient } from './python-client.js'

let network: Network

beforeAll(async () => {
  network = await startNetwork({ organizations: 2, nodes: 'official', store: false })
})
afterAll(() => network?.stop())

describe('the unchanged official node', () => {
  it('computes an encrypted federated average', async () => {
    const { average: image } = network.algorithms
    const { results } = await runWithPythonClient(network, image, 'central_average', { column_name: 'age' })
    expect(JSON.parse(results[0] ?? '').average).toBeCloseTo(average(column(network, 'age')), 10)
  })

  it('ends runs as the full nodes of the sandbox do', async () => {
    const { tools } = network.algorithms
    const crash = await runWithPythonClient(network, tools, 'crash', { message: 'on purpose' })
    expect(crash.status).toEqual(['crashed'])
    expect(crash.logs[0]).toContain('RuntimeError: on purpose')
    const missing = await runWithPythonClient(network, 'no/such:image', 'anything', {})
    expect(missing.status).toEqual(['non-existing Docker image'])
    // The run has failed a moment before it is finished: the node says so twice.
    const latest = async () =>
      (await api<{ data: { log: string }[] }>(network, '/run?per_page=1')).data[0]?.log
    await expect.poll(latest).toBe('Container failed. Check node logs for details')
  })

  it('goes offline and online', async () => {
    const [, second] = network.organizations
    const status = async () => (await api<{ status: string }>(network, `/node/${second?.node.id}`)).status
    await second?.node.stop()
    await expect.poll(status).toBe('offline')
    await second?.node.start()
    expect(await status()).toBe('online')
  })
})
