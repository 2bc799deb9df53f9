import type { Client } from '@vantage6-js/client'
import type { Context } from '../context.js'
import { UsageError } from '../errors.js'
import { plainLine } from '../output/plain-text.js'

interface Named {
  id: number
  name: string
}

/** How many names an error lists. */
const NAMES_SHOWN = 10

/**
 * Finds what an id or a name on the command line means. A name must be exact, but upper and lower case only matter where
 * two names differ by nothing else.
 *
 * @param kind - For the error, for example `organization`.
 * @throws UsageError that lists the names there are.
 */
export function findByName<T extends Named>(reference: string, items: readonly T[], kind: string): T {
  // An accent may be a character of its own or not (macOS makes it one), which nobody can see.
  const wanted = reference.normalize('NFC')
  const exact = items.filter(({ name }) => name.normalize('NFC') === wanted)
  const loose = items.filter(({ name }) => name.normalize('NFC').toLowerCase() === wanted.toLowerCase())
  const found = exact.length > 0 ? exact : loose
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join(', ')
    throw new UsageError(`Several have the name "${reference}" (${kind} ${ids}). Give the id.`)
  }
  const [only] = found
  if (only !== undefined) return only
  const names = items.slice(0, NAMES_SHOWN).map(({ id, name }) => `${plainLine(name)} (${id})`)
  const more = items.length > NAMES_SHOWN ? ', …' : ''
  throw new UsageError(
    `There is no ${kind} "${reference}". ${names.length === 0 ? 'There is none that you may see.' : `There are: ${names.join(', ')}${more}.`}`,
  )
}

/** How `findOne` gets at things of one kind. */
export interface Source<T> {
  /** For errors, for example `study`. */
  kind: string
  get(id: number): Promise<T>
  list(): PromiseLike<readonly T[]>
}

/**
 * Finds the one thing that an id or a name on the command line means.
 *
 * @throws UsageError when no thing has the name; NotFoundError when none has the id.
 */
export async function findOne<T extends Named>(
  reference: string,
  { kind, get, list }: Source<T>,
): Promise<T> {
  const id = idIn(reference)
  return id === undefined ? findByName(reference, await list(), kind) : get(id)
}

/** The id, where a reference is one. */
export function idIn(reference: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(reference) ? Number(reference) : undefined
}

/**
 * The collaboration that is meant: the given one, the profile's, or the only one there is.
 *
 * @throws UsageError when there are several.
 */
export async function resolveCollaboration(
  { settings, output, signal }: Context,
  client: Client,
  given: string | undefined,
): Promise<number> {
  const reference = given ?? settings.collaboration
  const id = reference === undefined ? undefined : idIn(reference)
  if (id !== undefined) return id
  // A name may be of any that the user may see: administrators look after those of others.
  if (reference !== undefined)
    return findByName(reference, await client.collaboration.list({ signal }).all(), 'collaboration').id
  const organization = (await client.whoami({ signal })).organizationId
  const all = await client.collaboration.list({ organization, signal }).all()
  const [only] = all
  if (all.length === 1 && only !== undefined) {
    output.note(`Collaboration: ${only.name} (${only.id})`)
    return only.id
  }
  const names = all.map(({ id, name }) => `${name} (${id})`).join(', ')
  throw new UsageError(
    all.length === 0
      ? 'Your organization is in no collaboration.'
      : `Which collaboration? Give --collaboration, or choose one for all commands with \`v6c collaboration use\`: ${names}.`,
  )
}

/** What stands for the own organization. */
const OWN = '@own'

/** One organization that is meant, by id, by name, or `@own`. See `resolveOrganizations`. */
export async function resolveOrganization(
  context: Context,
  client: Client,
  reference: string,
): Promise<number> {
  const [id] = await resolveOrganizations(context, client, [reference])
  if (id === undefined) throw new UsageError('Which organization?')
  return id
}

/**
 * The organizations that are meant, by id, by name, or `@own`.
 *
 * @param scope - Where the names are looked for.
 * @throws UsageError
 */
export async function resolveOrganizations(
  { signal }: Context,
  client: Client,
  references: readonly string[],
  scope: { collaboration?: number; study?: number } = {},
): Promise<number[]> {
  const isName = (reference: string) => reference !== OWN && idIn(reference) === undefined
  const members = references.some(isName) ? await client.organization.list({ ...scope, signal }).all() : []
  const own = references.includes(OWN) ? (await client.whoami({ signal })).organizationId : undefined
  return references.map(
    (reference) =>
      (reference === OWN ? own : idIn(reference)) ?? findByName(reference, members, 'organization').id,
  )
}
