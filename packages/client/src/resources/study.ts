import type {
  Study as WireStudy,
  StudyWithOrganizations as WireStudyWithOrganizations,
} from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationOrDefault } from '../context.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { type CreateOptions, createOrFind, type Ensured } from './create-options.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { differences } from './differences.js'
import { findIn, likePattern } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { removeMember } from './member-ids.js'
import { type Organization, toOrganization } from './organization.js'
import { requiredId } from './relation.js'
import { updateOrExplain } from './update.js'

/** Some organizations of a collaboration that work on one question. */
export interface Study {
  id: number
  /** Unique on the whole server. */
  name: string
  collaborationId: number
}

/** A study with its organizations. */
export interface StudyWithOrganizations extends Study {
  organizations: Organization[]
}

/** Filters of `study.list`. */
export interface StudyFilter {
  /** SQL LIKE pattern: `%` for any text, `_` for any character. */
  name?: string
  /** Studies that this organization takes part in. */
  organization?: Ref
  collaboration?: Ref
  sort?: Sort<'id' | 'name'> | readonly Sort<'id' | 'name'>[]
}

/** What a study is created with. */
export interface StudyInput {
  name: string
  /** Organizations of the collaboration. */
  organizations: readonly Ref[]
  /** Default: the collaboration of `client.setupCollaboration`. */
  collaboration?: Ref
}

/** What can be changed of a study. `organizations` replaces the whole list. */
export interface StudyChanges {
  name?: string
  organizations?: readonly Ref[]
}

const FILTERS = ['name', 'organization', 'collaboration', 'includeOrganizations']

