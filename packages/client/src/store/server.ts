import type { Vantage6Server as WireServer } from '@vantage6-js/generated/v4/store'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { defined } from '../resources/defined.js'
import { idOf, type Ref } from '../resources/id.js'
import type { StoreAccess } from './connection.js'

/** A vantage6 server whose users a store knows. */
export interface RegisteredServer {
  id: number
  url: string
}

/** The servers that are registered ("whitelisted") at a store: `client.store.server`. */
export class RegisteredServerClient {
  readonly #store: StoreAccess

  constructor(store: StoreAccess) {
    this.#store = store
  }

  /**
   * `GET /vantage6-server` of the store. All of them: the store knows no pages here.
   *
   * @param options - `url` is an SQL LIKE pattern: `%` for any text, `_` for any character.
   */
  async list(options: RequestOptions & { url?: string } = {}): Promise<RegisteredServer[]> {
    const store = this.#store()
    const query = defined({ url: options.url })
    const servers = await dataOf(
      store.api.GET('/vantage6-server', { params: { query }, ...store.call(options) }),
    )
    return servers.map(toRegisteredServer)
  }

  /**
   * `GET /vantage6-server/{id}` of the store
   *
   * @throws NotFoundError
   */
  async get(server: Ref, options: RequestOptions = {}): Promise<RegisteredServer> {
    const store = this.#store()
    return toRegisteredServer(
      await dataOf(
        store.api.GET('/vantage6-server/{id}', {
          params: { path: { id: idOf(server) } },
          ...store.call(options),
        }),
      ),
    )
  }

  /**
   * `POST /vantage6-server` of the store: registers the own server, and oneself as its manager. `client.store.create` does this
   * too. A server that is registered already is returned as it is.
   *
   * @param options - `force` is needed for addresses at localhost. `url` defaults to the own server's.
   * @throws PermissionDeniedError when the store's policies do not allow it, or it is not the server that the login is for.
   */
  async register(
    options: RequestOptions & { url?: string; force?: boolean } = {},
  ): Promise<RegisteredServer> {
    const store = this.#store()
    const url = options.url ?? store.serverUrl
    if (url === undefined) {
      throw new InvalidArgumentError(
        'url',
        'Which server? Pass its `url`, or use a client that is logged in.',
      )
    }
    const { data, response } = await store.api.POST('/vantage6-server', {
      body: { url, ...defined({ force: options.force }) },
      ...store.call(options),
    })
    if (response.status !== 208 && data !== undefined && 'id' in data) return toRegisteredServer(data)
    const known = (await this.list(options)).find((server) => server.url === url)
    return known ?? Promise.reject(new InvalidArgumentError('url', `The store does not list ${url}.`))
  }

  /** `DELETE /vantage6-server/{id}` of the store: only the own server, and its users at the store with it. */
  async delete(server: Ref, options: RequestOptions = {}): Promise<void> {
    const store = this.#store()
    await dataOf(
      store.api.DELETE('/vantage6-server/{id}', {
        params: { path: { id: idOf(server) } },
        ...store.call(options),
      }),
    )
  }
}

function toRegisteredServer(wire: Pick<WireServer, 'id' | 'url'>): RegisteredServer {
  return { id: wire.id, url: wire.url }
}
