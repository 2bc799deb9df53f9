import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Network, startNetwork } from '../../src/index.js'
import { api, average, column, runWithPythonClient } from './python-client.js'

interface Page<T> {
  data: T[]
}

let network: Network

beforeAll(async () => {
  network = await startNetwork()
})
afterAll(() => network?.stop())

describe('a network', () => {
  it('computes an encrypted federated average for the official Python client', async () => {
    const { results, status } = await runWithPythonClient(
      network,
      network.algorithms.average,
      'central_average',
      {
        column_name: 'age',
      },
    )
    const ages = column(network, 'age')
    const result = JSON.parse(results[0] ?? '')
    expect(status).toEqual(['completed'])
    expect(result.count).toBe(ages.length)
    expect(result.average).toBeCloseTo(average(ages), 10)
    const { data } = await api<Page<{ input: string; organization: { id: number } }>>(
      network,
      '/run?per_page=50',
    )
    expect(data).toHaveLength(4)
    // key$iv$ciphertext: what travels is encrypted.
    for (const run of data) expect(run.input.split('$')).toHaveLength(3)
  })

  it('has different data at each organization, and the same on every machine', () => {
    const [a, b, c] = network.organizations
    expect(column({ ...network, organizations: [a, b, c].slice(0, 1) as never }, 'age')).toHaveLength(40)
    expect(average(column(network, 'age'))).toBeCloseTo(56.163636, 5)
  })

  it('shows its nodes online with what they offer', async () => {
    const { data } = await api<
      Page<{ name: string; status: string; config: { key: string; value: string }[] }>
    >(network, '/node')
    expect(data.map(({ status }) => status)).toEqual(['online', 'online', 'online'])
    const config = (key: string) =>
      data[0]?.config.filter((entry) => entry.key === key).map((entry) => entry.value)
    expect(config('columns_default')).toEqual(['id', 'age', 'sex', 'bmi'])
    expect(config('database_labels')).toEqual(['default'])
  })

  it('reports a crash with the log of the algorithm', async () => {
    const { status, logs } = await runWithPythonClient(network, network.algorithms.tools, 'crash', {
      message: 'on purpose',
    })
    expect(status).toEqual(['crashed'])
    expect(logs[0]).toContain('RuntimeError: on purpose')
  })

  it('reports an image that does not exist', async () => {
    const { status } = await runWithPythonClient(network, 'no/such:image', 'anything', {})
    expect(status).toEqual(['non-existing Docker image'])
  })

  it('returns what was sent, numbers that are not JavaScript’s, and results of sub-tasks', async () => {
    const { tools } = network.algorithms
    const echo = await runWithPythonClient(network, tools, 'echo', { text: 'Zürich 雪', number: 1 })
    expect(JSON.parse(echo.results[0] ?? '')).toEqual({ args: [], text: 'Zürich 雪', number: 1 })
    const numbers = await runWithPythonClient(network, tools, 'numbers', {})
    expect(numbers.results[0]).toContain('"nan": NaN')
    expect(numbers.results[0]).toContain('"id": 9007199254740993')
    const central = await runWithPythonClient(network, tools, 'central', { method: 'rows' })
    expect(JSON.parse(central.results[0] ?? '').map(({ rows }: { rows: number }) => rows)).toHaveLength(3)
  })

  it('kills what a user kills', async () => {
    const [organization] = network.organizations
    const task = runWithPythonClient(network, network.algorithms.tools, 'sleep', { seconds: 600 })
    const active = async () => {
      const { data } = await api<
        Page<{ status: string; task: { id: number }; organization: { id: number } }>
      >(network, `/run?state=open&organization_id=${organization?.id}`)
      return data.find(({ status }) => status === 'active')
    }
    await expect.poll(active, { timeout: 20_000 }).toBeDefined()
    await api(network, '/kill/task', {
      method: 'POST',
      body: JSON.stringify({ id: (await active())?.task.id }),
    })
    expect((await task).status).toEqual(['killed by user'])
  })

  it('survives a restart of the server: tokens stay good and nodes come back', async () => {
    const { pids } = network
    await network.server.restart()
    expect(network.pids.server).not.toBe(pids.server)
    expect(network.pids.nodes).toBe(pids.nodes)
    await network.nodesOnline()
    const { results } = await runWithPythonClient(network, network.algorithms.average, 'central_average', {
      column_name: 'bmi',
    })
    expect(JSON.parse(results[0] ?? '').average).toBeCloseTo(average(column(network, 'bmi')), 8)
  })

  it('takes single nodes offline and online', async () => {
    const [, second] = network.organizations
    const status = async () => (await api<{ status: string }>(network, `/node/${second?.node.id}`)).status
    await second?.node.stop()
    await expect.poll(status).toBe('offline')
    await second?.node.start()
    expect(await status()).toBe('online')
  })

  it('has a store that knows the server’s users', async () => {
    const headers = {
      Authorization: `Bearer ${network.mintToken({ id: network.root.id })}`,
      'Server-Url': network.url,
    }
    const response = await fetch(`${network.storeUrl}/user`, { headers })
    expect(response.status).toBe(200)
    expect(
      ((await response.json()) as Page<{ username: string }>).data.map(({ username }) => username),
    ).toEqual(['root'])
    const { data } = await api<Page<{ url: string }>>(network, '/algorithmstore')
    expect(data.map(({ url }) => url)).toEqual([network.storeUrl])
  })
})

