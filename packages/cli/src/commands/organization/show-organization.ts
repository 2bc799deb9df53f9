import type { Organization } from '@vantage6-js/client'
import type { Context } from '../../context.js'
import { fingerprint, fingerprintBlocks } from '../../encryption.js'

/** Writes an organization, with the fingerprint of its key. */
export async function showOrganization({ output }: Context, organization: Organization): Promise<void> {
  const { publicKey, ...rest } = organization
  const digits = publicKey === null ? null : await fingerprint(publicKey)
  output.object({ ...rest, publicKey, fingerprint: digits }, [
    ...Object.entries(rest),
    ['fingerprint', digits === null ? null : fingerprintBlocks(digits)],
  ])
}
