import { type ClientContext, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError, UnreadableResponseError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { idOf, optionalId } from '../resources/id.js'
import { type Organization, toOrganization } from '../resources/organization.js'
import { requiredId } from '../resources/relation.js'
import type { TaskInput } from './task-input.js'

/** What a task needs to know of an organization. */
export type Recipient = Pick<Organization, 'id' | 'name' | 'publicKey'>

/** Where a task goes. */
export interface Recipients {
  collaborationId: number
  studyId: number | undefined
  encrypted: boolean
  /** In the order of the task's input. */
  organizations: readonly Recipient[]
}

/** Where a task could go: the collaboration or study that was named, with its members. */
export interface Destination extends Omit<Recipients, 'organizations'> {
  members: ReadonlyMap<number, Recipient>
  /** `collaboration 3` or `study 7`, for messages. */
  name: string
}

type Where = Pick<TaskInput, 'collaboration' | 'study'>

/**
 * Finds out where a task goes, whatever the number of organizations, with one request (`GET /collaboration/{id}` with its
 * organizations and their keys) or two (with a study, `GET /study/{id}` too).
 */
export async function findDestination(
  context: ClientContext,
  where: Where,
  options: RequestOptions,
): Promise<Destination> {
  const { server } = context
  const studyId = optionalId(where.study, 'study')
  if (studyId === undefined) {
    const collaborationId = collaborationOrDefault(context, where.collaboration)
    const { encrypted, organizations } = await getCollaboration(context, collaborationId, options)
    return {
      collaborationId,
      studyId,
      encrypted,
      members: byId(organizations),
      name: `collaboration ${collaborationId}`,
    }
  }
  const study = await dataOf(
    server.api.GET('/study/{id}', {
      params: { path: { id: studyId }, query: { include: ['organizations'] } },
      ...server.call(options),
    }),
  )
  const collaborationId = requiredId(study.collaboration)
  const named = optionalId(where.collaboration, 'collaboration')
  if (named !== undefined && named !== collaborationId) {
    throw new InvalidArgumentError(
      'study',
      `Study ${studyId} belongs to collaboration ${collaborationId}, not to ${named}. Leave \`collaboration\` out.`,
    )
  }
  const { encrypted } = await getCollaboration(context, collaborationId, options)
  return {
    collaborationId,
    studyId,
    encrypted,
    members: byId(embedded(study.organizations)),
    name: `study ${studyId}`,
  }
}

/**
 * Picks the organizations that a task goes to: those that are named, or all.
 *
 * @throws InvalidArgumentError when an organization is no member, or is named twice, or there is none.
 */
export function pickRecipients(destination: Destination, wanted: TaskInput['organizations']): Recipients {
  const { collaborationId, studyId, encrypted, members, name } = destination
  const ids = wanted?.map((organization) => idOf(organization, 'organizations')) ?? [...members.keys()]
  if (ids.length === 0)
    throw new InvalidArgumentError(
      'organizations',
      `No organization would run the task: ${name} has none, or the list is empty.`,
    )
  const seen = new Set<number>()
  const organizations = ids.map((id) => {
    if (seen.has(id)) throw new InvalidArgumentError('organizations', `Organization ${id} is named twice.`)
    seen.add(id)
    const organization = members.get(id)
    if (organization === undefined) {
      throw new InvalidArgumentError(
        'organizations',
        `Organization ${id} is not in ${name}. Its members are ${[...members.keys()].join(', ')}.`,
      )
    }
    return organization
  })
  return { collaborationId, studyId, encrypted, organizations }
}

async function getCollaboration({ server }: ClientContext, id: number, options: RequestOptions) {
  const collaboration = await dataOf(
    server.api.GET('/collaboration/{id}', {
      params: { path: { id }, query: { include: ['organizations'] } },
      ...server.call(options),
    }),
  )
  return {
    encrypted: collaboration.encrypted === true,
    organizations: embedded(collaboration.organizations),
  }
}

type WireOrganization = Parameters<typeof toOrganization>[0]

/** The server embeds the organizations when they are asked for, and links to them otherwise. */
function embedded(organizations: string | readonly WireOrganization[]): Recipient[] {
  if (typeof organizations === 'string')
    throw new UnreadableResponseError(
      'The server did not include the organizations, as it was asked to.',
      true,
    )
  return organizations.map(toOrganization)
}

/** By rising id: the server promises no order. */
function byId(organizations: readonly Recipient[]): ReadonlyMap<number, Recipient> {
  return new Map([...organizations].sort((a, b) => a.id - b.id).map((one) => [one.id, one]))
}
