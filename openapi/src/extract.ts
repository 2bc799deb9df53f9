import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { RegenerateError } from './errors.js'
import { inPackage } from './paths.js'
import { run, tail } from './run.js'
import { SERVICES } from './services.js'

/**
 * Extracts the documents of both services into `target`, and has a standard OpenAPI validator look at them.
 *
 * @param python a Python whose environment holds the vantage6 packages
 */
export async function extract(python: string, version: string, target: string): Promise<string[]> {
  await mkdir(target, { recursive: true })
  const said: string[] = []
  for (const service of SERVICES) {
    const out = join(target, `${service}.json`)
    const args = [
      '-m',
      'vantage6_openapi',
      service,
      '--overlay',
      inPackage(`overlay/${service}.yaml`),
      '--out',
      out,
    ]
    const env = { ...process.env, PYTHONPATH: inPackage('extractor'), PYTHONDONTWRITEBYTECODE: '1' }
    const extracted = await run(python, args, { env })
    if (extracted.code !== 0) throw new RegenerateError(explain(service, version, extracted.stderr))
    said.push(extracted.stdout.trim())
    const validated = await run(python, ['-m', 'openapi_spec_validator', out])
    if (validated.code !== 0) {
      throw new RegenerateError(
        `The document of the ${service} is not valid OpenAPI.\n${tail(validated.stdout + validated.stderr)}`,
      )
    }
  }
  return said
}

function explain(service: string, version: string, stderr: string): string {
  const problems = stderr.split('\n').filter((line) => line.startsWith('problem: '))
  if (problems.length > 0) {
    return (
      `The ${service} of vantage6 ${version} has something that the extractor and the overlay do not know.\n` +
      `Correct openapi/overlay/${service}.yaml (with \`since\` or \`until\` where versions differ):\n${problems.join('\n')}`
    )
  }
  return (
    `The ${service} of vantage6 ${version} could not be imported or read.\n` +
    `If a package is missing, add it to the requirements in openapi/src/lock.ts and remove openapi/locks/${version}.txt; ` +
    `if the environment is damaged, remove openapi/.venvs/${version}. Python said:\n${tail(stderr)}`
  )
}