describe('an algorithm in the store', () => {
  it('is published without a registry, found by the server, and run by its digest', async () => {
    const headers = {
      Authorization: `Bearer ${network.mintToken({ id: network.root.id })}`,
      'Server-Url': network.url,
      'Content-Type': 'application/json',
    }
    const body = JSON.stringify({
      name: 'Average',
      image: network.algorithms.average,
      partitioning: 'horizontal',
      vantage6_version: '4.15',
      code_url: 'https://example.org/average',
      functions: [
        { name: 'central_average', type: 'central', databases: [{ name: 'default' }], arguments: [] },
      ],
    })
    const published = await fetch(`${network.storeUrl}/algorithm`, { method: 'POST', headers, body })
    expect(published.status).toBe(201)
    expect(await published.json()).toMatchObject({
      status: 'approved',
      digest: expect.stringMatching(/^sha256:/),
    })
    const { data } = await api<Page<{ id: number }>>(network, '/algorithmstore')
    const { average: image } = network.algorithms
    const store = data[0]?.id ?? 0
    const kwargs = { column_name: 'age' }
    const { results } = await runWithPythonClient(network, image, 'central_average', kwargs, { store })
    expect(JSON.parse(results[0] ?? '').average).toBeCloseTo(average(column(network, 'age')), 10)
    const tasks = await api<Page<{ image: string }>>(network, '/task?is_user_created=1&per_page=1')
    expect(tasks.data[0]?.image).toMatch(/^sandbox\/average:1@sha256:/)
  })
})

describe('two networks side by side', () => {
  it('do not know of each other', async () => {
    await using other = await startNetwork({ organizations: 2, encrypted: false, store: false, seed: 7 })
    expect(other.url).not.toBe(network.url)
    expect(other.storeUrl).toBeUndefined()
    const [mine, theirs] = await Promise.all(
      [network, other].map((each) =>
        runWithPythonClient(each, each.algorithms.average, 'central_average', { column_name: 'age' }),
      ),
    )
    expect(JSON.parse(mine?.results[0] ?? '').count).toBe(column(network, 'age').length)
    expect(JSON.parse(theirs?.results[0] ?? '').count).toBe(column(other, 'age').length)
    expect(JSON.parse(theirs?.results[0] ?? '').average).toBeCloseTo(average(column(other, 'age')), 10)
  })
})
