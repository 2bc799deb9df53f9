import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  GatewayError,
  NotFoundError,
  type Run,
  TaskDeletedError,
  TaskFailedError,
  TimeoutError,
} from '../../src/index.js'
import { fakeServer, type Handler, json, page } from './fake-server.js'

interface State {
  /** Statuses of the runs 1, 2, …; all of organization 2. */
  runs: string[]
  finished?: (string | null)[]
  created?: string
}

const TIME = '2026-11-20T20:49:20.710369'
const QUICK = { interval: 5, maxInterval: 10 }
const RESULT = Buffer.from('42').toString('base64')

function runs({ runs, finished }: State) {
  return runs.map((status, index) => ({
    id: index + 1,
    task: { id: 7 },
    organization: { id: 2 },
    node: { id: 3, name: 'n', ip: null, status: 'online' },
    results: { id: index + 1 },
    ports: [],
    input: '',
    assigned_at: TIME,
    started_at: TIME,
    finished_at: finished ? finished[index] : ['pending', 'active'].includes(status) ? null : TIME,
    status,
    log: status === 'crashed' ? 'first\nValueError: no such column' : null,
    cleanup_at: null,
    blob_storage_used: false,
  }))
}

function statusOf({ runs }: State): string {
  return (
    runs.find((status) => !['pending', 'active', 'completed'].includes(status)) ??
    ['active', 'pending'].find((status) => runs.includes(status)) ??
    'completed'
  )
}

/** A server with task 7. `answer` may say something else than it. */
function withTask(state: State, answer: Handler = () => undefined) {
  return fakeServer(async (request) => {
    const own = await answer(request)
    if (own !== undefined) return own
    const { pathname } = new URL(request.path, 'http://x')
    const run = /^\/(run|result)\/(\d+)$/.exec(pathname)
    if (run?.[1] === 'run') return json(runs(state)[Number(run[2]) - 1])
    if (run?.[1] === 'result') return json({ id: Number(run[2]), result: RESULT, blob_storage_used: false })
    if (pathname === '/run') return page(runs(state), request)
    if (pathname === '/task')
      return page([{ ...task(state), runs: '/api/run', results: '/api/result' }], request)
    if (pathname === '/task/7/status') return json({ status: statusOf(state) })
    if (pathname === '/task/7') return json(task(state))
    if (pathname === '/collaboration/1') return json({ id: 1, name: 'c', encrypted: false })
    if (pathname === '/organization') return page([{ id: 2, name: 'org-a' }], request)
    return undefined
  })
}

function task(state: State) {
  const results = state.runs.map((_, index) => ({ id: index + 1, result: RESULT, blob_storage_used: false }))
  return {
    id: 7,
    name: 't',
    status: statusOf(state),
    created_at: state.created ?? TIME,
    collaboration: { id: 1 },
    job_id: 5,
    parent: null,
    runs: runs(state),
    results,
  }
}

afterEach(() => vi.useRealTimers())

