import type { Organization } from '@vantage6-js/client'
import type { Column } from '../../output/table.js'

export const organizationColumns: Column<Organization>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'country', value: ({ country }) => country },
  { title: 'domain', value: ({ domain }) => domain },
  { title: 'key', value: ({ publicKey }) => publicKey !== null },
]

/** In lists the long key is not worth its place: whether there is one is. */
export function withoutKey({ publicKey, ...rest }: Organization): object {
  return { ...rest, hasPublicKey: publicKey !== null }
}
