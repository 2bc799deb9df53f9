import { InvalidArgumentError } from '../errors/index.js'

/** The pair that a login gives. Both are JSON Web Tokens and secrets. */
export interface Tokens {
  accessToken: string
  /** Absent for tokens that were made elsewhere, such as a container's. */
  refreshToken?: string
}

/** Where a session's tokens are kept between calls, or between runs of a program. */
export interface TokenStore {
  load(): Promise<Tokens | undefined>
  save(tokens: Tokens): Promise<void>
  clear(): Promise<void>
}

/** Keeps the tokens in memory: the session ends with the program. */
export class MemoryTokenStore implements TokenStore {
  #tokens: Tokens | undefined

  constructor(tokens?: Tokens) {
    this.#tokens = tokens
  }

  async load(): Promise<Tokens | undefined> {
    return this.#tokens
  }

  async save(tokens: Tokens): Promise<void> {
    this.#tokens = tokens
  }

  async clear(): Promise<void> {
    this.#tokens = undefined
  }
}

/** The claims of a vantage6 token that a client may look at. They are not verified: only the server can. */
export interface TokenClaims {
  /** When the token ends, by the server's clock; absent for container tokens, which do not. */
  expiresAt?: Date
  /** When the token was made, by the server's clock. */
  issuedAt?: Date
  clientType?: string
  /** The user's or node's id; absent for containers, whose `sub` is an object. */
  id?: number
  /** What a container's token is for. */
  container?: { taskId: number; image: string; organizationId: number }
}

/**
 * Reads a token's claims. `sub` is a number, a string or an object on vantage6 servers, which stricter JWT libraries refuse.
 *
 * @throws InvalidArgumentError when it is no JWT. The message does not show the token.
 */
export function readClaims(token: string): TokenClaims {
  let claims: Record<string, unknown>
  try {
    const payload = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    claims = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new InvalidArgumentError('token', 'The token is not a JSON Web Token.')
  }
  const { exp, iat, sub, client_type } = claims
  const container = containerOf(sub)
  const id = typeof sub === 'string' ? Number(sub) : sub
  return {
    ...(typeof exp === 'number' ? { expiresAt: new Date(exp * 1000) } : {}),
    ...(typeof iat === 'number' ? { issuedAt: new Date(iat * 1000) } : {}),
    ...(typeof client_type === 'string' ? { clientType: client_type } : {}),
    ...(typeof id === 'number' && Number.isInteger(id) ? { id } : {}),
    ...(container === undefined ? {} : { container }),
  }
}

function containerOf(sub: unknown): TokenClaims['container'] {
  if (typeof sub !== 'object' || sub === null) return undefined
  const { task_id, image, organization_id } = sub as Record<string, unknown>
  return typeof task_id === 'number' && typeof image === 'string' && typeof organization_id === 'number'
    ? { taskId: task_id, image, organizationId: organization_id }
    : undefined
}
