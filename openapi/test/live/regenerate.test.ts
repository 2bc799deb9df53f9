import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { operationsOf } from '../../src/document.js'
import { RegenerateError } from '../../src/errors.js'
import { extract } from '../../src/extract.js'
import { inPackage, inRepository } from '../../src/paths.js'
import { readPin } from '../../src/pin.js'
import { regenerate } from '../../src/regenerate.js'
import { createValidator } from '../../src/validator.js'

/** One hash of everything that `regenerate` may touch. */
function treeHash(): string {
  const hash = createHash('sha256')
  const roots = ['v4', 'locks', 'reports'].map((name) => inPackage(name))
  roots.push(inRepository('packages/generated/src'), inRepository('packages/generated/test/types'))
  roots.push(inRepository('.changeset'), inRepository('docs/api'))
  for (const root of roots) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      hash.update(path).update(readFileSync(path))
    }
  }
  for (const file of [
    'packages/generated/package.json',
    'packages/client/package.json',
    'openapi/pin.json',
  ]) {
    hash.update(readFileSync(inRepository(file)))
  }
  return hash.digest('hex')
}

describe('regenerate', () => {
  const environment = { ...process.env }
  afterEach(() => {
    process.env = { ...environment }
  })

  it('with the pinned version changes nothing: the checked-in files are what the pin gives', async () => {
    const { version, changed } = await regenerate({ check: true })
    expect(version).toBe((await readPin()).version)
    expect(changed).toEqual([])
  })

  it('has as many operations as the installed packages have routes with a handler', async () => {
    const { version } = await readPin()
    const count = `
import os, sys, tempfile
from vantage6_openapi.services import SERVICES, create_app
scratch = tempfile.TemporaryDirectory()
app = create_app(SERVICES[sys.argv[1]], scratch.name).app
pairs = {
    (rule.rule, method)
    for rule in app.url_map.iter_rules()
    if rule.rule.startswith("/api/")
    for method in rule.methods
    if hasattr(app.view_functions[rule.endpoint].view_class, method.lower()) and method not in ("HEAD", "OPTIONS")
}
print(len({path for path, _ in pairs}), len(pairs), flush=True)
scratch.cleanup()
os._exit(0)`
    const python = inPackage(`.venvs/${version}/bin/python`)
    for (const service of ['server', 'store'] as const) {
      const env = { ...process.env, PYTHONPATH: inPackage('extractor'), PYTHONDONTWRITEBYTECODE: '1' }
      const counted = execFileSync(python, ['-c', count, service], {
        encoding: 'utf8',
        env,
        stdio: 'pipe',
      }).trim()
      const { document } = createValidator(service)
      const operations = [...operationsOf(document)].length
      expect(`${Object.keys(document.paths).length} ${operations}`).toBe(counted)
    }
  })

  it.each([
    ['nonsense', /is not the version of a release/],
    ['4.9.1', /is too old/],
    ['5.0.0', /has another API/],
    ['4.15.99', /does not exist in the package registry/],
  ])('refuses %s and leaves the tree as it was', async (version, message) => {
    const before = treeHash()
    const error = await regenerate({ version }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RegenerateError)
    expect((error as Error).message).toMatch(message)
    expect(treeHash()).toBe(before)
    expect(readdirSync(inPackage('.tmp')).filter((name) => name.startsWith('regenerate-'))).toEqual([])
  })

  it('says that the registry does not answer, and leaves the tree as it was', async () => {
    const before = treeHash()
    process.env.UV_INDEX_URL = 'http://127.0.0.1:9/simple'
    process.env.UV_DEFAULT_INDEX = process.env.UV_INDEX_URL
    process.env.UV_HTTP_RETRIES = '0'
    process.env.UV_NO_CACHE = '1'
    await expect(regenerate({ version: '4.15.98' })).rejects.toThrow(/registry does not answer/)
    expect(treeHash()).toBe(before)
  })

  it('says that a service could not be imported', async () => {
    const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
      encoding: 'utf8',
    }).trim()
    await expect(extract(python, '4.15.2', inPackage('.tmp/no-packages'))).rejects.toThrow(
      /The server of vantage6 4\.15\.2 could not be imported or read/,
    )
  })
})
