import { describe, expect, it } from 'vitest'
import type { Rows } from '../../src/paging/list-source.js'
import { walk } from '../../src/paging/walk.js'
import { startOf, type Window, windowAfter } from '../../src/paging/windows.js'

interface Row {
  id: number
}

/** Mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A list that `change` may alter before each request. */
async function walkOver(rows: Row[], size: number, change: (request: number) => void = () => undefined) {
  const windows: Window[] = []
  const ids: number[] = []
  const source = {
    walkPerPage: size,
    async fetchRows(window: Window): Promise<Rows<Row>> {
      change(windows.push(window))
      const start = startOf(window)
      return { rows: rows.slice(start, start + window.size), total: rows.length }
    },
  }
  for await (const { id } of walk(source)) ids.push(id)
  return { ids, windows }
}

const range = (from: number, to: number): Row[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index }))

describe('windows of a walk', () => {
  it.each([10, 20, 50, 100, 250])('of about %i rows overlap the rows read, and move on', (size) => {
    for (let end = size; end < 20 * size; ) {
      const window = windowAfter(end, size)
      const start = startOf(window)
      expect(start).toBeLessThan(end)
      expect(start + window.size).toBeGreaterThan(end)
      expect(window.size).toBeLessThanOrEqual(size + 3)
      end = start + window.size
    }
  })

  it('cost few more requests than pages would', async () => {
    const { windows, ids } = await walkOver(range(1, 5000), 100)
    expect(ids).toHaveLength(5000)
    expect(windows.length).toBeLessThan(60)
  })
})

describe('a walk', () => {
  it('finds a row that slips through when one is deleted and one is created at the same time', async () => {
    // The total stays the same: only the rows themselves tell that they have moved.
    const rows = range(1, 40)
    const { ids } = await walkOver(rows, 10, (request) => {
      if (request === 2) {
        rows.splice(0, 3)
        rows.push({ id: 41 }, { id: 42 }, { id: 43 })
      }
    })
    expect(new Set(ids).size).toBe(ids.length)
    expect(range(1, 43).every(({ id }) => ids.includes(id))).toBe(true)
  })

  it('finds what is left when most of what was read is deleted', async () => {
    const rows = range(1, 100)
    const { ids } = await walkOver(rows, 20, (request) => {
      if (request === 4) rows.splice(0, 45)
    })
    expect(range(46, 100).every(({ id }) => ids.includes(id))).toBe(true)
  })

  it('goes through rows that new ones push back, each once, as new tasks do', async () => {
    const rows = range(1, 60).reverse()
    let next = 61
    const { ids } = await walkOver(rows, 10, () => {
      for (let count = 0; count < 4; count++) rows.unshift({ id: next++ })
    })
    expect(new Set(ids).size).toBe(ids.length)
    expect(range(1, 60).every(({ id }) => ids.includes(id))).toBe(true)
  })

  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'misses nothing that is there all the time, whatever happens (seed %i)',
    async (seed) => {
      const chance = random(seed)
      const size = 10 + Math.floor(chance() * 20)
      const descending = chance() < 0.5
      const rows = range(1, 20 + Math.floor(chance() * 200))
      if (descending) rows.reverse()
      const always = new Set(rows.map(({ id }) => id))
      let next = 10_000
      const { ids } = await walkOver(rows, size, (request) => {
        if (request > 60) return
        for (let count = Math.floor(chance() * 6); count > 0 && rows.length > 0; count--) {
          const [gone] = rows.splice(Math.floor(chance() * rows.length), 1)
          if (gone !== undefined) always.delete(gone.id)
        }
        for (let count = Math.floor(chance() * 6); count > 0; count--)
          descending ? rows.unshift({ id: next++ }) : rows.push({ id: next++ })
      })
      expect(new Set(ids).size).toBe(ids.length)
      expect([...always].filter((id) => !ids.includes(id))).toEqual([])
    },
  )

  it('ends although the server counts rows that it does not show', async () => {
    const rows = range(1, 25)
    const source = {
      walkPerPage: 10,
      async fetchRows(window: Window): Promise<Rows<Row>> {
        const start = startOf(window)
        return { rows: rows.slice(start, start + window.size), total: 99 }
      },
    }
    const ids: number[] = []
    for await (const { id } of walk(source)) ids.push(id)
    expect(ids).toHaveLength(25)
  })

  it('needs no total', async () => {
    const rows = range(1, 25)
    const source = {
      walkPerPage: 10,
      async fetchRows(window: Window): Promise<Rows<Row>> {
        const start = startOf(window)
        return { rows: rows.slice(start, start + window.size), total: undefined }
      },
    }
    const ids: number[] = []
    for await (const { id } of walk(source)) ids.push(id)
    expect(ids).toEqual(rows.map(({ id }) => id))
  })

  it('gives up on a list that changes completely all the time', async () => {
    let next = 1
    const source = {
      walkPerPage: 10,
      async fetchRows(window: Window): Promise<Rows<Row>> {
        return { rows: Array.from({ length: window.size }, () => ({ id: next++ })), total: 1_000_000 }
      },
    }
    const all = async () => {
      for await (const _ of walk(source));
    }
    await expect(all()).rejects.toMatchObject({ code: 'unreadable-response' })
  })
})
