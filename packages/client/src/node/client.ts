import { Client as UniversalClient } from '../client.js'
import type { ClientOptions } from '../client-options.js'
import type { Ref } from '../resources/id.js'
import { ResultClient } from '../resources/result.js'
import { type DownloadOptions, download } from './download-results.js'
import type { DownloadManifest } from './manifest.js'

/** The client of `@vantage6-js/client`, with what needs Node: `client.result.download`. */
export class Client extends UniversalClient {
  declare readonly result: FileResultClient

  constructor(url: string, options: ClientOptions = {}) {
    super(url, options)
    this.result = new FileResultClient(this.result, this.url)
  }
}

/** Results, also as files: `client.result` of the client for Node. */
export class FileResultClient extends ResultClient {
  readonly #server: string

  constructor(client: ResultClient, server: string) {
    super(ResultClient.contextOf(client))
    this.#server = server
  }

  /**
   * Writes each result of a task to a file of its own, with a manifest, and goes on where an earlier call ended. See
   * `downloadResults`, which does the same for any client.
   *
   * @param folder - Created where it does not exist. It must not hold another task's manifest.
   * @throws InvalidArgumentError, NotFoundError, PermissionDeniedError, NetworkError, or the signal's reason.
   */
  download(task: Ref, folder: string, options: DownloadOptions = {}): Promise<DownloadManifest> {
    return download(this, this.#server, task, folder, options)
  }
}
