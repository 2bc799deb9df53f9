import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClientEvent } from '../../src/events/event.js'
import { EventHub, type EventHubTimings } from '../../src/events/event-hub.js'
import { type EventServer, startEventServer } from './event-server.js'
import { fakeServer, json, token } from './fake-server.js'

const QUICK: Partial<EventHubTimings> = { proof: 60, linger: 30, firstRetry: 10, roomsComplete: 0, check: 20 }

let server: EventServer
let hub: EventHub
let warnings: string[]
let events: ClientEvent[]
let current: string
let renewals: number

beforeEach(async () => {
  server = await startEventServer()
  warnings = []
  events = []
  current = token()
  renewals = 0
})

afterEach(async () => {
  hub.close()
  await server.close()
})

function listen(
  options: { prove?: () => Promise<unknown>; timings?: Partial<EventHubTimings> } = {},
): () => void {
  hub = new EventHub({
    url: server.url,
    credentials: {
      accessToken: async () => current,
      renew: async () => {
        renewals++
        current = token(3600 + renewals)
        return true
      },
    },
    proveLogin: options.prove ?? (async () => undefined),
    warn: (message) => warnings.push(message),
    timings: { ...QUICK, ...options.timings },
  })
  return hub.listen((event) => events.push(event))
}

const states = () => events.flatMap((event) => (event.type === 'connection' ? [event.state] : []))
const reached = (state: string) => vi.waitFor(() => expect(states().at(-1)).toBe(state))

describe('the connection for events', () => {
  it('counts as live only when the server has let it into a room', async () => {
    listen()
    expect(hub.hears(1)).toBe(false)
    await reached('live')
    expect(hub.hears(1)).toBe(true)
    expect(hub.hears(2)).toBe(false)
    expect(server.tokens).toEqual([current])
  })

  it('is shared by all listeners and closed after the last', async () => {
    const stop = listen()
    const stopSecond = hub.listen(() => undefined)
    await reached('live')
    expect(server.connections()).toBe(1)
    stop()
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(server.connections()).toBe(1)
    stopSecond()
    await vi.waitFor(() => expect(server.connections()).toBe(0))
    expect(server.tokens).toHaveLength(1)
  })

  it('gets a new token when its own has expired, and connects with that', async () => {
    const old = current
    server.welcome = (seen) => (seen === old ? 'expired_token' : 'rooms')
    listen()
    await reached('live')
    expect(renewals).toBe(1)
    expect(server.tokens).toEqual([old, current])
  })

  it('lets a request bring about another login when its token is invalid', async () => {
    const old = current
    server.welcome = (seen) => (seen === old ? 'invalid_token' : 'rooms')
    listen({
      prove: async () => {
        current = token(9_000)
      },
    })
    await reached('live')
    expect(server.tokens.at(-1)).toBe(current)
  })

  it('tells a silent bad token from a login without rights', async () => {
    const old = current
    server.welcome = (seen) => (seen === old ? 'silence' : 'rooms')
    listen({
      prove: async () => {
        current = token(9_000)
      },
    })
    await reached('live')
    expect(warnings).toEqual([])
  })

  it.each(['silence', 'organization-rooms'] as const)(
    'says once that a login gets no events: %s',
    async (welcome) => {
      server.welcome = () => welcome
      listen({ timings: { tryAgainDeaf: 20 } })
      await reached('polling')
      await vi.waitFor(() => expect(server.tokens.length).toBeGreaterThan(2))
      expect(warnings).toHaveLength(1)
      expect(states()).toEqual(['polling'])
      expect(hub.hears(1)).toBe(false)
    },
  )

  it('never opens a socket for a node, which that would mark online', async () => {
    current = token(3600, { client_type: 'node' })
    listen()
    await reached('polling')
    expect(server.tokens).toEqual([])
  })

  it('comes again after a break, and says so', async () => {
    listen()
    await reached('live')
    server.drop()
    await vi.waitFor(() => expect(states()).toEqual(['live', 'lost', 'live']))
  })

  it('notices a connection that has fallen silent', async () => {
    await server.close()
    server = await startEventServer(50)
    listen({ timings: { pingGrace: 100 } })
    await reached('live')
    server.mute()
    await vi.waitFor(() => expect(states()).toEqual(['live', 'lost', 'live']))
  })

  it('connects anew, once, for a collaboration that was made since', async () => {
    listen()
    await reached('live')
    hub.need(2)
    await vi.waitFor(() => expect(states()).toEqual(['live', 'lost', 'live']))
    hub.need(2)
    expect(hub.hears(2)).toBe(false)
    server.collaborations.push(3)
    await new Promise((resolve) => setTimeout(resolve, 20))
    hub.need(3)
    await vi.waitFor(() => expect(hub.hears(3)).toBe(true))
    expect(server.tokens).toHaveLength(3)
  })

  it('drops what comes twice, but no log line and no writing', async () => {
    listen()
    await reached('live')
    const change = { status: 'crashed', run_id: 4, task_id: 2, job_id: 1, collaboration_id: 1 }
    for (let times = 0; times < 2; times++) {
      server.emit('algorithm_status_change', change)
      server.emit('node-online', { id: 3, name: 'n', org_id: 2 })
      server.emit('new_task', { id: 2, parent_id: null })
      server.emit('status_update', { run_id: 4 })
      server.emit('algorithm_log', { run_id: 4, task_id: 2, log: 'x' })
    }
    server.emit('node-offline', { id: 3, name: 'n', org_id: 2 })
    server.emit('node-online', { id: 3, name: 'n', org_id: 2 })
    await vi.waitFor(() => expect(events.filter(({ type }) => type === 'node-online')).toHaveLength(2))
    const count = (type: string) => events.filter((event) => event.type === type).length
    expect(count('algorithm_status_change')).toBe(1)
    expect(count('new_task')).toBe(1)
    expect(count('status_update')).toBe(2)
    expect(count('algorithm_log')).toBe(2)
  })

  it('ignores what makes no sense', async () => {
    listen()
    await reached('live')
    for (const payload of [null, 'text', {}, { run_id: 'x' }, []]) server.emit('status_update', payload)
    server.emit('new_task', { id: 8 })
    await vi.waitFor(() =>
      expect(events.at(-1)).toMatchObject({ type: 'new_task', taskId: 8, parentId: null }),
    )
    expect(events.filter(({ type }) => type === 'status_update')).toEqual([])
  })
})

describe('what goes wrong meanwhile', () => {
  it('a logout while a silent connection is looked into is no unhandled rejection', async () => {
    server.welcome = () => 'silence'
    let isOut = false
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    hub = new EventHub({
      url: server.url,
      credentials: {
        accessToken: async () => {
          if (isOut) throw new Error('logged out')
          return current
        },
        renew: async () => false,
      },
      proveLogin: async () => {
        isOut = true
      },
      warn: () => undefined,
      timings: QUICK,
    })
    hub.listen((event) => events.push(event))
    await reached('lost')
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
  })

  it('a server that is away when the events of a task begin to be asked for is waited for', async () => {
    let isAway = true
    const { client } = fakeServer(
      ({ path }) => {
        if (isAway && path.startsWith('/task')) return json({}, 502)
        return path.startsWith('/task/7') ? json({ msg: 'Task id=7 is not found' }, 404) : undefined
      },
      { tokens: { accessToken: current }, retry: { limit: 0 } },
    )
    const stream = client.events({ task: 7 })
    setTimeout(() => {
      isAway = false
    }, 100)
    await expect(stream.ready).rejects.toThrow('Task id=7 is not found')
    await client.close()
  })
})
