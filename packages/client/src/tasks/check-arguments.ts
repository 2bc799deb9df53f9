import type { AlgorithmArgument, AlgorithmFunction } from '../store/function.js'
import type { TaskProblem } from './task-problem.js'

/** What else is known when arguments are checked. Each part may be left out. */
export interface ArgumentSurroundings {
  /** The organizations that arguments may name. */
  members?: ReadonlySet<number> | undefined
  /** The columns that the nodes report of the one database. */
  columns?: ReadonlySet<string> | undefined
  /** How many databases the task has. */
  databases?: number | undefined
}

/**
 * Compares an input with a store's description of the function that it calls.
 *
 * @param input - Anything: of an input without `args` and `kwargs` all arguments are missing.
 */
export function checkArguments(
  fn: AlgorithmFunction,
  input: object,
  surroundings: ArgumentSurroundings = {},
): TaskProblem[] {
  const problems: TaskProblem[] = []
  const add = (argument: string, message: string, stops: TaskProblem['stops'] = 'run') =>
    problems.push({ code: 'wrong-arguments', message, stops, argument })
  const { databases } = surroundings
  if (databases !== undefined && databases !== fn.databases.length) {
    const names = fn.databases.map(({ name }) => name).join(', ')
    add(
      'databases',
      `${fn.name} reads ${fn.databases.length} databases${names === '' ? '' : ` (${names})`}, not ${databases}.`,
    )
  }
  const known = fn.arguments.filter(({ isFrontendOnly }) => !isFrontendOnly)
  const names = known.map(({ name }) => name).join(', ') || 'none'
  const given = new Map<string, { path: string; value: unknown }>()
  const { args = [], kwargs = {} } = input as { args?: readonly unknown[]; kwargs?: object }
  for (const [index, value] of args.entries()) {
    const argument = known[index]
    if (argument === undefined)
      add(`input.args[${index}]`, `${fn.name} takes ${known.length} arguments, not ${args.length}.`)
    else given.set(argument.name, { path: `input.args[${index}]`, value })
  }
  for (const [name, value] of Object.entries(kwargs)) {
    const path = `input.kwargs.${name}`
    if (value === undefined) continue
    if (!known.some((argument) => argument.name === name))
      add(path, `${fn.name} has no argument ${name}. Its arguments: ${names}.`)
    else if (given.has(name)) add(path, `${name} is given twice, in \`args\` and in \`kwargs\`.`)
    else given.set(name, { path, value })
  }
  for (const argument of known) {
    const found = given.get(argument.name)
    if (found === undefined) {
      if (!argument.hasDefaultValue)
        add(`input.kwargs.${argument.name}`, `${fn.name} needs ${describe(argument)}.`)
      continue
    }
    const complaint = checkValue(argument, found.value, surroundings)
    if (complaint !== undefined) add(found.path, `${describe(argument)} of ${fn.name} ${complaint}`)
    const condition = unmetCondition(argument, given)
    if (condition !== undefined)
      add(found.path, `${argument.name} of ${fn.name} counts only if ${condition}.`, 'nothing')
  }
  return problems
}

function describe({ name, type }: AlgorithmArgument): string {
  return `the argument ${name} (${type.replace('_', ' ')})`
}

const WHOLE = (value: unknown) => Number.isInteger(value)
const TEXT = (value: unknown) => typeof value === 'string'
const NUMBER = (value: unknown) => typeof value === 'number'

/** What one value, or each of a list, must be. `json` and types of newer stores may be anything. */
const KINDS: Readonly<Record<string, { test: (value: unknown) => boolean; name: string }>> = {
  column: { test: TEXT, name: 'a column name' },
  string: { test: TEXT, name: 'a text' },
  integer: { test: WHOLE, name: 'a whole number' },
  float: { test: NUMBER, name: 'a number' },
  boolean: { test: (value) => typeof value === 'boolean', name: 'true or false' },
  organization: { test: WHOLE, name: "an organization's id" },
}

/** @returns The end of a sentence about what is wrong, if anything is. */
function checkValue(
  argument: AlgorithmArgument,
  value: unknown,
  { members, columns }: ArgumentSurroundings,
): string | undefined {
  const isList = argument.type.endsWith('_list')
  const base = argument.type.replace(/_list$/, '')
  const kind = KINDS[base]
  if (kind === undefined || (value === null && argument.hasDefaultValue)) return undefined
  if (isList && !Array.isArray(value)) return `must be a list, not ${show(value)}.`
  for (const item of isList ? (value as readonly unknown[]) : [value]) {
    if (!kind.test(item)) return `must be ${kind.name}${isList ? ' in each place' : ''}, not ${show(item)}.`
    if (
      argument.allowedValues.length > 0 &&
      !argument.allowedValues.some((one) => String(one) === String(item))
    )
      return `must be one of ${argument.allowedValues.map(show).join(', ')}, not ${show(item)}.`
    if (base === 'column' && columns !== undefined && !columns.has(String(item)))
      return `names ${show(item)}, which is no column at the nodes. They have ${[...columns].join(', ')}.`
    if (base === 'organization' && members !== undefined && !members.has(Number(item)))
      return `names organization ${item}, which is not in the collaboration.`
  }
  return undefined
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}

/** @returns The condition, in words, when an argument is given although it is not met. */
function unmetCondition(
  { conditionalOn, conditionalOperator, conditionalValue }: AlgorithmArgument,
  given: ReadonlyMap<string, { value: unknown }>,
): string | undefined {
  if (conditionalOn === null || conditionalOperator === null) return undefined
  const other = given.get(conditionalOn)
  // Without a value the other argument has its default, which only the algorithm knows for sure.
  if (other === undefined) return undefined
  return compare(other.value, conditionalOperator, conditionalValue)
    ? undefined
    : `${conditionalOn} ${conditionalOperator} ${conditionalValue}`
}

function compare(value: unknown, operator: string, wanted: string | null): boolean {
  const left = typeof value === 'number' ? value : String(value ?? '').toLowerCase()
  const right = typeof left === 'number' ? Number(wanted) : String(wanted ?? '').toLowerCase()
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '>':
      return left > right
    case '<':
      return left < right
    case '>=':
      return left >= right
    case '<=':
      return left <= right
    default:
      return true
  }
}
