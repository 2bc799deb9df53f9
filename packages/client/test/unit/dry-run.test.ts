import { describe, expect, it } from 'vitest'
import type { Identity, Node } from '../../src/index.js'
import type { AlgorithmArgument, AlgorithmFunction } from '../../src/store/function.js'
import { checkAlgorithm } from '../../src/tasks/check-algorithm.js'
import { checkArguments } from '../../src/tasks/check-arguments.js'
import { checkNodes } from '../../src/tasks/check-nodes.js'
import { isImageAllowed } from '../../src/tasks/image-name.js'

const argument = (
  name: string,
  type: AlgorithmArgument['type'],
  more: Partial<AlgorithmArgument> = {},
): AlgorithmArgument => ({
  id: 1,
  name,
  displayName: null,
  description: null,
  type,
  hasDefaultValue: false,
  defaultValue: null,
  allowedValues: [],
  conditionalOn: null,
  conditionalOperator: null,
  conditionalValue: null,
  isFrontendOnly: false,
  ...more,
})

const fn = (...args: AlgorithmArgument[]): AlgorithmFunction => ({
  id: 1,
  name: 'f',
  displayName: null,
  description: null,
  type: 'federated',
  standalone: true,
  databases: [{ name: 'data', description: null }],
  arguments: args,
  visualizations: [],
})

describe("arguments compared with a store's description", () => {
  const cases: [AlgorithmArgument, unknown, boolean][] = [
    [argument('x', 'integer'), 3, true],
    [argument('x', 'integer'), 3.5, false],
    [argument('x', 'integer'), '3', false],
    [argument('x', 'float'), 3.5, true],
    [argument('x', 'boolean'), 'true', false],
    [argument('x', 'boolean'), false, true],
    [argument('x', 'string'), '', true],
    [argument('x', 'string'), null, false],
    [argument('x', 'string', { hasDefaultValue: true }), null, true],
    [argument('x', 'string_list'), ['a', 'b'], true],
    [argument('x', 'string_list'), 'a', false],
    [argument('x', 'integer_list'), [1, 2.5], false],
    [argument('x', 'json'), { any: ['thing'] }, true],
    [argument('x', 'of_the_future'), Symbol, true],
    [argument('x', 'integer', { allowedValues: [1, 2] }), 2, true],
    [argument('x', 'integer', { allowedValues: [1, 2] }), 3, false],
    [argument('x', 'string_list', { allowedValues: ['a', 'b'] }), ['a', 'c'], false],
    [argument('x', 'column'), 'age', true],
    [argument('x', 'column'), 'height', false],
    [argument('x', 'column_list'), ['age', 'height'], false],
    [argument('x', 'organization'), 1, true],
    [argument('x', 'organization_list'), [1, 9], false],
  ]
  it.each(cases)('%o takes %j: %s', (one, value, ok) => {
    const problems = checkArguments(
      fn(one),
      { method: 'f', kwargs: { x: value } },
      { members: new Set([1, 2]), columns: new Set(['age', 'bmi']) },
    )
    expect(problems.map(({ argument }) => argument)).toEqual(ok ? [] : ['input.kwargs.x'])
  })

  const two = fn(argument('a', 'integer'), argument('b', 'string', { hasDefaultValue: true }))
  it.each([
    ['positions count', { args: [1, 'x'] }, []],
    ['a missing one without a default', { kwargs: { b: 'x' } }, ['input.kwargs.a']],
    ['one too many', { args: [1, 'x', 2] }, ['input.args[2]']],
    ['an unknown name', { kwargs: { a: 1, c: 2 } }, ['input.kwargs.c']],
    ['one twice', { args: [1], kwargs: { a: 2 } }, ['input.kwargs.a']],
    ['none at all', {}, ['input.kwargs.a']],
  ])('%s', (_name, input, expected) => {
    expect(checkArguments(two, input).map(({ argument }) => argument)).toEqual(expected)
  })

  it('an argument that counts only under a condition is no more than unusual', () => {
    const conditional = fn(
      argument('kind', 'string'),
      argument('degree', 'integer', {
        hasDefaultValue: true,
        conditionalOn: 'kind',
        conditionalOperator: '==',
        conditionalValue: 'polynomial',
      }),
    )
    const problems = (kind: string) => checkArguments(conditional, { kwargs: { kind, degree: 2 } })
    expect(problems('polynomial')).toEqual([])
    expect(problems('linear')).toEqual([
      expect.objectContaining({ stops: 'nothing', argument: 'input.kwargs.degree' }),
    ])
  })

  it('what is for user interfaces alone is not an argument', () => {
    const shown = fn(argument('a', 'string', { isFrontendOnly: true }))
    expect(checkArguments(shown, {})).toEqual([])
    expect(checkArguments(shown, { kwargs: { a: 'x' } })).toHaveLength(1)
  })

  it('the number of databases counts, and the function must exist', () => {
    expect(checkArguments(fn(), {}, { databases: 2 }).map(({ argument }) => argument)).toEqual(['databases'])
    const algorithm = { name: 'A', functions: [fn()] }
    expect(checkAlgorithm(algorithm, { method: 'g' })).toEqual([
      expect.objectContaining({ code: 'unknown-function', message: expect.stringContaining('It has f.') }),
    ])
    expect(checkAlgorithm(algorithm, {})).toHaveLength(1)
  })
})

