import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EnsureEnvironmentOptions, ensureEnvironment, findPython } from '../../src/index.js'

const MAKE_WHEEL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("hello.py", "GREETING = 'hello'\\n")
    wheel.writestr("hello-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: hello\\nVersion: 1.0\\n")
    wheel.writestr("hello-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("hello-1.0.dist-info/RECORD", "")
`

let root: string
let python: string
let hash: string

/** A folder, a requirements file with one package, and pip told to find it in `root` only. */
function options(name: string, sha256 = hash): EnsureEnvironmentOptions {
  const requirements = join(root, `${name}.lock`)
  writeFileSync(requirements, `hello==1.0 --hash=sha256:${sha256}\n`)
  const env = { ...process.env, V6_PYTHON: python, PIP_NO_INDEX: '1', PIP_FIND_LINKS: root }
  return { folder: join(root, name), requirements, env, max: '3.99' }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ensure-environment-'))
  python = (await findPython({ max: '3.99' })).executable
  const wheel = join(root, 'hello-1.0-py3-none-any.whl')
  execFileSync(python, ['-c', MAKE_WHEEL, wheel])
  hash = createHash('sha256').update(readFileSync(wheel)).digest('hex')
}, 60_000)
afterAll(() => rmSync(root, { recursive: true }))

describe('ensureEnvironment', { timeout: 60_000 }, () => {
  it('installs once, and again when the requirements change', async () => {
    const progress: string[] = []
    const first = await ensureEnvironment({ ...options('once'), onProgress: (line) => progress.push(line) })
    expect(first.installed).toBe(true)
    expect(
      execFileSync(first.python, ['-c', 'import hello; print(hello.GREETING)'], { encoding: 'utf8' }),
    ).toBe('hello\n')
    expect(progress[0]).toBe('Creating a Python environment')
    const second = await ensureEnvironment(options('once'))
    expect(second).toEqual({ ...first, installed: false })
    const { folder, requirements, env = {} } = options('once')
    writeFileSync(requirements, `# changed\nhello==1.0 --hash=sha256:${hash}\n`)
    expect((await ensureEnvironment({ folder, requirements, env, max: '3.99' })).installed).toBe(true)
  })

  it('lets one of two callers install while the other waits', async () => {
    const progress: string[] = []
    const onProgress = (line: string) => progress.push(line)
    const both = await Promise.all([1, 2].map(() => ensureEnvironment({ ...options('shared'), onProgress })))
    expect(both[0]?.python).toBe(both[1]?.python)
    expect(progress.filter((line) => line === 'Creating a Python environment')).toHaveLength(1)
    expect(progress).toContain('Waiting for another process that makes this environment')
  })

  it('stops when told to, and starts afresh the next time', async () => {
    const abort = new AbortController()
    const onProgress = () => abort.abort(new Error('enough'))
    const attempt = ensureEnvironment({ ...options('interrupted'), onProgress, signal: abort.signal })
    await expect(attempt).rejects.toThrow('enough')
    expect(existsSync(join(root, 'interrupted', 'stamp.json'))).toBe(false)
    expect((await ensureEnvironment(options('interrupted'))).installed).toBe(true)
  })

  it('refuses a package whose hash differs', async () => {
    await expect(ensureEnvironment(options('forged', '0'.repeat(64)))).rejects.toMatchObject({
      code: 'hash-mismatch',
    })
    expect(existsSync(join(root, 'forged', 'stamp.json'))).toBe(false)
  })

  it('says so when no registry is reached', async () => {
    const { env, ...rest } = options('offline')
    const offline = {
      PATH: env?.PATH,
      V6_PYTHON: python,
      PIP_CONFIG_FILE: '/dev/null',
      PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
      PIP_RETRIES: '0',
    }
    await expect(ensureEnvironment({ ...rest, env: offline })).rejects.toMatchObject({
      code: 'registry-unreachable',
      message: expect.stringContaining('could not reach a package registry'),
    })
  })
})
