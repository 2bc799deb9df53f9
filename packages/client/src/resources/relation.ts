/** The server writes to-one relations as `{ id, link, methods }`, as null, or, once a node was deleted, as an empty object. */
export type WireRelation = { id?: number | null } | null | undefined

/** The id that a relation points to. */
export function relationId(relation: WireRelation): number | null {
  return relation?.id ?? null
}

/**
 * The same for a relation that is always there.
 *
 * @throws TypeError when it is not, which would be a server that this client does not know.
 */
export function requiredId(relation: WireRelation): number {
  const id = relationId(relation)
  if (id === null) throw new TypeError('The server left out a relation that every object of this kind has.')
  return id
}
