import { fileURLToPath } from 'node:url'

/** A file or folder of this package, by its path from the package's root. */
export function inPackage(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

/** A file or folder of the repository, by its path from the repository's root. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
