import type { OpenApiDocument, OpenApiOperation } from '../document.js'

/** Who a token belongs to, by security scheme. Schemes that only accompany a token say nothing about the caller. */
const CALLERS: Record<string, string> = {
  userToken: 'users',
  nodeToken: 'nodes',
  containerToken: 'algorithm containers',
  refreshToken: 'users and nodes, with their **refresh** token',
}

/** Which kinds of clients may call an operation, in words. */
export function callersText({ security = [] }: OpenApiOperation): string {
  if (security.length === 0) return 'anyone, without a token'
  const callers = security
    .filter((requirement) => Object.keys(requirement).length > 0)
    .map((requirement) => {
      const names = Object.keys(requirement)
      const scheme = names.find((name) => name in CALLERS)
      if (scheme === undefined)
        throw new Error(`The reference has no word for the callers ${names.join(' + ')}`)
      const headers = names.filter((name) => name !== scheme).map((name) => `[${name}](#tokens)`)
      return headers.length > 0 ? `${CALLERS[scheme]} (with ${headers.join(', ')})` : CALLERS[scheme]
    })
  if (callers.length < security.length) callers.push('without a token where the settings allow it')
  return callers.join('; ')
}

/** The tokens and headers that the service knows, as rows of name and meaning. */
export function tokenRows(document: OpenApiDocument): string[][] {
  return Object.entries(document.components.securitySchemes ?? {}).map(([name, { description }]) => [
    `\`${name}\``,
    description ?? '',
  ])
}
