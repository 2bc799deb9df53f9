import type { Organization as WireOrganization } from '@vantage6-js/generated/v4/server'
import { type ClientContext, collaborationFilter } from '../context.js'
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
import { updateOrExplain } from './update.js'

/** A party that holds data or does research: it runs one node for each collaboration, and its users log in for it. */
export interface Organization {
  id: number
  name: string
  domain: string | null
  address1: string | null
  address2: string | null
  zipcode: string | null
  country: string | null
  /** The RSA public key in the server's form (base64 of the SPKI PEM text); null when none was uploaded. */
  publicKey: string | null
}

/** Filters of `organization.list`. */
export interface OrganizationFilter {
  /** SQL LIKE pattern: `%` for any text, `_` for any character. */
  name?: string
  /** Exact, and upper or lower case matters. */
  country?: string
  /** Default: the one of `client.setupCollaboration`, if there is one and neither `study` nor `ids` is given; null for all. */
  collaboration?: Ref | null
  study?: Ref
  /** Only these organizations. */
  ids?: readonly number[]
  sort?: Sort<'id' | 'name' | 'country'> | readonly Sort<'id' | 'name' | 'country'>[]
}

/** What an organization can be created with, or changed to. */
export interface OrganizationInput {
  name: string
  address1?: string
  address2?: string
  zipcode?: string
  country?: string
  domain?: string
  /** In the server's form, see `Organization.publicKey`. On update only members of the organization may change it. */
  publicKey?: string
}

const FILTERS = ['name', 'country', 'collaboration', 'study', 'ids']

/** Organizations: `client.organization`. */
export class OrganizationClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /organization` */
  list<F extends keyof Organization = keyof Organization>(
    options: OrganizationFilter & ListOptions<Organization, F> = {},
  ): Listing<Pick<Organization, F>> {
    const { server } = this.#context
    const filters = defined({
      name: options.name,
      country: options.country,
      collaboration_id:
        options.study === undefined && options.ids === undefined
          ? collaborationFilter(this.#context, options.collaboration)
          : optionalId(options.collaboration ?? undefined, 'collaboration'),
      study_id: optionalId(options.study, 'study'),
      // Without a parameter these would be all; no organization has the id 0.
      ids: options.ids?.length === 0 ? [0] : options.ids && [...options.ids],
    })
    return listing(
      {
        filters: FILTERS,
        order: 'id',
        walkPerPage: 250,
        toModel: toOrganization,
        fetch: (query, call) =>
          server.api.GET('/organization', {
            params: { query: { ...filters, ...query } },
            ...server.call(call),
          }),
      },
      options,
    )
  }

  /**
   * `GET /organization/{id}`
   *
   * @param organization - Default: the own organization.
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(organization?: Ref, options: RequestOptions = {}): Promise<Organization> {
    const { server } = this.#context
    const id =
      organization === undefined ? (await this.#context.whoami(options)).organizationId : idOf(organization)
    return toOrganization(
      await dataOf(
        server.api.GET('/organization/{id}', { params: { path: { id } }, ...server.call(options) }),
      ),
    )
  }

  /** The organization of exactly this name, if there is one that you may see. Names are unique on a server. */
  async find(name: string, options: RequestOptions = {}): Promise<Organization | undefined> {
    return findIn(
      this.list({ ...requestOptions(options), collaboration: null, name: likePattern(name) }),
      (found) => found.name === name,
    )
  }

  /**
   * `POST /organization`
   *
   * @throws AlreadyExistsError when the name is taken, unless `existOk`.
   */
  create(input: OrganizationInput, options: CreateOptions & { existOk: true }): Promise<Ensured<Organization>>
  create(input: OrganizationInput, options?: CreateOptions): Promise<Organization>
  async create(input: OrganizationInput, options: CreateOptions = {}): Promise<Organization> {
    const { server } = this.#context
    const { name, ...rest } = input
    return createOrFind(
      options,
      async () =>
        toOrganization(
          await dataOf(
            server.api.POST('/organization', { body: { name, ...toWire(rest) }, ...server.call(options) }),
          ),
        ),
      {
        find: () => this.find(name, options),
        differences: (found) => differences(input, found),
      },
    )
  }

  /** `PATCH /organization/{id}`: changes only what is given. */
  async update(
    organization: Ref,
    changes: Partial<OrganizationInput>,
    options: RequestOptions = {},
  ): Promise<Organization> {
    const { server } = this.#context
    const id = idOf(organization)
    return updateOrExplain(
      changes,
      async () =>
        toOrganization(
          await dataOf(
            server.api.PATCH('/organization/{id}', {
              params: { path: { id } },
              body: toWire(changes),
              ...server.call(options),
            }),
          ),
        ),
      () => this.get(id, options),
    )
  }

  /**
   * `DELETE /organization/{id}`
   *
   * @throws BadRequestError when it still has runs, tasks, nodes, users or roles and `deleteDependents` is not true.
   */
  async delete(organization: Ref, options: DeleteOptions = {}): Promise<void> {
    const { server } = this.#context
    await dataOf(
      server.api.DELETE('/organization/{id}', {
        params: { path: { id: idOf(organization) }, query: deleteQuery(options) },
        ...server.call(options),
      }),
    )
  }
}

function toWire({ publicKey, ...rest }: Partial<OrganizationInput>) {
  return defined({ ...rest, public_key: publicKey })
}

export function toOrganization(wire: WireOrganization): Organization {
  return {
    id: wire.id,
    name: wire.name,
    domain: wire.domain,
    address1: wire.address1,
    address2: wire.address2,
    zipcode: wire.zipcode,
    country: wire.country,
    publicKey: wire.public_key === '' ? null : wire.public_key,
  }
}
