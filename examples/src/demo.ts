import { readFile } from 'node:fs/promises'
import { progressView, timeline } from '@vantage6-js/cli/terminal'
import { Client, type TaskProgress } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'
import { type Network, startNetwork } from '@vantage6-js/sandbox'

/** The column of the CSV files that is averaged. */
const COLUMN = 'age'

const say = (line: string) => process.stderr.write(`${line}\n`)

// A terminal that was closed, or `| head`, must not keep the network from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const stopped = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    say('\nStopping everything …')
    stopped.abort(new Error(`Stopped by ${name}.`))
  })
}

try {
  await main(stopped.signal)
} catch (error) {
  process.exitCode = stopped.signal.aborted ? 130 : 1
  say(
    stopped.signal.aborted
      ? 'Stopped. Nothing is left running.'
      : `\n${error instanceof Error ? error.message : String(error)}`,
  )
}

/** The main job: an encrypted federated average on a real network, and a check of its result. */
async function main(signal: AbortSignal): Promise<void> {
  const network = await startNetwork({ signal, onProgress: (message) => say(`  ${message}`) })
  try {
    const average = await federatedAverage(network, signal)
    const expected = await directAverage(network)
    const equal = Math.abs(average - expected) < 1e-9 * Math.abs(expected)
    say('')
    process.stdout.write(`Federated average of "${COLUMN}": ${average}\n`)
    process.stdout.write(`Computed directly from the CSV files: ${expected}\n`)
    if (!equal) throw new Error('The two are not the same. This should not happen: please tell us.')
    say('The two are the same, and no organization has shown its rows to anyone.')
  } finally {
    await network.stop()
  }
}

async function federatedAverage(network: Network, signal: AbortSignal): Promise<number> {
  const [own] = network.organizations
  if (own === undefined) throw new Error('The network has no organization.')
  const client = new Client(network.url)
  const me = await client.authenticate(network.researcher.username, network.researcher.password, { signal })
  say(`\nLogged in as ${me.name} of ${me.organizationName ?? `organization ${me.organizationId}`}.`)
  await client.setupEncryption(await createCryptorFromFile(own.privateKeyFile), { signal })
  say(`Collaboration "${network.collaboration.name}" is encrypted: the server sees ciphertext only.\n`)

  const task = await client.task.create(
    {
      name: 'average age',
      image: network.algorithms.average,
      collaboration: network.collaboration.id,
      organizations: [me.organizationId],
      input: { method: 'central_average', kwargs: { column_name: COLUMN } },
      databases: 'default',
    },
    { signal },
  )

  const view = progressView(process.stderr)
  let last: TaskProgress | undefined
  try {
    const [result] = await client.waitForResults<{ average: number }>(task, {
      signal,
      onProgress(progress) {
        last = progress
        view.update(progress)
      },
    })
    if (result === undefined) throw new Error('The task has no run.')
    return result.value.average
  } finally {
    view.done()
    if (last !== undefined && !process.stderr.isTTY)
      say(timeline(last, { width: 100, now: new Date() }).join('\n'))
  }
}

/** What nobody could compute if the data were really private: the average over all files at once. */
async function directAverage(network: Network): Promise<number> {
  const values: number[] = []
  for (const { dataFile } of network.organizations) {
    const [header = '', ...rows] = (await readFile(dataFile, 'utf8')).trim().split(/\r?\n/)
    const column = header.split(',').indexOf(COLUMN)
    for (const row of rows) values.push(Number(row.split(',')[column]))
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
