import { plainLine } from './plain-text.js'

/** How an organization is called where its name may be unknown: to who may not see it, or since it was deleted. */
export function organizationLabel({
  organizationId,
  organizationName,
}: {
  organizationId: number | null
  organizationName: string | null
}): string {
  return plainLine(organizationName ?? `organization ${organizationId ?? '?'}`)
}
