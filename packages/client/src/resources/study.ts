import type {
  Study as WireStudy,
  StudyWithOrganizations as WireStudyWithOrganizations,
} from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationOrDefault } from '../context.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import { defined } from './defined.js'
import { type DeleteOptions, deleteQuery } from './delete-options.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing, type Sort } from './list-options.js'
import { type Organization, toOrganization } from './organization.js'
import { requiredId } from './relation.js'

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

  /**
   * `POST /study`
   *
   * @throws BadRequestError when an organization is not in the collaboration.
   * @throws AlreadyExistsError when any study of the server has the name.
   */
  async create(input: StudyInput, options: RequestOptions = {}): Promise<StudyWithOrganizations> {
    const { server } = this.#context
    const body = {
      name: input.name,
      collaboration_id: collaborationOrDefault(this.#context, input.collaboration),
      organization_ids: input.organizations.map((organization) => idOf(organization, 'organizations')),
    }
    return toStudyMaybeWithOrganizations(
      await dataOf(server.api.POST('/study', { body, ...server.call(options) })),
    )
  }

  /** `PATCH /study/{id}`: changes only what is given. */
  async update(
    study: Ref,
    changes: StudyChanges,
    options: RequestOptions = {},
  ): Promise<StudyWithOrganizations> {
    const { server } = this.#context
    const body = defined({
      name: changes.name,
      organization_ids: changes.organizations?.map((organization) => idOf(organization, 'organizations')),
    })
    return toStudyMaybeWithOrganizations(
      await dataOf(
        server.api.PATCH('/study/{id}', {
          params: { path: { id: idOf(study) } },
          body,
          ...server.call(options),
        }),
      ),
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
   */
  async removeOrganization(
    organization: Ref,
    study: Ref,
    options: RequestOptions = {},
  ): Promise<Organization[]> {
    const { server } = this.#context
    const members = await dataOf(
      server.api.DELETE('/study/{id}/organization', {
        params: { path: { id: idOf(study, 'study') } },
        body: { id: idOf(organization, 'organization') },
        ...server.call(options),
      }),
    )
    return members.map(toOrganization)
  }
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
