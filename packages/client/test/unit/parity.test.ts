import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../parity/make.mjs', import.meta.url))

it('every method and parameter of the Python client has a counterpart and a live test, and the table says so', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']).catch(
    (error: { stderr: string }) => error,
  )
  expect(stderr).toBe('')
})