/** Studies: `client.study`. */
export class StudyClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /study`. With `includeOrganizations` each study comes with its organizations. */
  list<F extends keyof StudyWithOrganizations = keyof StudyWithOrganizations>(
    options: StudyFilter & { includeOrganizations: true } & ListOptions<StudyWithOrganizations, F>,
  ): Listing<Pick<StudyWithOrganizations, F>>
  list<F extends keyof Study = keyof Study>(
    options?: StudyFilter & { includeOrganizations?: false } & ListOptions<Study, F>,
  ): Listing<Pick<Study, F>>
  list(
    options: StudyFilter & { includeOrganizations?: boolean } & ListOptions<
        StudyWithOrganizations,
        keyof Study
      > = {},
  ): Listing<Study> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      organization_id: optionalId(options.organization, 'organization'),
      collaboration_id: optionalId(options.collaboration, 'collaboration'),
      include: options.includeOrganizations === true ? (['organizations'] as 'organizations'[]) : undefined,
    })
    return listing<WireStudy | WireStudyWithOrganizations, StudyWithOrganizations, keyof Study>(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 100,
        toModel: toStudyMaybeWithOrganizations,
        fetch: (query, call) =>
          server.api.GET('/study', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /study/{id}`, with its organizations.
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(study: Ref, options: RequestOptions = {}): Promise<StudyWithOrganizations> {
    const { server } = this.#context
    return toStudyMaybeWithOrganizations(
      await dataOf(
        server.api.GET('/study/{id}', {
          params: { path: { id: idOf(study) }, query: { include: ['organizations'] } },
          ...server.call(options),
        }),
      ),
    )
  }

  /** The study of exactly this name, if there is one that you may see. Names are unique on a server. */
  async find(name: string, options: RequestOptions = {}): Promise<Study | undefined> {
    return findIn(
      this.list({ ...requestOptions(options), name: likePattern(name) }),
      (found) => found.name === name,
    )
  }

  /**
   * `POST /study`
   *
   * @throws BadRequestError when an organization is not in the collaboration.
   * @throws AlreadyExistsError when any study of the server has the name; with `existOk` only when it is in another collaboration.
   */
  create(
    input: StudyInput,
    options: CreateOptions & { existOk: true },
  ): Promise<Ensured<StudyWithOrganizations>>
  create(input: StudyInput, options?: CreateOptions): Promise<StudyWithOrganizations>
  async create(input: StudyInput, options: CreateOptions = {}): Promise<StudyWithOrganizations> {
    const { server } = this.#context
    const collaboration = collaborationOrDefault(this.#context, input.collaboration)
    const organizations = input.organizations.map((organization) => idOf(organization, 'organizations'))
    const body = { name: input.name, collaboration_id: collaboration, organization_ids: organizations }
    return createOrFind(
      options,
      async () =>
        toStudyMaybeWithOrganizations(
          await dataOf(server.api.POST('/study', { body, ...server.call(options) })),
        ),
      {
        find: async () => {
          const found = await this.find(input.name, options)
          return found?.collaborationId === collaboration ? this.get(found, options) : undefined
        },
        differences: (found) => differences({ organizations }, withIds(found)),
      },
    )
  }

  /**
   * `PATCH /study/{id}`: changes only what is given.
   *
   * @throws BadRequestError when an organization is not in the collaboration; the name may then be changed all the same, which the
   *   error says.
   */
  async update(
    study: Ref,
    changes: StudyChanges,
    options: RequestOptions = {},
  ): Promise<StudyWithOrganizations> {
    const { server } = this.#context
    const id = idOf(study)
    const organizations = changes.organizations?.map((organization) => idOf(organization, 'organizations'))
    const body = defined({ name: changes.name, organization_ids: organizations })
    return updateOrExplain(
      { ...changes, organizations },
      async () =>
        toStudyMaybeWithOrganizations(
          await dataOf(
            server.api.PATCH('/study/{id}', { params: { path: { id } }, body, ...server.call(options) }),
          ),
        ),
      async () => withIds(await this.get(id, options)),
    )
  }

  /**
   * `DELETE /study/{id}`
   *
   * @throws BadRequestError when it has tasks and `deleteDependents` is not true.
   */
  async delete(study: Ref, options: DeleteOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/study/{id}', {
        params: { path: { id: idOf(study) }, query: deleteQuery(options) },
        ...server.call(options),
      }),
    )
  }

  /**
   * `POST /study/{id}/organization`
   *
   * @returns The organizations after it.
   */
  async addOrganization(
    organization: Ref,
    study: Ref,
    options: RequestOptions = {},
  ): Promise<Organization[]> {
    const { server } = this.#context
    const members = await dataOf(
      server.api.POST('/study/{id}/organization', {
        params: { path: { id: idOf(study, 'study') } },
        body: { id: idOf(organization, 'organization') },
        ...server.call(options),
      }),
    )
    return members.map(toOrganization)
  }

  /**
   * `DELETE /study/{id}/organization`
   *
   * @returns The organizations after it.
   * @throws InvalidArgumentError when it is not among them.
   */
  async removeOrganization(
    organization: Ref,
    study: Ref,
    options: RequestOptions = {},
  ): Promise<Organization[]> {
    const { server } = this.#context
    const id = idOf(study, 'study')
    const body = { id: idOf(organization, 'organization') }
    const members = await removeMember(this.#context, { study: id }, body.id, options, () =>
      dataOf(
        server.api.DELETE('/study/{id}/organization', {
          params: { path: { id } },
          body,
          ...server.call(options),
        }),
      ),
    )
    return members.map(toOrganization)
  }
}

function withIds(study: StudyWithOrganizations) {
  return { ...study, organizations: study.organizations.map(({ id }) => id) }
}

export function toStudy(wire: Pick<WireStudy, 'id' | 'name' | 'collaboration'>): Study {
  return { id: wire.id, name: wire.name, collaborationId: requiredId(wire.collaboration) }
}

/** `organizations` is a link unless it was asked for, and an array in the answers to POST and PATCH. */
function toStudyMaybeWithOrganizations(wire: WireStudy | WireStudyWithOrganizations): StudyWithOrganizations {
  const { organizations } = wire
  return {
    ...toStudy(wire),
    ...(Array.isArray(organizations) ? { organizations: organizations.map(toOrganization) } : {}),
  } as StudyWithOrganizations
}
