import { createServerFetcher } from '@vantage6-js/generated/v4/server'
import { describe, expect, test, vi } from 'vitest'
import { downloadBlob } from '../../src/blobs/download.js'
import { reporter } from '../../src/blobs/transfer.js'
import { Connection } from '../../src/http/connection.js'
import { Transport } from '../../src/http/transport.js'
import { TimeoutError, type Transfer } from '../../src/index.js'

/** A server whose answers are bodies that the test makes. */
function server(...bodies: (() => BodyInit | Response)[]) {
  const requests: Request[] = []
  const transport = new Transport({
    fetch: async (request) => {
      requests.push(request)
      const body = bodies[Math.min(requests.length, bodies.length) - 1]?.()
      return body instanceof Response ? body : new Response(body ?? null)
    },
    timeout: 60_000,
    totalTimeout: 0,
    retry: { delay: 1 },
  })
  return { connection: new Connection('http://server.example/api', transport, createServerFetcher), requests }
}

/** The bytes 0, 1, 2 … in pieces; breaks or stands still after so many. */
function body(
  size: number,
  { piece = 100, breakAt = Number.POSITIVE_INFINITY, stallAt = Number.POSITIVE_INFINITY } = {},
) {
  let sent = 0
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (sent >= breakAt) throw new TypeError('terminated')
        if (sent >= stallAt) return new Promise(() => {})
        const length = Math.min(piece, size - sent)
        if (length === 0) controller.close()
        else controller.enqueue(Uint8Array.from({ length }, (_, index) => (sent + index) % 251))
        sent += length
        return undefined
      },
    },
    { highWaterMark: 0 },
  )
}

const whole = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251)
const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer())

describe('downloads', () => {
  test('go on where the connection broke, although the server always begins at the start', async () => {
    const { connection, requests } = server(
      () => body(1000, { breakAt: 300 }),
      () => body(1000, { piece: 70, breakAt: 770 }),
      () => body(1000, { piece: 999 }),
    )
    expect(await bytesOf(await downloadBlob(connection, 'u', {}))).toEqual(whole(1000))
    expect(requests).toHaveLength(3)
  })

  test('are given up when they do not get any further', async () => {
    const { connection, requests } = server(() => body(1000, { breakAt: 300 }))
    await expect(bytesOf(await downloadBlob(connection, 'u', {}))).rejects.toMatchObject({ code: 'network' })
    expect(requests).toHaveLength(5)
  })

  test('say so at once when the blob cannot be read', async () => {
    const missing = () => Response.json({ msg: 'No run found' }, { status: 404 })
    await expect(downloadBlob(server(missing).connection, 'u', {})).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('end with the signal, in the middle and also while nobody reads', async () => {
    for (const reads of [true, false]) {
      const cancelled = vi.fn()
      const { connection } = server(
        () => new ReadableStream({ pull: () => new Promise(() => {}), cancel: cancelled }),
      )
      const controller = new AbortController()
      const stream = await downloadBlob(connection, 'u', { signal: controller.signal })
      const read = reads ? stream.getReader().read() : undefined
      controller.abort(new Error('enough'))
      if (read) await expect(read).rejects.toThrow('enough')
      await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce())
    }
  })

  test('are given up after so much silence', async () => {
    const { connection } = server(() => body(1000, { stallAt: 300 }))
    const stream = await downloadBlob(connection, 'u', { timeout: 30 })
    await expect(bytesOf(stream)).rejects.toThrow(TimeoutError)
  })

  test('a reader that takes its time is no silence', async () => {
    const { connection } = server(() => body(300))
    const stream = await downloadBlob(connection, 'u', { timeout: 20 })
    const reader = stream.getReader()
    let length = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    expect(length).toBe(300)
  })

  test('leave no listener at the signal, and cancel the answer when they are left', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    await bytesOf(await downloadBlob(server(() => body(300)).connection, 'u', { signal }))
    const cancelled = vi.fn()
    const left = server(
      () => new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(9)), cancel: cancelled }),
    )
    await (await downloadBlob(left.connection, 'u', { signal })).cancel()
    expect(cancelled).toHaveBeenCalled()
    expect(added.mock.calls.length).toBeGreaterThan(0)
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length)
  })

  test('tell how far they are, and what a broken display throws does not matter', async () => {
    const seen: Transfer[] = []
    const report = reporter(
      {
        onTransfer(transfer) {
          seen.push(transfer)
          throw new Error('broken display')
        },
      },
      { direction: 'download', runId: 7 },
    )
    await bytesOf(await downloadBlob(server(() => body(250)).connection, 'u', {}, report))
    expect(seen.map(({ bytes }) => bytes)).toEqual([100, 200, 250])
    expect(seen.at(-1)).toEqual({ direction: 'download', bytes: 250, total: undefined, runId: 7 })
  })
})
