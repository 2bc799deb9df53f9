import type { Algorithm } from '../store/algorithm.js'
import { type ArgumentSurroundings, checkArguments } from './check-arguments.js'
import type { TaskProblem } from './task-problem.js'

/** What a store tells of an algorithm, as far as tasks are compared with it. */
export type AlgorithmDescription = Pick<Algorithm, 'name' | 'functions'> &
  Partial<Pick<Algorithm, 'image' | 'digest'>>

/** Compares an input with a store's description of the algorithm. */
export function checkAlgorithm(
  algorithm: AlgorithmDescription,
  input: object,
  surroundings: ArgumentSurroundings = {},
): TaskProblem[] {
  const method = methodOf(input)
  const fn = algorithm.functions.find(({ name }) => name === method)
  if (fn === undefined) {
    const names = algorithm.functions.map(({ name }) => name).join(', ')
    const message = `${algorithm.name} has no function ${JSON.stringify(method) ?? '(the input has no `method`)'}. It has ${names}.`
    return [{ code: 'unknown-function', message, stops: 'run', argument: 'input.method' }]
  }
  return checkArguments(fn, input, surroundings)
}

/** The function that an input calls. */
export function methodOf(input: object): unknown {
  return 'method' in input ? input.method : undefined
}
