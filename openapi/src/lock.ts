import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureEnvironment } from '@vantage6-js/python-environment'
import { RegenerateError } from './errors.js'
import { inPackage } from './paths.js'
import { run, tail } from './run.js'

/**
 * What an environment for extraction holds. Beyond the two services: `vantage6-backend-common` is imported by both
 * and declared by neither; the azure packages the same in 4.13; up to 4.12 `pkg_resources` is needed, which
 * setuptools 81 dropped. The rest are our own tools.
 */
function requirements(version: string): string {
  const services = ['vantage6-server', 'vantage6-algorithm-store', 'vantage6-backend-common']
  return [
    ...services.map((name) => `${name}==${version}`),
    'azure-identity',
    'azure-storage-blob',
    'setuptools<81',
    'wheel',
    'pyyaml',
    'openapi-spec-validator',
    'pytest',
    '',
  ].join('\n')
}

/** The lock file of a version: the checked-in one, or one made in `scratch` with uv. */
export async function lockFor(
  version: string,
  scratch: string,
  say: (line: string) => void,
): Promise<string> {
  const checkedIn = inPackage(`locks/${version}.txt`)
  if (existsSync(checkedIn)) return checkedIn
  say(`Working out which packages vantage6 ${version} needs`)
  await mkdir(scratch, { recursive: true })
  const uv = await ensureEnvironment({
    folder: inPackage('.venvs/uv'),
    requirements: inPackage('locks/uv.txt'),
    onProgress: say,
  })
  const wanted = join(scratch, 'requirements.in')
  const lock = join(scratch, `${version}.txt`)
  await writeFile(wanted, requirements(version))
  const command = [
    'pip',
    'compile',
    '--quiet',
    '--universal',
    '--python-version',
    '3.10',
    '--generate-hashes',
  ]
  const tidy = ['--no-annotate', '--no-header', '--no-emit-index-url', '--no-emit-find-links']
  const { code, stderr } = await run(join(uv.bin, 'uv'), [...command, ...tidy, wanted, '-o', lock], {
    env: uvEnvironment(process.env),
  })
  if (code !== 0) throw new RegenerateError(explain(version, stderr))
  // uv names no host, but says so by itself only as long as the options above are known to it.
  if (/https?:\/\//.test(await readFile(lock, 'utf8')))
    throw new RegenerateError(`The lock of ${version} names a host.`)
  return lock
}

/** uv does not read pip's settings: who has an index of his own in `PIP_INDEX_URL` means uv too. */
function uvEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const index = env.UV_DEFAULT_INDEX ?? env.UV_INDEX_URL ?? env.PIP_INDEX_URL
  return index ? { ...env, UV_DEFAULT_INDEX: index } : env
}

function explain(version: string, stderr: string): string {
  if (/there is no version of/i.test(stderr)) {
    return `vantage6 ${version} does not exist in the package registry (or not all of its packages do).\n${tail(stderr)}`
  }
  if (/connect|timed out|dns|resolve host|certificate|error sending request|Failed to fetch/i.test(stderr)) {
    return `The package registry does not answer. Check the network and pip's and uv's settings, then try again.\n${tail(stderr)}`
  }
  return `The packages of vantage6 ${version} do not fit together.\n${tail(stderr)}`
}
