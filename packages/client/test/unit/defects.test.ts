import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const ROOT = new URL('../../../../', import.meta.url)

it('every test that docs/defects.md names exists, and no row is without one', async () => {
  const list = await readFile(new URL('docs/defects.md', ROOT), 'utf8')
  const rows = list.split('\n').filter((line) => /^\| (?!what it does)/.test(line))
  expect(rows.length).toBeGreaterThan(60)
  const missing: string[] = []
  for (const row of rows) {
    const named = [...row.matchAll(/`([\w./-]+\.test\.ts)` "([^"]+)"/g)]
    if (named.length === 0) missing.push(row)
    for (const [, file = '', title = ''] of named) {
      const path = /^(unit|live)\//.test(file) ? `packages/client/test/${file}` : file
      const text = await readFile(new URL(path, ROOT), 'utf8').catch(() => '')
      if (!text.includes(title)) missing.push(`${path} "${title}"`)
    }
  }
  expect(missing).toEqual([])
})
