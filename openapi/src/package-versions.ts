import { readFile } from 'node:fs/promises'
import { inRepository } from './paths.js'
import { parts } from './pin.js'
import { type NewFiles, readOrUndefined } from './replace-files.js'

/** The packages whose major.minor is the server's. */
export const FOLLOWING = ['generated', 'client'] as const

/**
 * The version that a package which follows the server gets before the next release.
 *
 * Within a minor version nothing moves here: the changeset raises the patch number, which is ours. Another minor
 * version starts as `4.16.0-0`, of which the patch changeset makes `4.16.0`. One that had releases already (the pin
 * goes back) continues after the last of them, since a version on npm cannot be given twice.
 *
 * @param changelog the package's CHANGELOG.md, where changesets writes a heading for every release
 */
export function followingVersion(current: string, server: string, changelog = ''): string {
  if (sameMinor(current, server)) return current
  const [major, minor] = parts(server)
  return lastRelease(changelog, server) ?? `${major}.${minor}.0-0`
}

/** Whether two versions have the same major.minor. */
export function sameMinor(one: string, other: string): boolean {
  const [[major, minor], [otherMajor, otherMinor]] = [parts(one), parts(other)]
  return major === otherMajor && minor === otherMinor
}

/** The highest release in a CHANGELOG that has the major.minor of `server`. */
function lastRelease(changelog: string, server: string): string | undefined {
  const releases = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map(([, version = '']) => version)
  return releases
    .filter((version) => sameMinor(version, server))
    .sort((a, b) => parts(a)[2] - parts(b)[2])
    .at(-1)
}

/** The manifests of the packages that follow the server, with their new versions. */
export async function followingManifests(server: string): Promise<NewFiles> {
  const files: NewFiles = new Map()
  for (const folder of FOLLOWING) {
    const path = inRepository(`packages/${folder}/package.json`)
    const text = await readFile(path, 'utf8')
    const { version } = JSON.parse(text) as { version: string }
    const changelog = await readOrUndefined(inRepository(`packages/${folder}/CHANGELOG.md`))
    const next = followingVersion(version, server, changelog)
    files.set(path, text.replace(`"version": "${version}"`, `"version": "${next}"`))
  }
  return files
}
