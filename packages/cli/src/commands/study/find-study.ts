import type { Client, Study } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { findOne } from '../../input/references.js'

/** The study that an id or a name means. */
export function findStudy({ signal }: Context, client: Client, reference: string): Promise<Study> {
  return findOne<Study>(reference, {
    kind: 'study',
    get: (id) => client.study.get(id, { signal }),
    list: () => client.study.list({ signal }).all(),
  })
}
