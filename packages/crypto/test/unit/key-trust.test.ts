import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyOwner } from '@vantage6-js/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fingerprintBlocks } from '../../src/fingerprint.ts'
import { type KeyTrustOptions, type KnownKeys, memoryKeyTrust } from '../../src/memory-key-trust.ts'
import { withLock } from '../../src/node/file-lock.ts'
import { fileKeyTrust } from '../../src/node.ts'
import { codeOf, cryptoErrorOf } from '../errors.ts'

const owner: KeyOwner = {
  server: 'https://server.example/api',
  organizationId: 3,
  organizationName: 'Clinic Süd',
}
const [a, b] = ['a1'.repeat(32), 'b2'.repeat(32)] as const

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))
const path = (): string => join(folder, 'config', 'known_keys')

describe.each<[string, (options?: KeyTrustOptions) => KnownKeys]>([
  ['memory', (options) => memoryKeyTrust(options)],
  ['file', (options) => fileKeyTrust(path(), options)],
])('key trust in %s', (_, make) => {
  test('remembers the first key and refuses another', async () => {
    const trust = make()
    await trust.verify(owner, a)
    await trust.verify(owner, a)
    const error = await cryptoErrorOf(() => trust.verify(owner, b))
    expect(error.code).toBe('key-changed')
    expect(error.message).toContain('Clinic Süd')
    expect(error.message).toContain('a1a1 a1a1')
    expect(error.message).toContain('b2b2 b2b2')
    await trust.verify(owner, a)
  })

  test('tells organizations and servers apart, but not spellings of a URL', async () => {
    const trust = make()
    await trust.verify(owner, a)
    await trust.verify({ ...owner, organizationId: 4 }, b)
    await trust.verify({ ...owner, server: 'https://other.example/api' }, b)
    expect(await codeOf(() => trust.verify({ ...owner, server: 'https://SERVER.example:443/api/' }, b))).toBe(
      'key-changed',
    )
    // Somebody may rename an organization; the id counts.
    expect(await codeOf(() => trust.verify({ ...owner, organizationName: 'Clinic South' }, b))).toBe(
      'key-changed',
    )
    expect(await trust.list()).toHaveLength(3)
  })

  test('a changed key is used after it was remembered or its predecessor forgotten', async () => {
    const trust = make()
    await trust.verify(owner, a)
    await trust.remember(owner, b)
    await trust.verify(owner, b)
    expect(await codeOf(() => trust.verify(owner, a))).toBe('key-changed')
    expect(await trust.forget(owner)).toBe(true)
    expect(await trust.forget(owner)).toBe(false)
    expect(await trust.list()).toEqual([])
    await trust.verify(owner, a)
    expect(await trust.list()).toEqual([{ ...owner, fingerprint: a }])
    // What is listed is no way to change it.
    for (const key of await trust.list()) key.fingerprint = b
    await trust.verify(owner, a)
  })

  test('asks at the first use only, and a refusal counts', async () => {
    const onFirstUse = vi.fn<(owner: KeyOwner, fingerprint: string) => void>()
    const trust = make({ onFirstUse })
    onFirstUse.mockImplementationOnce(() => {
      throw new Error('no')
    })
    await expect(trust.verify(owner, a)).rejects.toThrow('no')
    expect(await trust.list()).toEqual([])
    await trust.verify(owner, b)
    await trust.verify(owner, b)
    expect(onFirstUse.mock.calls).toEqual([
      [owner, a],
      [owner, b],
    ])
  })

  test('a pasted fingerprint is remembered, and what is none is not', async () => {
    const trust = make()
    await trust.remember(owner, fingerprintBlocks(a.toUpperCase()))
    await trust.verify(owner, a)
    // A file with such lines could not be read again, or would hold what nobody has confirmed.
    const no = 'known-keys'
    expect(await codeOf(() => trust.remember(owner, b.slice(4)))).toBe(no)
    expect(await codeOf(() => trust.remember(owner, `${b}\nhttp://x.example 7 sha256:${b} X`))).toBe(no)
    for (const organizationId of [1.5, Number.NaN, -1])
      expect(await codeOf(() => trust.verify({ ...owner, organizationId }, b))).toBe(no)
    for (const server of ['server.example', 'localhost:5000', ''])
      expect(await codeOf(() => trust.verify({ ...owner, server }, b))).toBe(no)
    expect(await trust.list()).toEqual([{ ...owner, fingerprint: a }])
  })

  test('a name of the server steers no terminal, and its URL shows no password', async () => {
    const trust = make()
    await trust.verify({ ...owner, server: 'https://me:secret@server.example//api/?token=secret' }, a)
    expect((await trust.list())[0]?.server).toBe(owner.server)
    const organizationName = 'Clinic\u001b[2K\r\u202e\nSüd'
    const { message } = await cryptoErrorOf(() => trust.verify({ ...owner, organizationName }, b))
    expect(message).toContain(
      'organization "Clinic [2K Süd" (id 3 at https://server.example/api) has changed.',
    )
    expect(message).toContain('`remember`')
  })

  test('of two first keys at once one wins', async () => {
    const trust = make()
    const outcomes = await Promise.allSettled([trust.verify(owner, a), trust.verify(owner, b)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await trust.list()).toHaveLength(1)
  })
})

describe('the known-keys file', () => {
  test('is readable by its owner only, and by people', async () => {
    await fileKeyTrust(path()).verify(owner, a)
    expect((await stat(path())).mode & 0o777).toBe(0o600)
    const lines = (await readFile(path(), 'utf8')).split('\n')
    expect(lines.at(-2)).toBe(`https://server.example/api 3 sha256:${a} Clinic Süd`)
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(1)
    expect(await readdir(join(folder, 'config'))).toEqual(['known_keys'])
  })

  test("keeps people's comments and other lines", async () => {
    const trust = fileKeyTrust(join(folder, 'k'))
    await writeFile(join(folder, 'k'), `# mine\n\nhttps://x.example 1 sha256:${b} X\n`)
    await trust.verify(owner, a)
    await trust.remember(owner, b)
    await trust.forget({ server: 'https://x.example', organizationId: 1 })
    expect(await readFile(join(folder, 'k'), 'utf8')).toBe(
      `# mine\n\nhttps://server.example/api 3 sha256:${b} Clinic Süd\n`,
    )
  })

  test('is for its owner whatever the umask is, and a link to it stays one', async () => {
    const [file, link] = [join(folder, 'k'), join(folder, 'link')]
    await writeFile(file, '# mine\n')
    await symlink(file, link)
    const umask = process.umask(0o777)
    try {
      await fileKeyTrust(link).verify(owner, a)
    } finally {
      process.umask(umask)
    }
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toMatch(/^# mine\nhttps:/)
    expect((await readdir(folder)).sort()).toEqual(['k', 'link'])
  })

  test.each([
    ['a byte order mark', '\ufeff', '\r\n'],
    ['a carriage return at each end', '# mine\r', '\r'],
  ])('%s hides no line', async (_, before, end) => {
    await writeFile(join(folder, 'k'), `${before}https://server.example/api 3 sha256:${a} X${end}`)
    expect(await codeOf(() => fileKeyTrust(join(folder, 'k')).verify(owner, b))).toBe('key-changed')
  })

  test('a name cannot write lines', async () => {
    const trust = fileKeyTrust(path())
    const name = `Evil\nhttps://server.example/api 9 sha256:${b} Bank\r\u2028\u0000`
    await trust.verify({ ...owner, organizationName: name }, a)
    expect(await trust.list()).toHaveLength(1)
    await trust.verify(owner, a)
    await trust.verify({ ...owner, organizationId: 9 }, a)
  })

  test.each([
    ['a damaged line', `https://server.example/api 3 sha256:${a.slice(1)} X`, /Line 1 of .* is not/],
    ['no URL', `server 3 sha256:${a} X`, /Line 1 of .* is not/],
    [
      'an organization with two keys',
      `http://x 3 sha256:${a} X\nhttp://x 3 sha256:${b} X`,
      /Line 2 of .* another key/,
    ],
  ])('refuses %s instead of trusting too much', async (_, text, reason) => {
    await writeFile(join(folder, 'k'), text)
    const trust = fileKeyTrust(join(folder, 'k'))
    for (const action of [() => trust.verify(owner, a), () => trust.list()]) {
      const error = await cryptoErrorOf(action)
      expect(error.code).toBe('known-keys')
      expect(error.message).toMatch(reason)
    }
    expect(await readFile(join(folder, 'k'), 'utf8')).toBe(text)
  })

  test('a file that cannot be read or written', async () => {
    expect(await codeOf(() => fileKeyTrust(folder).verify(owner, a))).toBe('known-keys')
    await writeFile(join(folder, 'file'), '')
    expect(await codeOf(() => fileKeyTrust(join(folder, 'file', 'k')).remember(owner, a))).toBe('known-keys')
  })

  test('several processes that write at once lose nothing', async () => {
    const [processes, each] = [4, 15]
    // The built package: a plain Node reads no TypeScript.
    const script = `
      import { fileKeyTrust } from '@vantage6-js/crypto/node'
      const [path, who] = process.argv.slice(1)
      const trust = fileKeyTrust(path)
      for (let i = 0; i < ${each}; i++) {
        const organizationId = Number(who) * 1000 + i
        await trust.verify({ server: 'http://x.example', organizationId, organizationName: 'X' }, '${a}')
      }`
    const children = Array.from({ length: processes }, (_, who) =>
      spawn(process.execPath, ['--input-type=module', '-e', script, path(), String(who)], {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'ignore', 'inherit'],
      }),
    )
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number))
    expect(codes).toEqual(Array.from({ length: processes }, () => 0))
    expect(await fileKeyTrust(path()).list()).toHaveLength(processes * each)
    expect(await readdir(join(folder, 'config'))).toEqual(['known_keys'])
  }, 60_000)

  test('a lock that a dead process left is named', async () => {
    await writeFile(join(folder, 'k.lock'), '')
    const error = await cryptoErrorOf(() => withLock(join(folder, 'k'), async () => 'never', 50))
    expect(error.code).toBe('known-keys')
    expect(error.message).toContain(`delete ${join(folder, 'k.lock')}`)
    expect(await readdir(folder)).toEqual(['k.lock'])
  })
})
