import type { Network } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startInLane } from './lane.js'
import { type ObservedClient, observedClient } from './observed-client.js'

const TOOLS = 'sandbox/tools:1'

let network: Network
let researcher: ObservedClient
let collaboration: number

beforeAll(async () => {
  network = await startInLane({ organizations: 2, encrypted: false, store: false })
  collaboration = network.collaboration.id
  researcher = await observedClient(network, network.researcher)
})
afterAll(() => network.stop())

const organization = (index: number) => network.organizations[index]?.id ?? 0

async function run(method: string, kwargs: object = {}, organizations = [organization(0)]) {
  const { client } = researcher
  const task = await client.task.create({
    image: TOOLS,
    collaboration,
    organizations,
    input: { method, kwargs },
  })
  await client.waitForResults(task, { throwOnFailure: false, as: 'bytes' })
  return task
}

describe('what algorithms return', () => {
  it('numbers as Python writes them, as the caller chooses', async () => {
    const { client } = researcher
    const task = await run('numbers')
    const read = async (options: object) => (await client.result.fromTask(task, options))[0]?.value
    expect(await read({})).toMatchObject({
      nan: Number.NaN,
      infinity: Number.POSITIVE_INFINITY,
      negative_infinity: Number.NEGATIVE_INFINITY,
      id: 9007199254740992,
      tiny: 5e-324,
      text: 'Zürich 雪 🎉',
      null: null,
    })
    expect(await read({ bigIntegers: 'bigint', nonFinite: 'null' })).toMatchObject({
      nan: null,
      big: 2n ** 64n + 1n,
      id: 9007199254740993n,
    })
    expect(await read({ bigIntegers: 'text' })).toMatchObject({ big: '18446744073709551617' })
  })

  it('bytes that are no JSON and no text', async () => {
    const { client } = researcher
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const task = await run('raw', { base64_bytes: Buffer.from(bytes).toString('base64') })
    const [result] = await client.result.fromTask(task, { as: 'bytes' })
    expect(result?.value).toEqual(bytes)
    const [unread] = await client.result.fromTask(task)
    expect(unread?.error).toMatchObject({ code: 'result-unreadable', runId: unread?.id })
    const stream = await client.result.stream(result ?? 0)
    expect(new Uint8Array(await new Response(stream as BodyInit).arrayBuffer())).toEqual(bytes)
  })

  it('a crash is an error of its run, with the end of its log', async () => {
    const { client } = researcher
    const task = await run('crash', { message: 'no such column' })
    const [result] = await client.result.fromTask(task)
    expect(result).toMatchObject({ ok: false, status: 'crashed', organizationId: organization(0) })
    expect(result?.error?.message).toContain('no such column')
    await expect(client.result.stream(result ?? 0)).rejects.toMatchObject({ code: 'run-failed' })
  })

  it('the input of a run can be read back', async () => {
    const { client } = researcher
    const task = await run('echo', { größe: '雪' }, [organization(0), organization(1)])
    for (const { id } of await client.run.fromTask(task))
      expect(await client.run.input(id)).toEqual({ method: 'echo', kwargs: { größe: '雪' } })
  })

  it('is laid side by side over several tasks', async () => {
    const { client } = researcher
    const both = [organization(0), organization(1)]
    const tasks = [await run('echo', { n: 2 }, both), await run('echo', { n: 1 }), await run('crash')]
    const table = await client.result.table<{ n: number }>(tasks, ({ n }) => ({ n }), { sort: 'n' })
    expect(table.records().map(({ n, status }) => [n, status])).toEqual([
      [1, 'completed'],
      [2, 'completed'],
      [2, 'completed'],
      [undefined, 'crashed'],
    ])
  })
})

describe('a task of which one run has ended without a time', () => {
  it('cannot be read from the server, but its results can', async () => {
    const { client } = researcher
    const [, second] = network.organizations
    await second?.node.stop()
    const organizations = [organization(0), organization(1)]
    const input = { method: 'echo', args: ['first'] }
    const task = await client.task.create({ image: TOOLS, collaboration, organizations, input })
    const runs = await client.run.fromTask(task)
    const mine = runs.find(({ organizationId }) => organizationId === second?.id)
    const response = await fetch(`${network.url}/run/${mine?.id}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${network.mintToken({ id: second?.node.id ?? 0, clientType: 'node' })}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ status: 'completed', result: btoa('"second"') }),
    })
    expect(response.status).toBe(200)
    await expect
      .poll(async () => (await client.run.fromTask(task)).map(({ status }) => status), { timeout: 20_000 })
      .toEqual(['completed', 'completed'])
    await expect(client.task.get(task)).rejects.toMatchObject({ status: 500 })
    expect((await client.result.fromTask(task)).map(({ value }) => value)).toEqual(['first', 'second'])
    const texts: string[] = []
    for await (const result of client.result.each(task))
      texts.push(await new Response((await result.stream()) as BodyInit).text())
    expect(texts).toEqual(['"first"', '"second"'])
  })
})

it('every answer of the server is as its OpenAPI document says', () => {
  expect(researcher.violations()).toEqual([])
})
