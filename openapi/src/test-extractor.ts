import { mkdir } from 'node:fs/promises'
import { ensureEnvironment } from '@vantage6-js/python-environment'
import { inPackage } from './paths.js'
import { readPin } from './pin.js'
import { run } from './run.js'

// Runs the extractor's own tests in the environment of the pin; the results go to `.test-results/extractor.xml`.
const { version } = await readPin()
const { python } = await ensureEnvironment({
  folder: inPackage(`.venvs/${version}`),
  requirements: inPackage(`locks/${version}.txt`),
  prefer: '3.10',
  onProgress: console.error,
})
await mkdir(inPackage('.test-results'), { recursive: true })
const args = [
  '-m',
  'pytest',
  '-q',
  '-p',
  'no:cacheprovider',
  '--junitxml',
  inPackage('.test-results/extractor.xml'),
]
const { code, stdout, stderr } = await run(python, args, {
  cwd: inPackage('extractor'),
  env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
})
console.log(stdout + stderr)
process.exitCode = code
