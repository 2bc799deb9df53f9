import { InvalidArgumentError, NotFoundError } from './errors/index.js'
import { type RequestOptions, requestOptions } from './http/request-options.js'
import type { AlgorithmStore, AlgorithmStoreClient } from './resources/algorithm-store.js'
import type { Collaboration, CollaborationClient } from './resources/collaboration.js'
import type { Node, NodeClient } from './resources/node.js'
import type { Organization, OrganizationClient } from './resources/organization.js'
import type { Study, StudyClient } from './resources/study.js'
import type { Task, TaskClient } from './resources/task.js'
import type { User, UserClient } from './resources/user.js'

/** What a relation leads to. Its id stands in the field of that name and `Id`: `organization` in `organizationId`. */
export interface RelationTargets {
  organization: Organization
  initOrganization: Organization
  collaboration: Collaboration
  study: Study
  node: Node
  task: Task
  parent: Task
  initUser: User
  store: AlgorithmStore
}

/** The relations that an object has. */
export type RelationOf<T> = {
  [R in keyof RelationTargets]: `${R}Id` extends keyof T ? R : never
}[keyof RelationTargets]

/** What following a relation gives: null where the object has none, or what it pointed to is gone. */
export type Followed<R extends keyof RelationTargets> = RelationTargets[R] | null

/** The sub-clients that relations lead to. */
export interface RelationSources {
  organization: OrganizationClient
  collaboration: CollaborationClient
  study: StudyClient
  node: NodeClient
  task: TaskClient
  user: UserClient
  store: AlgorithmStoreClient
}

/** Requests at the same time. */
const PARALLEL = 4

/** Organizations of one request, so that the address does not get too long. */
const IDS_OF_A_REQUEST = 200

/** Follows one relation of many objects. What several of them point to is fetched once. */
export async function follow<R extends keyof RelationTargets>(
  sources: RelationSources,
  objects: readonly object[],
  relation: R,
  options: RequestOptions,
): Promise<Followed<R>[]> {
  const ids = objects.map((object) => relatedId(object, relation))
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const targets =
    relation === 'organization' || relation === 'initOrganization'
      ? await organizations(sources.organization, wanted, options)
      : await each(wanted, getter(sources, relation, options))
  // The getter of a relation gives what its name stands for in `RelationTargets`.
  return ids.map((id) => (id === null ? null : (targets.get(id) ?? null))) as Followed<R>[]
}

function relatedId(object: object, relation: string): number | null {
  const id: unknown = (object as Readonly<Record<string, unknown>>)[`${relation}Id`]
  if (id === null || typeof id === 'number') return id
  throw new InvalidArgumentError(
    'relation',
    `The object has no \`${relation}Id\`, so that the relation \`${relation}\` cannot be followed.`,
  )
}

function getter(
  sources: RelationSources,
  relation: Exclude<keyof RelationTargets, 'organization' | 'initOrganization'>,
  options: RequestOptions,
): (id: number) => Promise<object> {
  const call = requestOptions(options)
  switch (relation) {
    case 'collaboration':
      return (id) => sources.collaboration.get(id, call)
    case 'study':
      return (id) => sources.study.get(id, call)
    case 'node':
      return (id) => sources.node.get(id, call)
    case 'task':
    case 'parent':
      return (id) => sources.task.get(id, call)
    case 'initUser':
      return (id) => sources.user.get(id, call)
    case 'store':
      return (id) => sources.store.get(id, call)
  }
}

async function each(
  ids: readonly number[],
  get: (id: number) => Promise<object>,
): Promise<Map<number, object>> {
  const found = new Map<number, object>()
  const rest = ids.values()
  const work = async () => {
    for (const id of rest) {
      const target = await get(id).catch((error: unknown) => {
        if (error instanceof NotFoundError) return null
        throw error
      })
      if (target !== null) found.set(id, target)
    }
  }
  await Promise.all(Array.from({ length: Math.min(PARALLEL, ids.length) }, work))
  return found
}

async function organizations(
  client: OrganizationClient,
  ids: readonly number[],
  options: RequestOptions,
): Promise<Map<number, object>> {
  const found = new Map<number, object>()
  for (let start = 0; start < ids.length; start += IDS_OF_A_REQUEST) {
    const part = ids.slice(start, start + IDS_OF_A_REQUEST)
    for await (const one of client.list({ ...requestOptions(options), ids: part })) found.set(one.id, one)
  }
  return found
}
