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

/** Whether `regenerate` knows how to treat this version: 4.10 and later, without pre-releases. */
export function isSupported(version: string): boolean {
  const [major, minor] = parts(version)
  return /^\d+\.\d+\.\d+$/.test(version) && major === 4 && minor >= 10
}
