import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesetFor } from '../../src/follow-changeset.js'
import { followingVersion } from '../../src/package-versions.js'
import { inRepository } from '../../src/paths.js'
import { refusal } from '../../src/pin.js'
import { differing, replaceFiles } from '../../src/replace-files.js'

describe('followingVersion', () => {
  it('leaves the version alone within a minor: the patch number is ours', () => {
    expect(followingVersion('4.15.3', '4.15.9')).toBe('4.15.3')
    expect(followingVersion('4.16.0-0', '4.16.1')).toBe('4.16.0-0')
  })

  it('starts a new minor so that the patch changeset makes its .0', () => {
    expect(followingVersion('4.15.3', '4.16.1')).toBe('4.16.0-0')
    expect(followingVersion('4.15.3', '4.14.2')).toBe('4.14.0-0')
  })

  it('continues after the last release of a minor that had some', () => {
    const changelog = '# x\n\n## 4.15.10\n\n- y\n\n## 4.15.9\n\n## 4.14.2\n\n### 4.15.11 is no release\n'
    expect(followingVersion('4.16.0-0', '4.15.2', changelog)).toBe('4.15.10')
    expect(followingVersion('4.16.0-0', '4.14.0', changelog)).toBe('4.14.2')
    expect(followingVersion('4.16.0-0', '4.13.0', changelog)).toBe('4.13.0-0')
  })
})

describe('refusal', () => {
  it('takes releases of 4.x from 4.10 on', () => {
    expect(['4.10.0', '4.15.2', '4.99.0'].map(refusal)).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['5.0.0', /vantage6 5 has another API/],
    ['3.8.0', /3\.8\.0 is too old.*4\.10\.0/],
    ['4.9.1', /4\.9\.1 is too old/],
    ['4.15', /all three numbers/],
    ['4.15.2rc1', /pre-releases/],
    ['4.15.2 ', /not the version of a release/],
    ['latest', /not the version of a release/],
  ])('refuses %s and says why', (version, message) => expect(refusal(version)).toMatch(message))
})

describe('changesetFor', () => {
  const packages = (from: string, to: string) =>
    [...changesetFor({ from, to }).matchAll(/^'@vantage6-js\/(\w+)': patch$/gm)].map(([, name]) => name)

  it('releases the packages that follow, and those whose range on npm leaves out the client', () => {
    expect(packages('4.15.0', '4.15.2')).toEqual(['generated', 'client'])
    expect(packages('4.15.2', '4.16.0')).toEqual(['generated', 'client', 'cli'])
    expect(packages('4.15.2', '4.14.0')).toEqual(['generated', 'client', 'crypto', 'cli'])
  })

  it('names the report', () => {
    expect(changesetFor({ from: '4.15.2', to: '4.16.0' })).toContain('openapi/reports/4.15.2-4.16.0.md')
  })
})

it('changesets of packages that follow the server are patches: only the pin moves their major.minor', async () => {
  const folder = inRepository('.changeset')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md')
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  expect(texts.filter((text) => /^.@vantage6-js\/(generated|client).: *(minor|major)/m.test(text))).toEqual(
    [],
  )
})

describe('replaceFiles', () => {
  it('gives the files before a failure their old content back, those that were to go too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'replace-'))
    try {
      const [first, second, third] = ['first', 'second', 'third'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]
      await writeFile(first, 'old')
      await writeFile(third, 'goes')
      const files = new Map<string, string | undefined>([
        [first, 'new'],
        [second, 'new'],
        [third, undefined],
        // A file cannot be a folder.
        [join(first, 'impossible'), 'new'],
      ])
      expect(await differing(new Map([...files].slice(0, 3)))).toEqual([first, second, third])
      await expect(replaceFiles(files)).rejects.toThrow()
      expect(await readFile(first, 'utf8')).toBe('old')
      await expect(readFile(second, 'utf8')).rejects.toThrow('ENOENT')
      expect(await readFile(third, 'utf8')).toBe('goes')
      await replaceFiles(new Map([[third, undefined]]))
      expect(await readdir(folder)).toEqual(['first'])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
