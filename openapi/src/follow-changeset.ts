import { FOLLOWING, sameMinor } from './package-versions.js'
import { inPackage, inRepository } from './paths.js'
import { parts } from './pin.js'
import { readOrUndefined } from './replace-files.js'

/** A step from one server version to another that has not been released yet. */
export interface Step {
  /** Server version of our last release. */
  from: string
  to: string
}

/**
 * Where the changeset stands. It is one file, written anew each time: whatever detours the pin made since the last
 * release, users hear of one step only.
 */
export const CHANGESET: string = inRepository('.changeset/follow-vantage6.md')

/** Where the API change report of a step stands. */
export function reportPath({ from, to }: Step): string {
  return inPackage(`reports/${from}-${to}.md`)
}

/** The step that waits for its release; undefined if there is none. */
export async function pendingStep(): Promise<Step | undefined> {
  const [, from, to] =
    /openapi\/reports\/([\d.]+)-([\d.]+)\.md/.exec((await readOrUndefined(CHANGESET)) ?? '') ?? []
  return from && to ? { from, to } : undefined
}

/** A changeset that says what users of the packages get. */
export function changesetFor({ from, to }: Step): string {
  return [
    '---',
    ...released({ from, to }).map((name) => `'@vantage6-js/${name}': patch`),
    '---',
    '',
    `Follow vantage6 ${to}`,
    '',
    `The types, the fetchers and the documents are those of the vantage6 server and algorithm store ${to} (before: ${from}).`,
    `What changed in the API: \`openapi/reports/${from}-${to}.md\`.`,
    '',
  ].join('\n')
}

/**
 * The packages that a step releases. With another minor version the command line comes with it, so that an update
 * brings the client that fits. Backwards, `crypto` must come too: its range on npm begins at the newer client, and
 * changesets does not see that (it looks at the version in the manifest, which has moved already).
 */
function released({ from, to }: Step): string[] {
  if (sameMinor(from, to)) return [...FOLLOWING]
  const backwards = parts(to)[1] < parts(from)[1]
  return [...FOLLOWING, ...(backwards ? ['crypto', 'cli'] : ['cli'])]
}
