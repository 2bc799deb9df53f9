import {
  BadRequestError,
  InvalidArgumentError,
  KeyMismatchError,
  LoginError,
  MissingPublicKeyError,
  NetworkError,
  NotAuthenticatedError,
  PermissionDeniedError,
  RedirectError,
  ResultUnreadableError,
  ServerError,
  StoreInUseError,
  TimeoutError,
  TokenExpiredError,
  TwoFactorRequiredError,
  Vantage6Error,
} from '@vantage6-js/client'
import { memoryKeyTrust } from '@vantage6-js/crypto'
import { describe, expect, it } from 'vitest'
import { InterruptedError, UsageError } from '../../src/errors.ts'
import { reportOf } from '../../src/handle-errors.ts'

const answer = { status: 401, method: 'GET', path: '/task', serverMessage: '' }

describe('exit codes', () => {
  it.each<[number, Error]>([
    [1, new NetworkError('broken', true)],
    [1, new ServerError('server-error', 'failed', { ...answer, status: 500 })],
    [1, new Error('a bug')],
    [2, new UsageError('no')],
    [4, new NotAuthenticatedError()],
    [4, new LoginError('login-failed', 'no', answer)],
    [4, new TokenExpiredError('token-expired', 'no', answer)],
    [4, new PermissionDeniedError('permission-denied', 'no', answer)],
    [4, new TwoFactorRequiredError()],
    [5, new TimeoutError(1000, 'late')],
    [130, new InterruptedError('SIGINT')],
    [143, new InterruptedError('SIGTERM')],
  ])('%i for %s', (code, error) => {
    expect(reportOf(error).exitCode).toBe(code)
  })
})

describe('sentences', () => {
  it.each<[Error, string]>([
    [new NotAuthenticatedError(), 'v6c login'],
    [new TokenExpiredError('token-expired', 'x', answer), 'v6c login'],
    [new KeyMismatchError('Hospital A', 'aa', 'bb'), 'v6c key upload'],
    [new MissingPublicKeyError('Hospital A'), 'v6c key upload'],
    [new TwoFactorRequiredError(), '--mfa-code'],
    [
      new ResultUnreadableError(
        1,
        "The result of run 1 is encrypted. Call `client.setupEncryption(cryptor)` with your organization's private key first.",
      ),
      'v6c encryption setup',
    ],
    [
      new BadRequestError(
        'bad-request',
        'Collaboration id=1 has 2 tasks. Please delete them separately or set delete_dependents=True',
        answer,
      ),
      'or give --delete-dependents',
    ],
    [
      new BadRequestError(
        'bad-request',
        'Please delete those first, or set the `delete_dependents` parameter to true to delete them.',
        answer,
      ),
      'or give --delete-dependents to delete them.',
    ],
    [
      new InvalidArgumentError('x', 'If you want that, pass `otherCollaborations: true`.'),
      'give --other-collaborations.',
    ],
    [
      new RedirectError(
        'GET /version is redirected: make the client with the address that they lead to.',
        undefined,
      ),
      'log in at the address',
    ],
    [new StoreInUseError('https://store.example', ['https://other.example']), 'Not deleted'],
  ])('of %s speak of commands, not of methods', (error, words) => {
    const { message } = reportOf(error)
    expect(message).toContain(words)
    expect(message).not.toMatch(
      /client\.|authenticate|organization\.update|setupEncryption|delete_dep|store\.server|the client|: true/,
    )
  })

  it('of a changed key name the command that accepts it', async () => {
    const trust = memoryKeyTrust()
    const owner = { server: 'https://server.example/api', organizationId: 3, organizationName: 'Hospital A' }
    await trust.verify(owner, 'a'.repeat(64))
    const { code, message } = reportOf(await trust.verify(owner, 'b'.repeat(64)).catch((error) => error))
    expect(code).toBe('key-changed')
    expect(message).toContain('if it is the new one, run `v6c key trust <organization>`, and try again.')
  })

  it('say that a bug is one', () => {
    expect(reportOf(new TypeError('x is not a function'))).toMatchObject({
      code: 'unexpected',
      message: expect.stringContaining('bug of v6c'),
    })
  })

  it('keep the code of every error of the client', () => {
    expect(reportOf(new Vantage6Error('something-new', 'x'))).toMatchObject({
      code: 'something-new',
      exitCode: 1,
    })
  })
})
