import { type ClientContext, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { idOf, optionalId } from '../resources/id.js'
import type { Organization } from '../resources/organization.js'
import { toOrganization } from '../resources/organization.js'
import { requiredId } from '../resources/relation.js'
import type { TaskInput } from './task-input.js'

/** Where a task goes. */
export interface Recipients {
  collaborationId: number
  studyId: number | undefined
  encrypted: boolean
  /** In the order of the task's input. */
  organizations: readonly Pick<Organization, 'id' | 'name' | 'publicKey'>[]
}

/** More than any collaboration has: the server sets no limit to a page. */
const ALL = 10_000

/**
 * Finds out where a task goes, with two requests whatever the number of organizations: the collaboration, and all organizations
 * of it (or of the study) with their keys.
 *
 * @throws InvalidArgumentError when an organization is no member, or is named twice.
 */
export async function findRecipients(
  context: ClientContext,
  input: TaskInput,
  options: RequestOptions,
): Promise<Recipients> {
  const { server } = context
  const studyId = optionalId(input.study, 'study')
  const collaborationId =
    studyId !== undefined && input.collaboration === undefined
      ? await collaborationOfStudy(context, studyId, options)
      : collaborationOrDefault(context, input.collaboration)
  const scope = studyId === undefined ? { collaboration_id: collaborationId } : { study_id: studyId }
  const [collaboration, page] = await Promise.all([
    dataOf(
      server.api.GET('/collaboration/{id}', {
        params: { path: { id: collaborationId } },
        ...server.call(options),
      }),
    ),
    dataOf(
      server.api.GET('/organization', {
        params: { query: { ...scope, per_page: ALL, sort: 'id' } },
        ...server.call(options),
      }),
    ),
  ])
  const members = new Map(page.data.map((wire) => [wire.id, toOrganization(wire)]))
  const wanted = input.organizations?.map((organization) => idOf(organization, 'organizations')) ?? [
    ...members.keys(),
  ]
  const where = studyId === undefined ? `collaboration ${collaborationId}` : `study ${studyId}`
  if (wanted.length === 0)
    throw new InvalidArgumentError(
      'organizations',
      `No organization would run the task: ${where} has none, or the list is empty.`,
    )
  const twice = wanted.find((id, index) => wanted.indexOf(id) !== index)
  if (twice !== undefined)
    throw new InvalidArgumentError('organizations', `Organization ${twice} is named twice.`)
  const organizations = wanted.map((id) => {
    const organization = members.get(id)
    if (organization === undefined) {
      throw new InvalidArgumentError(
        'organizations',
        `Organization ${id} is not in ${where}. Its members are ${[...members.keys()].join(', ')}.`,
      )
    }
    return organization
  })
  return { collaborationId, studyId, encrypted: collaboration.encrypted === true, organizations }
}

async function collaborationOfStudy(
  { server }: ClientContext,
  id: number,
  options: RequestOptions,
): Promise<number> {
  const study = await dataOf(
    server.api.GET('/study/{id}', { params: { path: { id } }, ...server.call(options) }),
  )
  return requiredId(study.collaboration)
}
