import { InvalidArgumentError } from '../errors/index.js'
import type { PythonTaskInput, TaskInput } from './task-input.js'

/** Every key of a task's input. What else comes is refused: the server does so too, and a mistyped `databases` is lost data. */
const KEYS: ReadonlySet<string> = new Set<keyof TaskInput>([
  'image',
  'input',
  'schema',
  'organizations',
  'collaboration',
  'study',
  'name',
  'description',
  'databases',
  'store',
  'algorithm',
  'serverUrl',
])

/** The Python client's keyword arguments, and the fields of the API that people try. */
const OTHER_NAMES: Readonly<Record<string, keyof TaskInput>> = {
  input_: 'input',
  server_url: 'serverUrl',
  collaboration_id: 'collaboration',
  study_id: 'study',
  store_id: 'store',
  organization_ids: 'organizations',
}

/** Those that are part of the Python form; the others are only named in the error. */
const ACCEPTED = new Set(['input_', 'server_url'])

/**
 * Brings both forms of a task's input into one. As in Python, an argument that is null counts as left out.
 *
 * @throws InvalidArgumentError for unknown keys, for a key that is given in both forms, and when image or input are missing.
 */
export function normalizeTaskInput<Input extends object>(
  given: TaskInput<Input> | PythonTaskInput<Input>,
): TaskInput<Input> {
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue
    const name = ACCEPTED.has(key) ? (OTHER_NAMES[key] ?? key) : key
    if (!KEYS.has(name)) {
      const meant = OTHER_NAMES[name]
      throw new InvalidArgumentError(
        key,
        `A task has no \`${key}\`. ${meant === undefined ? `It has ${[...KEYS].join(', ')}.` : `Use \`${meant}\`.`}`,
      )
    }
    if (name in result)
      throw new InvalidArgumentError(key, `\`${key}\` and \`${name}\` are the same: give one.`)
    result[name] = value
  }
  const { image, input, name } = result
  if (typeof image !== 'string' || image.trim() === '')
    throw new InvalidArgumentError('image', 'A task needs the image of an algorithm.')
  if (input === undefined)
    throw new InvalidArgumentError(
      'input',
      "A task needs an input, for algorithms of the vantage6 tools `{ method: 'function_name', kwargs: { … } }`.",
    )
  // The Python client makes callers give a name and description; the server takes none, but no empty name.
  if (name === '') delete result.name
  return result as unknown as TaskInput<Input>
}
