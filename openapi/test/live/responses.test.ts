import { mkdir, writeFile } from 'node:fs/promises'
import type { Network } from '@vantage6-js/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inPackage } from '../../src/paths.js'
import { createRequestValidator } from '../../src/request-validator.js'
import { createValidator, type Violation } from '../../src/validator.js'
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

const watch = startWatch()
const documents = { server: createValidator('server').document, store: createValidator('store').document }

/** Violations as lines, each kind once: a broken field would otherwise fill pages. */
function lines(violations: readonly Violation[]): string[] {
  const place = (pointer: string) => pointer.replace(/\/\d+/g, '/*')
  return [
    ...new Set(violations.map((v) => `${v.operation} ${v.status} ${place(v.pointer)} ${v.message}`)),
  ].sort()
}

/** Whether an answer 400 comes from the validation of the body: `errors` by field, or an object as `msg`. */
function isAboutTheBody(body: unknown): boolean {
  const { errors, msg } = (body ?? {}) as { errors?: unknown; msg?: unknown }
  return errors !== undefined || typeof msg === 'object'
}

/** Changed copies of everything that was seen. */
function mutations() {
  return {
    server: mutate('server', watch.server.observations),
    store: mutate('store', watch.store.observations),
  }
}

describe('every response of a running network is as the documents say', () => {
  let network: Network

  beforeAll(async () => {
    network = await quietNetwork({
      smtp: true,
      storeConfig: {
        dev: { disable_review: false, review_own_algorithm: false },
        policies: { min_reviewers: 1, min_reviewing_organizations: 1, assign_review_own_algorithm: true },
      },
    })
  })

  afterAll(async () => {
    await network?.stop()
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
    await using second = await quietNetwork({
      organizations: 1,
      store: false,
      blobStorage: true,
      serverConfig: { two_factor_auth: true },
    })
    const server = serverOf(second, watch)
    await useTwoFactor(second, server)
    const admin = server.as(second.mintToken({ id: second.admin.id }))
    const [node] = await nodesOf(second, server)
    if (node) await useBlobs(second, admin, node)
    expect(lines(watch.server.violations)).toEqual([])
  })

  it('the documents and the services agree on request bodies', () => {
    for (const service of ['server', 'store'] as const) {
      const { check } = createRequestValidator(documents[service])
      const disagreements: string[] = []
      const counts = { accepted: 0, refused: 0 }
      for (const { method, path, json, answer } of watch.sent[service]) {
        const problems = check(method, path, json)
        if (problems === undefined) continue
        const what = `${method} ${path} ${JSON.stringify(json)}`
        if (answer.status < 300) {
          counts.accepted++
          if (problems.length > 0)
            disagreements.push(`accepted by the ${service} only: ${what}: ${problems.join(', ')}`)
        } else if (answer.status === 400 && isAboutTheBody(answer.body)) {
          counts.refused++
          if (problems.length === 0) disagreements.push(`refused by the ${service} only: ${what}`)
        }
      }
      expect(disagreements).toEqual([])
      expect(counts.accepted).toBeGreaterThan(15)
      expect(counts.refused).toBeGreaterThan(10)
    }
  })

  it('would notice: a changed response is a violation', () => {
    for (const { tried, noticed } of Object.values(mutations())) {
      expect(tried).toBeGreaterThan(500)
      expect(noticed / tried).toBeGreaterThan(0.95)
    }
  })

  it('covers at least 600 responses, 75 operations of the server and 30 of the store', async () => {
    const coverage = {
      server: coverageOf(documents.server, watch.server.observations),
      store: coverageOf(documents.store, watch.store.observations),
    }
    const folder = process.env.V6_WRITE_COVERAGE ? inPackage('reports') : inPackage('.test-results')
    await mkdir(folder, { recursive: true })
    await writeFile(`${folder}/live-coverage.md`, coverageMarkdown(coverage, mutations()))
    expect(coverage.server.responses + coverage.store.responses).toBeGreaterThanOrEqual(600)
    expect(coverage.server.successful.length).toBeGreaterThanOrEqual(75)
    expect(coverage.store.successful.length).toBeGreaterThanOrEqual(30)
  })
})
