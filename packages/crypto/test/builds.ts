import * as node from '../src/index.node.ts'
import * as web from '../src/index.ts'

/** Both builds have the same names and must do the same; the compiler holds it. */
type Build = typeof web

/** The two builds of the package. Node runs the one for the web too: it has all Web APIs that it needs. */
export const builds: readonly (Build & { name: string })[] = [
  { name: 'Node build', ...(node satisfies Build) },
  { name: 'web build', ...web },
]