describe('waiting without events', () => {
  it('takes at most 25 requests for ten minutes, and leaves no timer', async () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    })
    const state: State = { runs: ['active', 'active'] }
    const { client, received } = withTask(state)
    await client.authenticate('ada', 'secret')
    received.length = 0
    const waiting = client.waitForResults(7)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(received.length).toBeLessThanOrEqual(25)
    expect(received.length).toBeGreaterThan(10)
    state.runs = ['completed', 'completed']
    await vi.advanceTimersByTimeAsync(41_000)
    expect((await waiting).map(({ value }) => value)).toEqual([42, 42])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves no listener on the signal', async () => {
    const controller = new AbortController()
    const added = vi.spyOn(controller.signal, 'addEventListener')
    const removed = vi.spyOn(controller.signal, 'removeEventListener')
    const { client } = withTask({ runs: ['completed'] })
    await client.authenticate('ada', 'secret')
    await client.waitForResults(7, { ...QUICK, signal: controller.signal })
    for await (const _ of client.task.watch(7, { ...QUICK, signal: controller.signal }));
    for await (const _ of client.task.logs(7, { ...QUICK, signal: controller.signal }));
    const left = new Map<unknown, number>()
    for (const [, listener] of added.mock.calls) left.set(listener, (left.get(listener) ?? 0) + 1)
    for (const [, listener] of removed.mock.calls) left.delete(listener)
    expect(added.mock.calls.length).toBeGreaterThan(0)
    expect(left.size).toBe(0)
  })

  it('misses no task of a job, however many there are', async () => {
    const state: State = { runs: ['completed'] }
    const others = Array.from({ length: 1200 }, (_, i) => ({
      ...task(state),
      id: 1300 - i,
      parent: { id: 7 },
    }))
    const looked = new Set<string>()
    const { client } = withTask(state, (request) => {
      const { pathname } = new URL(request.path, 'http://x')
      const id = Number(/^\/task\/(\d+)$/.exec(pathname)?.[1])
      if (id > 100) {
        looked.add(pathname)
        return json({ ...task(state), id, parent: { id: 7 } })
      }
      if (pathname === '/task') return page([...others, task(state)], request)
      return undefined
    })
    await client.authenticate('ada', 'secret')
    for await (const _ of client.task.logs(7, { ...QUICK, subtasks: true }));
    expect(looked.size).toBe(1200)
  })

  it('gets through a task that the server cannot show', async () => {
    const broken = () => json({ msg: 'An unexpected error occurred on the server!' }, 500)
    const state: State = { runs: ['completed', 'completed'], finished: [TIME, null] }
    const { client } = withTask(state, ({ path }) =>
      /^\/task\/7(\?|$)|^\/task\?/.test(path) ? broken() : undefined,
    )
    await client.authenticate('ada', 'secret')
    const results = await client.waitForResults(7, QUICK)
    expect(results.map(({ value }) => value)).toEqual([42, 42])
    expect(results.map(({ finishedAt }) => finishedAt === null)).toEqual([false, true])
  })

  it('waits for the last word about a run that has failed without an end time', async () => {
    const state: State = { runs: ['non-existing Docker image'], finished: [null] }
    const { client } = withTask(state)
    await client.authenticate('ada', 'secret')
    setTimeout(() => {
      state.finished = [TIME]
    }, 300)
    const results = await client.waitForResults(7, { ...QUICK, throwOnFailure: false })
    expect(results[0]?.finishedAt).toBeInstanceOf(Date)
  })

  it('says what failed, and where', async () => {
    const { client } = withTask({ runs: ['completed', 'crashed'] })
    await client.authenticate('ada', 'secret')
    const error = await client.waitForResults(7, QUICK).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TaskFailedError)
    const failed = error as TaskFailedError
    expect(failed.message).toBe(
      'Task 7 has failed (crashed).\nRun 2 at org-a has no result: crashed. The end of its log:\nfirst\nValueError: no such column',
    )
    expect(failed.failures.map(({ id }) => id)).toEqual([2])
    expect(failed.results[0]?.value).toBe(42)
  })

  it('ends with the first failure, with any end, or with all', async () => {
    const state: State = { runs: ['active', 'crashed', 'active'] }
    const { client } = withTask(state)
    await client.authenticate('ada', 'secret')
    const failure = client.waitForResults(7, { ...QUICK, until: 'first-failure' })
    await expect(failure).rejects.toThrow(TaskFailedError)
    const any = await client.waitForResults(7, { ...QUICK, until: 'any', throwOnFailure: false })
    expect(any.map(({ status }) => status)).toEqual(state.runs)
    const all = client.waitForResults(7, { ...QUICK, waitTimeout: 100 })
    await expect(all).rejects.toThrow(TimeoutError)
  })

  it('does not take a task whose runs are still being made for one that is completed', async () => {
    const state: State = { runs: [] }
    const { client } = withTask(state)
    await client.authenticate('ada', 'secret')
    const waiting = client.waitForResults(7, QUICK)
    setTimeout(() => {
      state.runs = ['completed']
    }, 200)
    expect((await waiting).map(({ value }) => value)).toEqual([42])
    state.runs = []
    await expect(client.waitForResults(7, QUICK)).rejects.toThrow('It has no runs')
  })

  it('tells a task that was deleted meanwhile from one that was never there', async () => {
    let gone = false
    const notFound = () => json({ msg: 'Task id=7 not found' }, 404)
    const { client } = withTask({ runs: ['active'] }, ({ path }) =>
      gone && path.startsWith('/task/7') ? notFound() : undefined,
    )
    await client.authenticate('ada', 'secret')
    const waiting = client.waitForResults(7, QUICK)
    setTimeout(() => {
      gone = true
    }, 50)
    await expect(waiting).rejects.toThrow(TaskDeletedError)
    await expect(client.waitForResults(7, QUICK)).rejects.toThrow(NotFoundError)
  })

  it('does not take the next task with the same id for the one it waits for', async () => {
    const state: State = { runs: ['active'] }
    const { client } = withTask(state)
    await client.authenticate('ada', 'secret')
    const waiting = client.waitForResults(7, QUICK)
    setTimeout(() => {
      state.created = '2026-11-20T21:00:00.000001'
      state.runs = ['completed']
    }, 50)
    await expect(waiting).rejects.toThrow(TaskDeletedError)
  })

  it('outlasts an outage, also one at the very end, but not for ever', async () => {
    const state: State = { runs: ['active'] }
    let isAway = false
    const away = () => new Response('<html><title>Bad Gateway</title>', { status: 502 })
    const { client } = withTask(state, ({ path }) => (isAway && path !== '/version' ? away() : undefined))
    await client.authenticate('ada', 'secret')
    const waiting = client.waitForResults(7, QUICK)
    setTimeout(() => {
      isAway = true
    }, 50)
    setTimeout(() => {
      isAway = false
      state.runs = ['completed']
    }, 400)
    expect((await waiting).map(({ value }) => value)).toEqual([42])
    isAway = true
    await expect(client.waitForResults(7, { ...QUICK, unreachableTimeout: 50 })).rejects.toThrow(GatewayError)
  })

  it('kills the task when it is told to, and throws why the wait ended', async () => {
    const { client, received } = withTask({ runs: ['active'] }, ({ path }) =>
      path === '/kill/task' ? json({ msg: 'ok' }) : undefined,
    )
    await client.authenticate('ada', 'secret')
    const signal = AbortSignal.timeout(50)
    const error = await client
      .waitForResults(7, { ...QUICK, signal, onAbort: 'kill' })
      .catch((caught: unknown) => caught)
    expect(error).toBe(signal.reason)
    expect(received.at(-1)).toMatchObject({ method: 'POST', path: '/kill/task', body: { id: 7 } })
  })

  it('tells every change once', async () => {
    const state: State = { runs: ['pending', 'pending'] }
    const { client } = withTask(state)
    await client.authenticate('ada', 'secret')
    const seen: string[] = []
    const waiting = client.waitForResults(7, {
      ...QUICK,
      onProgress: ({ runs }) => seen.push(runs.map(({ status }: Pick<Run, 'status'>) => status).join()),
    })
    for (const next of [
      ['active', 'pending'],
      ['active', 'active'],
      ['completed', 'completed'],
    ]) {
      await new Promise((resolve) => setTimeout(resolve, 80))
      state.runs = next
    }
    await waiting
    expect(seen).toEqual(['pending,pending', 'active,pending', 'active,active', 'completed,completed'])
  })
})
