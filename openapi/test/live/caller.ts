import type { ObservingFetch } from '../../src/validator.js'

/** What a call may carry. */
export interface CallOptions {
  json?: unknown
  /** A body as it is; with `contentType` unless it is undefined. */
  raw?: string | Uint8Array
  contentType?: string
  headers?: Record<string, string>
}

/** An answer, with the body parsed if it is JSON. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: scenarios read bodies freely; the validator judges them
  body: any
}

/** A request with a JSON body, and what became of it. */
export interface SentBody {
  method: string
  path: string
  json: unknown
  answer: Answer
}

/** Calls one service as one user, node or container (or as nobody), through a fetch that watches. */
export class Caller {
  readonly base: string
  private readonly fetch: ObservingFetch
  private readonly sent: SentBody[]
  private readonly headers: Record<string, string>

  /** @param sent gets every JSON body that is sent */
  constructor(base: string, fetch: ObservingFetch, sent: SentBody[], headers: Record<string, string> = {}) {
    this.base = base
    this.fetch = fetch
    this.sent = sent
    this.headers = headers
  }

  /** The same service with other headers. */
  with(headers: Record<string, string>): Caller {
    return new Caller(this.base, this.fetch, this.sent, { ...this.headers, ...headers })
  }

  /** The same service with another token. */
  as(token: string): Caller {
    return this.with({ authorization: `Bearer ${token}` })
  }

  async send(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...this.headers, ...options.headers }
    const init: RequestInit = { method, headers }
    if (options.json !== undefined) {
      headers['content-type'] = 'application/json'
      init.body = JSON.stringify(options.json)
    } else if (options.raw !== undefined) {
      if (options.contentType) headers['content-type'] = options.contentType
      init.body = typeof options.raw === 'string' ? options.raw : new Uint8Array(options.raw)
    }
    const response = await this.fetch(this.base + path, init)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    const answer = { status: response.status, body: isJson ? JSON.parse(text) : text }
    if (options.json !== undefined) this.sent.push({ method, path, json: options.json, answer })
    return answer
  }

  /** Sends and demands a 2xx: the scenarios build on each other. */
  async ok(method: string, path: string, json?: unknown): Promise<Answer['body']> {
    const { status, body } = await this.send(method, path, { json })
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`)
    return body
  }
}
