import type { Client } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { UsageError } from '../../errors.js'
import { idIn } from '../../input/references.js'

/** A rule by its id, or by its three names: ids differ between servers, names do not. */
export type RuleReference = number | { name: string; operation: string; scope: string }

/**
 * Reads a rule such as `task:view:organization`, as `v6c rule list` has it, or its id.
 *
 * @throws UsageError
 */
export function parseRule(text: string): RuleReference {
  const id = idIn(text)
  if (id !== undefined) return id
  const [name, operation, scope, ...more] = text.split(':')
  if (!name || !operation || !scope || more.length > 0) {
    throw new UsageError(
      `"${text}" is no rule: give its id, or resource:operation:scope as \`v6c rule list\` shows them, such as task:view:organization.`,
    )
  }
  return { name: name.toLowerCase(), operation: operation.toUpperCase(), scope: scope.toUpperCase() }
}

/**
 * The ids of rules.
 *
 * @throws UsageError when the server has no such rule.
 */
export async function resolveRules(
  { signal }: Context,
  client: Client,
  references: readonly RuleReference[],
): Promise<number[]> {
  const isName = (reference: RuleReference) => typeof reference !== 'number'
  const all = references.some(isName) ? await client.rule.list({ signal }).all() : []
  return references.map((reference) => {
    if (typeof reference === 'number') return reference
    const { name, operation, scope } = reference
    const found = all.find(
      (rule) => rule.name.toLowerCase() === name && rule.operation === operation && rule.scope === scope,
    )
    if (found === undefined) {
      const wanted = [name, operation, scope].join(':').toLowerCase()
      throw new UsageError(`The server has no rule ${wanted}. \`v6c rule list\` shows those that it has.`)
    }
    return found.id
  })
}
