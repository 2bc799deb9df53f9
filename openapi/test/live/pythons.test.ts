import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureEnvironment, NoSuitablePythonError } from '@vantage6-js/python-environment'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'
import { inPackage } from '../../src/paths.js'
import { readPin } from '../../src/pin.js'

/** An environment for each Python takes a minute and 350 MB. */
const asked = Boolean(process.env.V6_ALL_PYTHONS)
const reason = asked ? '' : ' (skipped: on demand, with V6_ALL_PYTHONS=1)'
describe.skipIf(!asked)(`the documents do not depend on the Python${reason}`, () => {
  it.each(['3.10', '3.11', '3.12', '3.13'])('%s gives the checked-in bytes', async (minor) => {
    const { version } = await readPin()
    let environment: Awaited<ReturnType<typeof ensureEnvironment>>
    try {
      environment = await ensureEnvironment({
        folder: inPackage(`.venvs/${version}-python${minor}`),
        requirements: inPackage(`locks/${version}.txt`),
        min: minor,
        max: minor,
      })
    } catch (error) {
      if (error instanceof NoSuitablePythonError) throw new Error(`Python ${minor} is not installed here`)
      throw error
    }
    expect(environment.version).toContain(`${minor}.`)
    const target = inPackage(`.tmp/python${minor}`)
    await extract(environment.python, version, target)
    for (const file of ['server.json', 'store.json']) {
      const [made, checkedIn] = await Promise.all(
        [join(target, file), inPackage(`v4/${file}`)].map((path) => readFile(path, 'utf8')),
      )
      expect(made).toBe(checkedIn)
    }
  })
})
