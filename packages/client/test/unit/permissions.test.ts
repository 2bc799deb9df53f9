import { describe, expect, it } from 'vitest'
import { InvalidArgumentError, type PermissionRule, Permissions } from '../../src/index.js'

const OWN_ORGANIZATION = 1
const PARTNER = 2
const STRANGER = 9
const MINE = 10
const FOREIGN = 99
const ME = 5

function having(...rules: string[]): Permissions {
  return new Permissions({
    userId: ME,
    organizationId: OWN_ORGANIZATION,
    rules: rules.map((rule) => {
      const [resource = '', operation = '', scope = ''] = rule.split(' ')
      return { resource, operation, scope } as PermissionRule
    }),
    known: new Set([
      'task create',
      'task view',
      'task delete',
      'collaboration view',
      'user edit',
      'node edit',
    ]),
    collaborations: new Set([MINE]),
    partners: new Set([OWN_ORGANIZATION, PARTNER]),
  })
}

describe('rights', () => {
  it.each([
    ['global', { organization: STRANGER }, true],
    ['global', { collaboration: FOREIGN }, true],
    ['collaboration', { collaboration: MINE }, true],
    ['collaboration', { collaboration: FOREIGN }, false],
    ['collaboration', { organization: PARTNER }, true],
    ['collaboration', { organization: STRANGER }, false],
    ['collaboration', { organization: OWN_ORGANIZATION }, true],
    ['collaboration', { organization: PARTNER, collaboration: FOREIGN }, false],
    ['organization', { organization: OWN_ORGANIZATION }, true],
    ['organization', { organization: PARTNER }, false],
    ['organization', { collaboration: MINE }, false],
    ['organization', { collaboration: MINE, organization: OWN_ORGANIZATION }, true],
    ['own', { user: ME }, true],
    ['own', { user: 6 }, false],
    ['own', { organization: OWN_ORGANIZATION }, false],
    ['own', {}, true],
  ])('of the scope %s for %j: %s', (scope, target, expected) => {
    expect(having(`task view ${scope}`).can('task', 'view', target)).toBe(expected)
  })

  it('are none without a rule', () => {
    expect(having('task view global').can('task', 'delete')).toBe(false)
    expect(having().scope('task', 'view')).toBeUndefined()
    expect(having('task view own', 'task view collaboration').scope('task', 'view')).toBe('collaboration')
  })

  it('start no task where the own organization is no member, global or not', () => {
    expect(having('task create global').can('task', 'create', { collaboration: FOREIGN })).toBe(false)
    expect(having('task create global').can('task', 'create', { collaboration: MINE })).toBe(true)
  })

  it('of an organization reach the collaborations that it is in', () => {
    const rights = having('collaboration view organization')
    expect(rights.can('collaboration', 'view', { collaboration: MINE })).toBe(true)
    expect(rights.can('collaboration', 'view', { collaboration: FOREIGN })).toBe(false)
  })

  it('that nobody can have are mistyped', () => {
    expect(() => having().can('tasks', 'view')).toThrow(InvalidArgumentError)
  })
})
