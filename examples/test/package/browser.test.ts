import { readFile } from 'node:fs/promises'
import { bundle, chromiumPath, missingChromium, runInChromium } from '@vantage6-js/runtimes/browser'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { averageOfFiles } from '../average-of-files.js'

/** What the page tells. */
interface Told {
  origin: string
  average: number
  /** What came of the task and its sub-tasks, and how. */
  events: { type: string; origin: 'socket' | 'poll' }[]
  /** What creating a task throws whose input cannot be read. */
  unreadable: string
}

const page = `
import { Client } from '@vantage6-js/client'
import { createCryptor } from '@vantage6-js/crypto'

export default async ({ url, username, password, pem, collaboration, image }) => {
  await using client = new Client(url)
  const { organizationId } = await client.authenticate(username, password)
  await client.setupEncryption(await createCryptor(pem))
  const stream = client.events()
  const events = []
  let live
  const connected = new Promise((resolve) => { live = resolve })
  const listening = (async () => {
    for await (const { type, origin, state } of stream) {
      if (state === 'live') live()
      if (type !== 'connection') events.push({ type, origin })
    }
  })()
  await connected
  const recipients = { image, collaboration, organizations: [organizationId] }
  const broken = { stream: () => new ReadableStream({ pull() { throw new Error('the file is gone') } }) }
  const unreadable = await client.task.create({ ...recipients, input: broken }).catch(String)
  const task = await client.task.create({
    ...recipients,
    name: 'average age',
    input: { method: 'central_average', kwargs: { column_name: 'age' } },
    databases: 'default',
  })
  const [result] = await client.waitForResults(task)
  await stream.close()
  await listening
  return { origin: location.origin, average: result.value.average, events, unreadable }
}`

describe.skipIf(chromiumPath === undefined)(`in Chromium${missingChromium}`, () => {
  let network: Network
  beforeAll(async () => {
    network = await startNetwork()
  })
  afterAll(() => network?.stop())

  it('a page of another origin computes the encrypted average, and is told of it by the socket', async () => {
    expect(network.collaboration.encrypted).toBe(true)
    const { code } = await bundle(page, import.meta.dirname)
    const origin = new URL(network.url).origin
    const told = await runInChromium<Told>(
      code,
      {
        url: network.url,
        ...network.researcher,
        pem: await readFile(network.organizations[0]?.privateKeyFile ?? '', 'utf8'),
        collaboration: network.collaboration.id,
        image: network.algorithms.average,
      },
      { connectTo: [origin, origin.replace('http', 'ws')] },
    )
    expect(told.origin).not.toBe(origin)
    expect(told.average).toBeCloseTo(await averageOfFiles(network, 'age'), 9)
    // Browsers would say `Failed to fetch` of it, were it read by a `Response`.
    expect(told.unreadable).toContain('the file is gone')
    const { length } = network.organizations
    const bySocket = told.events.filter((event) => event.origin === 'socket').map(({ type }) => type)
    expect(bySocket).toHaveLength(told.events.length)
    expect(bySocket).toContain('new_task')
    expect(bySocket.filter((type) => type === 'algorithm_status_change').length).toBeGreaterThanOrEqual(
      length,
    )
  })
})
