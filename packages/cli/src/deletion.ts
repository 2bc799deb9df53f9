import { PermissionDeniedError } from '@vantage6-js/client'
import type { Context } from './context.js'
import { CliError } from './errors.js'

/** What the server deletes along with something, when told to. */
export interface Dependents {
  one: string
  many: string
  /** undefined when the user may not see them. */
  count: number | undefined
}

/** What is deleted, in words and in deed. */
export interface Deletion {
  /** For example `study`, which gives `{"deleted": {"studyId": 3}}`. */
  kind: string
  /** What people call it. Default: the kind. */
  noun?: string
  id: number
  name: string
  dependents?: readonly Dependents[]
  /** Default: they are deleted, too, with `--delete-dependents`. */
  words?: DependentsWords
  /** What else comes of it: sentences. */
  consequences?: readonly string[]
  remove(): Promise<void>
}

/** What is said of dependents. */
export interface DependentsWords {
  /** `Study "Cohort" (3) … 12 tasks.` */
  still: string
  /** `Delete study "Cohort" (3), … 12 tasks?` */
  along: string
  /** `Study "Cohort" (3) is deleted, … 12 tasks.` */
  gone: string
  /** What to do about them, with the option that consents. */
  advice: string
}

const DELETED_TOO: DependentsWords = {
  still: 'still has',
  along: 'and with it',
  gone: 'with',
  advice: 'delete them first, or give --delete-dependents to delete them, too',
}

export interface DeletionOptions {
  /** Do not ask. */
  yes?: true | undefined
  /** Let the dependents go, too. */
  deleteDependents?: true | undefined
}

/** Counts what depends on something. */
export async function countDependents(
  one: string,
  many: string,
  listing: PromiseLike<{ total: number }>,
): Promise<Dependents> {
  try {
    return { one, many, count: (await listing).total }
  } catch (error) {
    if (!(error instanceof PermissionDeniedError)) throw error
    return { one, many, count: undefined }
  }
}

/** The same for tasks, which never go without their results. */
export function countTasks(listing: PromiseLike<{ total: number }>): Promise<Dependents> {
  return countDependents('task with its results', 'tasks with their results', listing)
}

/**
 * Asks, deletes, and says what is gone. Nothing that depends on it goes unasked.
 *
 * @throws CliError `has-dependents` or `not-confirmed`; UsageError where nobody can be asked. Nothing is deleted then.
 */
export async function deleteWhenConfirmed(
  { output, prompts }: Context,
  deletion: Deletion,
  options: DeletionOptions,
): Promise<void> {
  const { kind, id, name, dependents = [], words = DELETED_TOO, consequences = [] } = deletion
  const subject = `${deletion.noun ?? kind} ${name === '' ? id : `"${name}" (${id})`}`
  const known = dependents.filter(({ count }) => count !== 0)
  const certain = known.filter(({ count }) => count !== undefined)
  if (certain.length > 0 && options.deleteDependents !== true) {
    throw new CliError(
      'has-dependents',
      `${capital(subject)} ${words.still} ${join(certain.map(inWords))}. Nothing was deleted: ${words.advice}.`,
    )
  }
  const along = options.deleteDependents === true && known.length > 0 ? join(known.map(inWords)) : undefined
  const question = `Delete ${subject}${along === undefined ? '' : `, ${words.along} ${along}`}?`
  const asked = [question, ...consequences].join(' ')
  if (options.yes !== true && !(await prompts.confirm(asked, { instead: 'give --yes' })))
    throw new CliError('not-confirmed', 'Nothing was deleted.')
  await deletion.remove()
  output.note(`${capital(subject)} is deleted${along === undefined ? '' : `, ${words.gone} ${along}`}.`)
  if (output.format !== 'table') output.object({ deleted: { [`${kind}Id`]: id } })
}

function inWords({ one, many, count }: Dependents): string {
  if (count === undefined) return `any ${many} (which you may not see)`
  return `${count} ${count === 1 ? one : many}`
}

function join(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
