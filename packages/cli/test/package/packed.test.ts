import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const packages = fileURLToPath(new URL('../../../', import.meta.url))
const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** pnpm's own program runs the tests; anywhere else the one that is on the path must do. */
async function pack(name: string, destination: string): Promise<void> {
  const { packageManager }: { packageManager: string } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  )
  await run('npx', ['-y', packageManager, 'pack', '--pack-destination', destination], {
    cwd: join(packages, name),
  })
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'v6c-package-'))
  for (const name of ['generated', 'client', 'crypto', 'cli']) await pack(name, folder)
  const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  const files = tarballs.map((name) => `./${name}`)
  await run('npm', ['install', '--no-audit', '--no-fund', '--engine-strict', ...files], { cwd: folder })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the packed CLI, installed with npm', () => {
  const v6c = (...args: string[]) => run(join(folder, 'node_modules', '.bin', 'v6c'), args, { cwd: folder })

  it('runs', async () => {
    const manifest = JSON.parse(await readFile(join(packages, 'cli', 'package.json'), 'utf8'))
    expect((await v6c('--version')).stdout).toBe(`${manifest.version}\n`)
    expect((await v6c('--help')).stdout).toContain('task')
  })

  it('makes a key with the packed crypto', async () => {
    const { stdout } = await v6c('key', 'generate', 'key.pem', '--json')
    const { fingerprint } = JSON.parse(stdout)
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse((await v6c('key', 'fingerprint', 'key.pem', '--json')).stdout).fingerprint).toBe(
      fingerprint,
    )
    await expect(v6c('key', 'generate', 'key.pem')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('never overwritten'),
    })
  })

  it('writes completion scripts, whose templates are in a dependency', async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await v6c('completion', shell)).stdout).toContain('completion-server')
  })

  it('exports the terminal parts, and nothing else', async () => {
    const script = `
      const { timeline } = await import('@vantage6-js/cli/terminal')
      const refused = await import('@vantage6-js/cli/dist/main.js').then(() => 'open', (error) => error.code)
      console.log(typeof timeline, refused)`
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
    expect(stdout).toBe('function ERR_PACKAGE_PATH_NOT_EXPORTED\n')
  })

  it('carries no sources or tests', async () => {
    const installed = await readdir(join(folder, 'node_modules', '@vantage6-js', 'cli'))
    expect(installed.sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
  })
})