describe("an image and a node's policy", () => {
  it.each([
    ['reg.io/a/b:1', ['all'], true],
    ['reg.io/a/b:1', ['reg.io/a/b:1'], true],
    ['reg.io/a/b:1', ['reg.io/a/b'], true],
    ['reg.io/a/b:1@sha256:12', ['reg.io/a/b'], true],
    ['reg.io/a/b:1', ['reg.io/a/c'], false],
    ['reg.io:5000/a/b', ['reg.io:5000/a/b'], true],
    ['reg.io/a/b:1', ['reg.io/a/b:2'], undefined],
    ['docker.io/a/b:1', ['a/b'], true],
    ['reg.io/a/b:1', ['^reg\\.io/a/.*'], true],
    ['evil.io/reg.io/a/b', ['reg\\.io/a/.*'], false],
    ['reg.io/a/b:1', ['(?P<name>reg).*'], undefined],
    ['reg.io/a/b:1', [], false],
  ])('%s with %j: %s', (image, allowed, expected) => {
    expect(isImageAllowed(image, allowed)).toBe(expected)
  })
})

describe('nodes', () => {
  const identity: Identity = {
    type: 'user',
    id: 5,
    name: 'ada',
    organizationId: 1,
    organizationName: 'org-1',
  }
  const node = (config: [string, string][], isOnline = true): Node => ({
    id: 9,
    name: 'node-1',
    status: isOnline ? 'online' : 'offline',
    isOnline,
    lastSeen: null,
    ip: null,
    organizationId: 1,
    collaborationId: 1,
    config: config.map(([key, value]) => ({ key, value })),
  })
  const ask = (...nodes: Node[]) =>
    checkNodes([{ id: 1, name: 'org-1', publicKey: null }], nodes, {
      image: 'i:1',
      labels: ['default'],
      identity,
    })
  const fine: [string, string][] = [
    ['database_labels', 'default'],
    ['allowed_algorithms', 'all'],
  ]

  it.each([
    ['fine', [node(fine)], []],
    ['missing', [], ['no-node']],
    ['offline', [node([], false)], ['node-offline']],
    ['without the database', [node([['allowed_algorithms', 'all']])], ['unknown-label']],
    [
      'for other images',
      [
        node([
          ['database_labels', 'default'],
          ['allowed_algorithms', 'j'],
        ]),
      ],
      ['image-not-allowed'],
    ],
    ['for other users', [node([...fine, ['allowed_users', '6']])], ['user-not-allowed']],
    ['for this user', [node([...fine, ['allowed_users', '6'], ['allowed_users', '5']])], []],
    ['for other organizations', [node([...fine, ['allowed_orgs', '2']])], ['user-not-allowed']],
    ['for this organization by id', [node([...fine, ['allowed_users', '6'], ['allowed_orgs', '1']])], []],
    ['for this organization by name', [node([...fine, ['allowed_orgs', 'org-1']])], []],
    ['whose policy breaks the server', [node([...fine, ['allowed_users', 'ada']])], ['user-not-allowed']],
  ])('%s', (_name, nodes, codes) => {
    expect(ask(...nodes).problems.map(({ code }) => code)).toEqual(codes)
  })

  it('that tell nothing of themselves are not judged, and that is said', () => {
    expect(ask(node([]))).toEqual({ problems: [], unchecked: [expect.stringContaining('node-1')] })
  })
})
