import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesetFor, followingVersion } from '../../src/package-versions.js'
import { isSupported } from '../../src/pin.js'
import { differing, replaceFiles } from '../../src/replace-files.js'

describe('followingVersion', () => {
  it('leaves the version alone within a minor: the patch number is ours', () => {
    expect(followingVersion('4.15.3', '4.15.9')).toBe('4.15.3')
  })

  it('starts a new minor so that the patch changeset makes its .0', () => {
    expect(followingVersion('4.15.3', '4.16.1')).toBe('4.16.0-0')
    expect(followingVersion('4.15.3', '4.14.2')).toBe('4.14.0-0')
  })
})

it('isSupported takes releases of 4.x from 4.10 on', () => {
  const all = ['4.10.0', '4.15.2', '4.9.1', '5.0.0', '4.15', '4.15.2rc1', 'latest', '4.15.2 ']
  expect(all.filter(isSupported)).toEqual(['4.10.0', '4.15.2'])
})

it('changesetFor names both packages and the report', () => {
  const text = changesetFor('4.15.2', '4.16.0')
  expect(text).toContain("'@vantage6-js/generated': patch")
  expect(text).toContain("'@vantage6-js/client': patch")
  expect(text).toContain('openapi/reports/4.15.2-4.16.0.md')
})

describe('replaceFiles', () => {
  it('gives the files before a failure their old content back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'replace-'))
    try {
      const [first, second] = [join(folder, 'first'), join(folder, 'second')]
      await writeFile(first, 'old')
      const files = new Map([
        [first, 'new'],
        [second, 'new'],
        // A file cannot be a folder.
        [join(first, 'impossible'), 'new'],
      ])
      expect(await differing(new Map([...files].slice(0, 2)))).toEqual([first, second])
      await expect(replaceFiles(files)).rejects.toThrow()
      expect(await readFile(first, 'utf8')).toBe('old')
      await expect(readFile(second, 'utf8')).rejects.toThrow('ENOENT')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
