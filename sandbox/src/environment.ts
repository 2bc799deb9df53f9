import { join } from 'node:path'
import { type Environment, ensureEnvironment } from '@vantage6-js/python-environment'
import { environmentFolder, PYTHON } from './paths.js'

export interface SetUpOptions {
  readonly signal?: AbortSignal
  /** Called with short lines for people. */
  readonly onProgress?: (message: string) => void
}

/**
 * Makes sure that the pinned vantage6 packages are installed in the sandbox's own virtual environment: 40 s and 350 MB
 * once, nothing after that. {@link startNetwork} calls it; call it yourself to have the waiting over with.
 *
 * @throws PythonEnvironmentError naming what is missing and what to do
 */
export function setUpEnvironment(options: SetUpOptions = {}): Promise<Environment> {
  return ensureEnvironment({
    folder: environmentFolder('vantage6'),
    requirements: join(PYTHON, 'requirements.lock'),
    ...options,
  })
}
