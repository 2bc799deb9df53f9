import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureEnvironment } from '@vantage6-js/python-environment'
import { startNetwork } from '@vantage6-js/sandbox'
import { inPackage } from './paths.js'
import { SERVICES, type ServiceName } from './services.js'

// Runs schemathesis against a real server and store: every GET, with generated parameters, good ones and bad ones.
// Known failures stand in `fuzz/<service>.baseline.json`; a new one fails the command. `--update` accepts the new ones.

const { values } = parseArgs({ options: { update: { type: 'boolean' }, examples: { type: 'string' } } })

const { bin } = await ensureEnvironment({
  folder: inPackage('.venvs/schemathesis'),
  requirements: inPackage('locks/schemathesis.txt'),
  onProgress: console.error,
})
await mkdir(inPackage('fuzz'), { recursive: true })
await using network = await startNetwork({ encrypted: false, nodes: false, onProgress: console.error })
const token = network.mintToken({ id: network.root.id, expiresIn: 6 * 3600 })
const targets: Record<ServiceName, { url: string; headers: string[] }> = {
  server: { url: network.url, headers: [`Authorization: Bearer ${token}`] },
  store: {
    url: network.storeUrl ?? '',
    headers: [`Authorization: Bearer ${token}`, `Server-Url: ${network.url}`],
  },
}
for (const service of SERVICES) {
  const code = await schemathesis(service)
  if (code !== 0) process.exitCode = code
}

function schemathesis(service: ServiceName): Promise<number> {
  const { url, headers } = targets[service]
  const args = ['run', inPackage(`v4/${service}.json`), '--url', url, '--include-method', 'GET']
  for (const header of headers) args.push('--header', header)
  args.push('--phases', 'coverage,fuzzing', '--checks', 'all')
  // The tokens of this run are right, so a refusal is a matter of the token layer; flask-jwt-extended's habit of
  // answering 422 to a wrong one is in the document.
  args.push('--exclude-checks', 'ignored_auth')
  args.push('--max-examples', values.examples ?? '10', '--generation-deterministic', '--continue-on-failure')
  args.push('--suppress-health-check', 'all', '--request-timeout', '30', '--no-color')
  args.push('--baseline', inPackage(`fuzz/${service}.baseline.json`))
  if (values.update) args.push('--baseline-update')
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, 'schemathesis'), args, { cwd: inPackage('.tmp'), stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
