import { readFile } from 'node:fs/promises'
import { inRepository } from './paths.js'
import { parts } from './pin.js'
import type { NewFiles } from './replace-files.js'

/** The packages whose major.minor is the server's. */
const FOLLOWING = ['generated', 'client']

/**
 * The version that a package which follows the server gets before the next release.
 *
 * Within a minor version nothing moves here: the changeset raises the patch number, which is ours. A new minor
 * version starts as `4.16.0-0`, of which the patch changeset makes `4.16.0`.
 */
export function followingVersion(current: string, server: string): string {
  const [major, minor] = parts(server)
  const [currentMajor, currentMinor] = parts(current)
  return major === currentMajor && minor === currentMinor ? current : `${major}.${minor}.0-0`
}

/** The manifests of the packages that follow the server, with their new versions. */
export async function followingManifests(server: string): Promise<NewFiles> {
  const files: NewFiles = new Map()
  for (const folder of FOLLOWING) {
    const path = inRepository(`packages/${folder}/package.json`)
    const text = await readFile(path, 'utf8')
    const { version } = JSON.parse(text) as { version: string }
    files.set(
      path,
      text.replace(`"version": "${version}"`, `"version": "${followingVersion(version, server)}"`),
    )
  }
  return files
}

/** A changeset that says what users of the packages get. */
export function changesetFor(from: string, to: string): string {
  return [
    '---',
    ...FOLLOWING.map((name) => `'@vantage6-js/${name}': patch`),
    '---',
    '',
    `Follow vantage6 ${to}`,
    '',
    `The types, the fetchers and the documents are those of the vantage6 server and algorithm store ${to} (before: ${from}).`,
    `What changed in the API: \`openapi/reports/${from}-${to}.md\`.`,
    '',
  ].join('\n')
}
