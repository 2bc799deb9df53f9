import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLIENT = new URL('../../dist/index.js', import.meta.url).href

let network: Network

beforeAll(async () => {
  network = await startNetwork({ encrypted: false, store: false, organizations: 1 })
})

afterAll(() => network?.stop())

/** Runs a program of its own, and gives what it printed. It has to end by itself. */
async function run(body: string): Promise<string[]> {
  const program = `
    import { Client } from ${JSON.stringify(CLIENT)}
    const { url, username, password, collaboration, image } = JSON.parse(process.argv[1])
    const client = new Client(url)
    await client.authenticate(username, password)
    const create = (seconds) => client.task.create({ collaboration, image, input: { method: 'sleep', kwargs: { seconds } } })
    ${body}
    console.log('timers', process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length)
    process.on('exit', () => console.log('exit'))
  `
  const { username, password } = network.researcher
  const facts = {
    url: network.url,
    username,
    password,
    collaboration: network.collaboration.id,
    image: network.algorithms.tools,
  }
  const arguments_ = ['--input-type=module', '--eval', program, JSON.stringify(facts)]
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
  return stdout.trim().split('\n')
}

describe('a program', () => {
  it('lives while it waits or listens, and ends by itself although it closes nothing', async () => {
    const lines = await run(`
      const task = await create(1)
      for await (const event of client.events({ task, types: ['algorithm_status_change'] })) {
        console.log(event.status)
        if (event.status === 'active') break
      }
      console.log((await client.waitForResults(task)).map(({ value }) => value.slept))
    `)
    expect(lines.slice(0, 2)).toEqual(['active', '[ 1 ]'])
    // An unused socket stays open for the next one who waits, but keeps no program alive.
    expect(lines.slice(-2)).toEqual(['timers 0', 'exit'])
  })
})
