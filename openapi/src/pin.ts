import { readFile } from 'node:fs/promises'
import { inPackage } from './paths.js'

/** The content of `pin.json`. */
export interface Pin {
  /** Folder of the documents and entry points of the packages: the server's major version. */
  line: 'v4'
  /** The version of the vantage6 packages that everything is made from. */
  version: string
}

export async function readPin(): Promise<Pin> {
  return JSON.parse(await readFile(inPackage('pin.json'), 'utf8')) as Pin
}

/** Major, minor and patch of a vantage6 version. */
export function parts(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}

/** Why `regenerate` does not take this version; undefined if it does: releases of 4.x from 4.10 on. */
export function refusal(version: string): string | undefined {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    return `'${version}' is not the version of a release. Give all three numbers, as in 4.15.2; pre-releases are not taken.`
  }
  const [major, minor] = parts(version)
  if (major > 4) {
    return `vantage6 ${major} has another API than vantage6 4, and needs an extractor and entry points of its own. This one takes 4.10.0 and later releases of vantage6 4.`
  }
  if (major < 4 || minor < 10) {
    return `vantage6 ${version} is too old. The oldest release that can be read is 4.10.0.`
  }
  return undefined
}
