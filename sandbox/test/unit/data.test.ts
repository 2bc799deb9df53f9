import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { merge } from '../../src/config.js'
import { patients } from '../../src/data.js'
import { mintToken } from '../../src/index.js'

describe('the data of an organization', () => {
  it('is the same for the same seed, and another one for each organization', () => {
    expect(patients(1, 0)).toBe(patients(1, 0))
    expect(patients(1, 0)).not.toBe(patients(1, 1))
    expect(patients(1, 0)).not.toBe(patients(2, 0))
    expect(patients(1, 0).split('\n').slice(0, 2)).toEqual([
      'id,age,sex,bmi',
      expect.stringMatching(/^1,\d\d,[FM],\d\d\.\d$/),
    ])
  })
})

describe('a configuration', () => {
  it('is merged key by key; lists are replaced', () => {
    const base = { dev: { host_uri: 'a', list: [1, 2] }, port: 1 }
    expect(merge(base, { dev: { list: [3] }, port: 2, more: true })).toEqual({
      dev: { host_uri: 'a', list: [3] },
      port: 2,
      more: true,
    })
  })
})

describe('a minted token', () => {
  it('has a good signature and the claims of the server', () => {
    const token = mintToken('secret', { id: 7, clientType: 'node', expiresIn: -5 })
    const [head, body, signature] = token.split('.')
    expect(createHmac('sha256', 'secret').update(`${head}.${body}`).digest('base64url')).toBe(signature)
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ sub: 7, client_type: 'node', type: 'access', fresh: false })
    expect(claims.exp * 1000).toBeLessThan(Date.now())
    expect(claims.iat).toBeLessThan(claims.exp)
  })
})
