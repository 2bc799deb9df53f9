import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPython, NoSuitablePythonError, PythonEnvironmentError } from '../../src/index.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-python-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** A program that answers the probe's question as a Python of this version would. */
function fake(file: string, version: string, venv = true): string {
  const path = join(root, file)
  mkdirSync(join(path, '..'), { recursive: true })
  const answer = JSON.stringify({ executable: path, version, venv })
  writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`)
  chmodSync(path, 0o755)
  return path
}

const env = (more: Record<string, string> = {}) => ({
  HOME: root,
  PATH: [join(root, 'a'), join(root, 'b')].join(':'),
  ...more,
})

describe('findPython', () => {
  it('prefers the preferred version over others that come earlier on PATH', async () => {
    fake('a/python3', '3.12.1')
    const wanted = fake('b/python3.10', '3.10.13')
    expect(await findPython({ env: env() })).toMatchObject({ executable: wanted, version: '3.10.13' })
  })

  it('takes the nearest newer version otherwise, and lists what it found', async () => {
    fake('a/python3', '3.9.2')
    fake('a/python3.13', '3.13.0')
    const wanted = fake('b/python3.11', '3.11.7')
    const python = await findPython({ env: env() })
    expect(python.executable).toBe(wanted)
    expect(python.found.map(({ version }) => version).sort()).toEqual(['3.11.7', '3.13.0', '3.9.2'])
  })

  it('steps over a shim that refuses, to the same name further on PATH', async () => {
    const shim = fake('a/python3.10', '')
    writeFileSync(shim, '#!/bin/sh\necho "command not found" >&2\nexit 127\n')
    const wanted = fake('b/python3.10', '3.10.4')
    expect((await findPython({ env: env() })).executable).toBe(wanted)
  })

  it('looks into the versions of pyenv and uv', async () => {
    const pyenv = fake('.pyenv/versions/3.12.1/bin/python', '3.12.1')
    expect((await findPython({ env: env() })).executable).toBe(pyenv)
    const uv = fake('.local/share/uv/python/cpython-3.11.9-linux/bin/python3', '3.11.9')
    expect((await findPython({ env: env() })).executable).toBe(uv)
  })

  it('says what was found and what to do when nothing fits', async () => {
    const old = fake('a/python3', '3.9.2')
    const young = fake('b/python', '3.14.0')
    const error = await findPython({ env: env() }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(NoSuitablePythonError)
    expect((error as NoSuitablePythonError).message).toBe(
      `No suitable Python: Python 3.10 to 3.13 is needed, found ${old} (3.9.2), ${young} (3.14.0). ` +
        'Install Python 3.10, or point to one with V6_PYTHON=/path/to/python3.10.',
    )
    expect((error as NoSuitablePythonError).found).toHaveLength(2)
  })

  it('says so when there is no Python at all', async () => {
    await expect(findPython({ env: env() })).rejects.toThrow(/found none\. Install Python 3\.10/)
  })

  it('takes V6_PYTHON, and nothing else when that does not fit', async () => {
    fake('a/python3.10', '3.10.13')
    const mine = fake('mine/python', '3.12.3')
    expect((await findPython({ env: env({ V6_PYTHON: mine }) })).executable).toBe(mine)
    const old = fake('mine/old', '3.8.1')
    await expect(findPython({ env: env({ V6_PYTHON: old }) })).rejects.toThrow(`found ${old} (3.8.1)`)
    await expect(findPython({ env: env({ V6_PYTHON: '/no/such/file' }) })).rejects.toThrow(
      'V6_PYTHON is /no/such/file, which does not run as a Python 3.',
    )
  })

  it('passes over a Python without venv, and names the package when there is no other', async () => {
    fake('a/python3.10', '3.10.2', false)
    const error = await findPython({ env: env() }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PythonEnvironmentError)
    expect(error).toMatchObject({ code: 'venv-missing', message: expect.stringContaining('python3.10-venv') })
    const other = fake('b/python3.11', '3.11.7')
    expect((await findPython({ env: env() })).executable).toBe(other)
  })
})
