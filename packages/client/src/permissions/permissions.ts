import { InvalidArgumentError } from '../errors/index.js'

/** What rules are about. */
export type PermissionResource =
  | 'user'
  | 'organization'
  | 'collaboration'
  | 'study'
  | 'role'
  | 'node'
  | 'task'
  | 'run'
  | 'event'
  | 'port'
  | (string & {})

/** What rules allow. `send` of `event` is what killing a task needs. */
export type PermissionOperation = 'view' | 'create' | 'edit' | 'delete' | 'send' | 'receive'

/** How far a rule reaches. */
export type PermissionScope = 'own' | 'organization' | 'collaboration' | 'global'

/** One rule that the user has. */
export interface PermissionRule {
  resource: PermissionResource
  operation: PermissionOperation | (string & {})
  scope: PermissionScope | (string & {})
}

/** What something is to be done to, as ids. Empty: anything at all. */
export interface PermissionTarget {
  /** The collaboration that it is in, or that is itself meant. */
  collaboration?: number | undefined
  /** The organization that it belongs to, or that is itself meant. */
  organization?: number | undefined
  /** The user whom it belongs to (who started a task), or who is meant. */
  user?: number | undefined
}

/** What is known of a user, to answer what he may do. */
export interface PermissionFacts {
  userId: number
  organizationId: number
  /** All rules that the user has, directly and through roles. */
  rules: readonly PermissionRule[]
  /** The pairs `resource operation` that the server has any rule for. */
  known: ReadonlySet<string>
  /** The collaborations of the own organization; undefined when the user may not look at them. */
  collaborations: ReadonlySet<number> | undefined
  /** The organizations of these collaborations. */
  partners: ReadonlySet<number>
}

/**
 * What a user may do, as the server works it out of rules: a picture of the moment when it was made. Role changes have effect at
 * the server at once.
 */
export class Permissions {
  readonly #facts: PermissionFacts
  readonly #scopes = new Map<string, Set<string>>()

  constructor(facts: PermissionFacts) {
    this.#facts = facts
    for (const { resource, operation, scope } of facts.rules) {
      const scopes = this.#scopes.get(`${resource} ${operation}`) ?? new Set()
      this.#scopes.set(`${resource} ${operation}`, scopes.add(scope))
    }
  }

  /** All rules that the user has, directly and through roles. */
  get rules(): readonly PermissionRule[] {
    return this.#facts.rules
  }

  /** The farthest scope of an operation; undefined when the user may not do it at all. */
  scope(resource: PermissionResource, operation: PermissionOperation): PermissionScope | undefined {
    const scopes = this.#scopesOf(resource, operation)
    return (['global', 'collaboration', 'organization', 'own'] as const).find((scope) => scopes.has(scope))
  }

  /**
   * Whether the user may do something.
   *
   * - Without a target: to anything at all.
   * - With a collaboration: to everything of it, or with an organization too, to what belongs to that in it.
   * - With an organization: to what belongs to it, wherever.
   * - With a user: also when only what is one's own may be touched.
   *
   * @throws InvalidArgumentError when the server has no rule for the resource and operation: then it is mistyped.
   */
  can(
    resource: PermissionResource,
    operation: PermissionOperation,
    { collaboration, organization, user }: PermissionTarget = {},
  ): boolean {
    const { userId, organizationId, collaborations, partners } = this.#facts
    const scopes = this.#scopesOf(resource, operation)
    if (collaboration === undefined && organization === undefined && user === undefined)
      return scopes.size > 0
    // What cannot be looked up is taken for granted: the server's word is final.
    const isMember = collaboration === undefined || (collaborations?.has(collaboration) ?? true)
    // Nobody starts a task where the own organization is no member, not even with global rights.
    if (resource === 'task' && operation === 'create' && !isMember) return false
    if (scopes.has('global')) return true
    if (scopes.has('own') && user === userId) return true
    if (scopes.has('organization')) {
      if (organization === organizationId) return true
      // Of collaborations, those are the organization's own that it is a member of.
      if (resource === 'collaboration' && collaboration !== undefined && isMember) return true
    }
    if (!scopes.has('collaboration')) return false
    if (collaboration !== undefined) return isMember
    return organization !== undefined && (organization === organizationId || partners.has(organization))
  }

  #scopesOf(resource: string, operation: string): ReadonlySet<string> {
    const key = `${resource} ${operation}`
    if (!this.#facts.known.has(key)) {
      const known = [...this.#facts.known].sort().join(', ')
      throw new InvalidArgumentError('operation', `The server has no rule "${key}". It has ${known}.`)
    }
    return this.#scopes.get(key) ?? new Set()
  }
}
