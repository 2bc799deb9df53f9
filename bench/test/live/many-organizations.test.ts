import { readFileSync } from 'node:fs'
import type { Client } from '@vantage6-js/client'
import type { Network } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, serverKind, start } from './lane.ts'

const COUNT = 100

describe(`a task over ${COUNT} encrypted organizations (${serverKind} server)`, () => {
  let network: Network
  let client: Client
  let requests: string[]
  let task: number

  beforeAll(async () => {
    network = await start({ organizations: COUNT, nodes: 'http' })
    ;({ client, requests } = await connect(network))
  })
  afterAll(() => network?.stop())

  test('is created with four requests, watched to its end, and every result is right', async () => {
    const created = await client.task.create({
      image: network.algorithms.tools,
      input: { method: 'rows' },
      databases: 'default',
    })
    task = created.id
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(requests.at(-1)).toBe('POST /task')
    const results = await client.waitForResults<{ rows: number; columns: string[] }>(created)
    expect(results.map(({ organizationName, value }) => [organizationName, value])).toEqual(
      network.organizations.map(({ name, dataFile }) => {
        const [header = '', ...lines] = readFileSync(dataFile, 'utf8').trim().split('\n')
        return [name, { rows: lines.length, columns: header.split(',') }]
      }),
    )
  })

  test('is read with four requests', async () => {
    requests.length = 0
    const results = await client.result.fromTask(task)
    expect(results.filter(({ ok }) => ok)).toHaveLength(COUNT)
    expect(requests.length).toBeLessThanOrEqual(4)
  })

  test('lays its numbers side by side', async () => {
    const table = await client.result.table<{ rows: number }>(task, ({ rows }) => ({ rows }), {
      sort: '-rows',
    })
    const rows = table.rows.map(({ cells }) => Number(cells.rows))
    expect(rows).toHaveLength(COUNT)
    expect(rows).toEqual([...rows].sort((a, b) => b - a))
  })

  test('loses no result when the node of an organization is deleted, although the server lists its run no more', async () => {
    const admin = await connect(network)
    await admin.client.authenticate(network.admin.username, network.admin.password)
    const [, victim] = network.organizations
    await admin.client.node.delete(victim?.node.id ?? 0)
    expect(await client.run.fromTask(task)).toHaveLength(COUNT - 1)
    const results = await client.result.fromTask(task)
    expect(results.filter(({ ok }) => ok)).toHaveLength(COUNT)
    expect(results.find(({ organizationId }) => organizationId === victim?.id)?.organizationName).toBe(
      victim?.name,
    )
    let seen = 0
    for await (const { error } of client.result.each(task)) if (error === undefined) seen += 1
    expect(seen).toBe(COUNT)
  })

  test('does not let its results be read with the key of another organization, nor hand out what it cannot read', async () => {
    const { Client: Other } = await import('@vantage6-js/client')
    const { createCryptorFromFile } = await import('@vantage6-js/crypto/node')
    const stranger = new Other(network.url)
    const [, second] = network.organizations
    await stranger.authenticate(second?.researcher.username ?? '', second?.researcher.password ?? '')
    await stranger.setupEncryption(await createCryptorFromFile(second?.privateKeyFile ?? ''))
    const results = await stranger.result.fromTask(task)
    expect(results).toHaveLength(COUNT)
    for (const { error } of results) expect(error?.code).toBe('result-unreadable')
    const [mine, ...others] = (await stranger.run.fromTask(task)).sort(
      (a, b) => Number(b.organizationId === second?.id) - Number(a.organizationId === second?.id),
    )
    // The node of the second organization is gone, and its run with it: only others' inputs are left.
    for (const run of [mine, ...others].slice(0, 3)) {
      await expect(stranger.run.input(run?.id ?? 0)).rejects.toMatchObject({ code: 'input-unreadable' })
    }
  })

  test("gives the own organization's input back", async () => {
    const runs = await client.run.fromTask(task)
    const own = runs.find(({ organizationId }) => organizationId === network.organizations[0]?.id)
    expect(await client.run.input(own?.id ?? 0)).toEqual({ method: 'rows' })
  })
})
