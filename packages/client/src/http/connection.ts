import type { SendOptions, Transport } from './transport.js'

/** One server's API: its address, how requests get there, and the typed fetcher that makes them. */
export class Connection<Api> {
  /** The API's base URL without a trailing slash. */
  readonly url: string
  readonly transport: Transport
  /** The generated fetcher. Give every call `...connection.call(options)`. */
  readonly api: Api

  constructor(
    url: string,
    transport: Transport,
    createApi: (options: { baseUrl: string; fetch: (request: Request) => Promise<Response> }) => Api,
  ) {
    this.url = url
    this.transport = transport
    this.api = createApi({ baseUrl: url, fetch: this.call().fetch })
  }

  /** The part of a fetcher call's options that carries the caller's signal and time limits, and how it is sent. */
  call(options: SendOptions = {}): { fetch: (request: Request) => Promise<Response> } {
    return { fetch: (request) => this.transport.send(request, this.url, options) }
  }

  /** Sends a request that the generated fetcher is not made for, such as one with a stream. */
  send(path: string, init: RequestInit, options: SendOptions = {}): Promise<Response> {
    return this.transport.send(new Request(`${this.url}${path}`, init), this.url, options)
  }
}
