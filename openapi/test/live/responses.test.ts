import { mkdir, writeFile } from 'node:fs/promises'
import type { Network } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inPackage } from '../../src/paths.js'
import { createValidator, type Violation } from '../../src/validator.js'
import { blobService } from './blob-service.js'
import { coverageOf } from './coverage.js'
import { coverageMarkdown } from './coverage-markdown.js'
import { mutate } from './mutations.js'
import { getAccess, recover } from './scenarios/access.js'
import { administer } from './scenarios/administration.js'
import { coupleStores } from './scenarios/coupling.js'
import { useStore } from './scenarios/store.js'
import { sweep } from './scenarios/sweep.js'
import { runTasks } from './scenarios/tasks.js'
import { useBlobs, useTwoFactor } from './scenarios/two-factor-and-blobs.js'
import { unusualRows } from './scenarios/unusual-rows.js'
import { nodesOf, quietNetwork, serverOf, startWatch, storeOf } from './setup.js'
import { smtpSink } from './smtp-sink.js'

const watch = startWatch()
const documents = { server: createValidator('server').document, store: createValidator('store').document }

/** Violations as lines, each kind once: a broken field would otherwise fill pages. */
function lines(violations: readonly Violation[]): string[] {
  const place = (pointer: string) => pointer.replace(/\/\d+/g, '/*')
  return [
    ...new Set(violations.map((v) => `${v.operation} ${v.status} ${place(v.pointer)} ${v.message}`)),
  ].sort()
}

describe('every response of a running network is as the documents say', () => {
  let network: Network
  let mail: Awaited<ReturnType<typeof smtpSink>>

  beforeAll(async () => {
    mail = await smtpSink()
    network = await quietNetwork({
      serverConfig: { smtp: { server: '127.0.0.1', port: mail.port, MAIL_USE_TLS: false } },
      storeConfig: {
        dev: { disable_review: false, review_own_algorithm: false },
        policies: { min_reviewers: 1, min_reviewing_organizations: 1, assign_review_own_algorithm: true },
      },
    })
  })

  afterAll(async () => {
    await network?.stop()
    await mail?.[Symbol.asyncDispose]()
  })

  it('logins, tokens and recovery', async () => {
    await getAccess(network, serverOf(network, watch))
    await recover(network, serverOf(network, watch))
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('organizations, collaborations, studies, nodes, users and roles', async () => {
    const server = serverOf(network, watch)
    await administer(network, server.as(network.mintToken({ id: network.root.id })))
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('tasks, runs and results in every status', async () => {
    const server = serverOf(network, watch)
    const admin = server.as(network.mintToken({ id: network.admin.id }))
    await runTasks(network, { admin, nodes: await nodesOf(network, server) })
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('the algorithm store: users, algorithms and reviews', async () => {
    const store = storeOf(network, watch)
    const user = (id: number) => store.with({ 'server-url': network.url }).as(network.mintToken({ id }))
    const node = store
      .with({ 'server-url': network.url })
      .as(network.mintToken({ id: network.organizations[0]?.node.id ?? 0, clientType: 'node' }))
    const { root, admin, researcher } = network
    const parties = { root: user(root.id), admin: user(admin.id), researcher: user(researcher.id) }
    await useStore(network, { anyone: store, node, ...parties })
    expect(lines(watch.store.violations)).toEqual([])
  })

  it('the same mistakes at every operation', async () => {
    const server = serverOf(network, watch)
    const root = network.mintToken({ id: network.root.id })
    const node = network.mintToken({ id: network.organizations[0]?.node.id ?? 0, clientType: 'node' })
    await sweep(documents.server, {
      nobody: server,
      garbage: server.as('garbage'),
      good: server.as(root),
      wrongKind: server.as(node),
    })
    const store = storeOf(network, watch).with({ 'server-url': network.url })
    await sweep(documents.store, {
      nobody: store,
      garbage: store.as('garbage'),
      good: store.as(root),
      wrongKind: store.as(node),
    })
    expect(lines(watch.server.violations)).toEqual([])
    expect(lines(watch.store.violations)).toEqual([])
  })

  it('a running node, columns, and stores coupled and let go', async () => {
    const admin = serverOf(network, watch).as(network.mintToken({ id: network.admin.id }))
    await network.organizations[2]?.node.start()
    await admin.ok('GET', '/node')
    await admin.send('POST', '/kill/node/tasks', { json: { id: network.organizations[2]?.node.id } })
    await coupleStores(
      network,
      admin,
      serverOf(network, watch).as(network.mintToken({ id: network.root.id })),
    )
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('rows that the API does not make: deleted nodes, NULL in columns that allow it', async () => {
    const admin = serverOf(network, watch).as(network.mintToken({ id: network.admin.id }))
    await unusualRows(network, admin)
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('two-factor authentication and blobs', async () => {
    await using blobs = await blobService()
    await using second = await quietNetwork({
      organizations: 1,
      store: false,
      serverConfig: { two_factor_auth: true, large_result_store: blobs.config },
    })
    const server = serverOf(second, watch)
    await useTwoFactor(second, server)
    const admin = server.as(second.mintToken({ id: second.admin.id }))
    const [node] = await nodesOf(second, server)
    if (node) await useBlobs(second, admin, node)
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('covers what the issue asks for', async () => {
    const coverage = {
      server: coverageOf(documents.server, watch.server.observations),
      store: coverageOf(documents.store, watch.store.observations),
    }
    const folder = process.env.V6_WRITE_COVERAGE ? inPackage('reports') : inPackage('.test-results')
    await mkdir(folder, { recursive: true })
    await writeFile(`${folder}/live-coverage.md`, coverageMarkdown(coverage))
    expect(coverage.server.responses + coverage.store.responses).toBeGreaterThanOrEqual(600)
    expect(coverage.server.successful.length).toBeGreaterThanOrEqual(75)
    expect(coverage.store.successful.length).toBeGreaterThanOrEqual(30)
  })

  it('would notice: a changed response is a violation', () => {
    for (const service of ['server', 'store'] as const) {
      const { tried, noticed } = mutate(service, watch[service].observations)
      expect(tried).toBeGreaterThan(500)
      expect(noticed / tried).toBeGreaterThan(0.95)
    }
  })
})
