import { cryptorContract } from '@vantage6-js/client/testing'
import { describe, test } from 'vitest'
import { builds } from '../builds.ts'

describe.each(builds)('the Cryptor contract, $name', ({ createCryptor }) => {
  for (const { name, run } of cryptorContract((pem) => createCryptor(pem))) test(name, run)
})
