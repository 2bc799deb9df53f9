import type { Identity } from '../auth/identity.js'
import { untilAborted } from '../auth/until-aborted.js'
import type { ClientContext } from '../context.js'
import type { RequestOptions } from '../http/request-options.js'
import { loadPermissions } from './load-permissions.js'
import type { Permissions } from './permissions.js'

/** Milliseconds for which an answer is good: a front end asks for every button, while roles change seldom. */
const MAX_AGE = 60_000

/** Keeps what the logged-in user may do for a minute, and for that user only. */
export class PermissionCache {
  readonly #context: ClientContext
  #known: { permissions: Promise<Permissions>; identity: Identity; readAt: number } | undefined

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** What the user may do; read again when it is old. */
  async get(options: RequestOptions): Promise<Permissions> {
    const identity = await this.#context.whoami(options)
    const age = performance.now() - (this.#known?.readAt ?? Number.NEGATIVE_INFINITY)
    if (this.#known === undefined || this.#known.identity !== identity || age > MAX_AGE) {
      // Without the caller's signal: others wait for the same answer.
      const permissions = loadPermissions(this.#context, {})
      const known = { permissions, identity, readAt: performance.now() }
      this.#known = known
      permissions.catch(() => {
        if (this.#known === known) this.#known = undefined
      })
    }
    return untilAborted(this.#known.permissions, options.signal)
  }

  /** What the user may do, read now. */
  async refresh(options: RequestOptions): Promise<Permissions> {
    this.#known = undefined
    return this.get(options)
  }
}
