import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** Where Debian, Ubuntu and V6_CHROMIUM have it. */
const places = [
  process.env.V6_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser's binary, or undefined. */
export const chromiumPath: string | undefined = places.find((path) => path !== undefined && existsSync(path))

/** For a test's name where there is no browser. */
export const missingChromium: string =
  chromiumPath === undefined
    ? ' (skipped: no Chromium here; install Debian\'s package "chromium", or set V6_CHROMIUM)'
    : ''

// As root there is no sandbox; and the browser is kept from calling its maker.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Runs a module in a page of a real Chromium, served from loopback.
 *
 * @param code - A module without imports; its default export is an async function.
 * @param argument - What the function is called with; anything that JSON can carry.
 * @param options - `connectTo`: other origins that the page may speak with. Default none. `flags`: further switches of the browser.
 * @returns What the function resolves to.
 */
export async function runInChromium<T>(
  code: string,
  argument?: unknown,
  options: { connectTo?: readonly string[]; flags?: readonly string[] } = {},
): Promise<T> {
  const connectTo = ["'self'", ...(options.connectTo ?? [])].join(' ')
  const files: Record<string, [type: string, content: string]> = {
    '/': ['text/html', '<!doctype html><script type="module" src="main.js"></script>'],
    '/main.js': ['text/javascript', `import run from './module.js'\nglobalThis.run = run`],
    '/module.js': ['text/javascript', code],
  }
  const server = createServer((request, response) => {
    const [type, content] = files[request.url ?? ''] ?? ['text/plain', '']
    response.setHeader('content-type', type)
    // As strict as an application may be: no eval, no WASM.
    response.setHeader('content-security-policy', `default-src 'self'; connect-src ${connectTo}`)
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'))
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath ?? '',
      headless: true,
      args: [...flags, ...(options.flags ?? [])],
    })
    try {
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return (await page.evaluate(
        (given) => (globalThis as unknown as { run(argument: unknown): Promise<unknown> }).run(given),
        argument,
      )) as T
    } finally {
      await context.close()
    }
  } finally {
    server.close()
    await rm(profile, { recursive: true, force: true })
  }
}
