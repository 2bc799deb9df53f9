#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { startNetwork } from './start-network.js'
import { welcome } from './welcome.js'

const USAGE = `Starts a vantage6 network on this machine and leaves it running until Ctrl-C.

  --organizations <n>   how many organizations with a node each (default 3)
  --unencrypted         a collaboration without encryption
  --no-store            without the algorithm store
  --nodes <kind>        full (default), official, or http
  --blob-storage        large inputs and results go to Azurite
  --uwsgi               the server under uWSGI instead of its development server
  --json                print one JSON document instead of text
  --keep                leave the network's folder behind, for its logs
`

/** Runs the command line; returns the exit code. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      organizations: { type: 'string', default: '3' },
      unencrypted: { type: 'boolean', default: false },
      'no-store': { type: 'boolean', default: false },
      nodes: { type: 'string', default: 'full' },
      'blob-storage': { type: 'boolean', default: false },
      uwsgi: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const interrupt = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => interrupt.abort(signal))
  }
  try {
    await using network = await startNetwork({
      organizations: Number(values.organizations),
      encrypted: !values.unencrypted,
      store: !values['no-store'],
      nodes: nodeKind(values.nodes),
      blobStorage: values['blob-storage'],
      serverKind: values.uwsgi ? 'uwsgi' : 'development',
      keep: values.keep,
      signal: interrupt.signal,
      onProgress: (message) => process.stderr.write(`${message}\n`),
    })
    process.stdout.write(values.json ? `${JSON.stringify(network)}\n` : welcome(network))
    await aborted(AbortSignal.any([interrupt.signal, network.signal]))
    process.stderr.write('Stopping\n')
    network.signal.throwIfAborted()
    return 0
  } catch (error) {
    if (interrupt.signal.aborted) return 130
    throw error
  }
}

function nodeKind(name: string): 'full' | 'official' | 'http' {
  if (name === 'full' || name === 'official' || name === 'http') return name
  throw new TypeError(`--nodes is full, official or http, not ${name}`)
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  return 1
})
