import { spawnSync } from 'node:child_process'
import { runtimeBinary } from '@vantage6-js/runtimes'
import { describe, expect, it } from 'vitest'
import { type NetworkOptions, startNetwork } from '../../src/index.js'
import { api, average, column, runWithPythonClient } from './python-client.js'

/** uWSGI comes as source; who has no compiler does without this lane. */
const compiler = spawnSync('cc', ['--version']).status === 0
const azurite = runtimeBinary('node24').path !== undefined

const lanes: [title: string, options: NetworkOptions, possible: boolean][] = [
  ['blob storage on the development server', { blobStorage: true }, azurite],
  ['uWSGI', { serverKind: 'uwsgi' }, compiler],
  ['blob storage on uWSGI', { blobStorage: true, serverKind: 'uwsgi' }, azurite && compiler],
]

describe.each(lanes)('%s', (_title, options, possible) => {
  it.skipIf(!possible)('computes an encrypted average and passes 3 MB on', { timeout: 300_000 }, async () => {
    await using network = await startNetwork({ store: false, ...options })
    const { results } = await runWithPythonClient(network, network.algorithms.average, 'central_average', {
      column_name: 'age',
    })
    expect(JSON.parse(results[0] ?? '').average).toBeCloseTo(average(column(network, 'age')), 10)
    const size = 3_000_000
    const large = await runWithPythonClient(network, network.algorithms.tools, 'large', { size })
    expect(JSON.parse(large.results[0] ?? '').data).toHaveLength(size)
    const { data } = await api<{ data: { blob_storage_used: boolean }[] }>(network, '/run?per_page=1')
    expect(data[0]?.blob_storage_used).toBe(options.blobStorage ?? false)
  })
})
