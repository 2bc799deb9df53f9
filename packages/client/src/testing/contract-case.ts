/** One case of a contract suite: a name, and a function that rejects when the contract is broken. */
export interface ContractCase {
  readonly name: string
  run(): Promise<void>
}

/** Thrown by a case when what it tests breaks the contract. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
}

/** Fails a case unless a condition holds. */
export function expect(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ContractError(message)
}

/** Fails a case unless two values are the same text. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [String(actual), String(expected)]
  expect(found === wanted, `${what}: expected ${shorten(wanted)}, got ${shorten(found)}`)
}

/** Fails a case unless two byte arrays are equal. */
export function expectBytes(actual: Uint8Array, expected: Uint8Array, what: string): void {
  expect(actual instanceof Uint8Array, `${what}: expected a Uint8Array`)
  expect(
    actual.length === expected.length,
    `${what}: expected ${expected.length} bytes, got ${actual.length}`,
  )
  const different = expected.findIndex((byte, index) => actual[index] !== byte)
  expect(different < 0, `${what}: byte ${different} differs`)
}

/**
 * Fails a case unless an action fails with a `CryptoError` of one of the given codes.
 *
 * @returns The error.
 */
export async function expectCryptoError(
  action: () => unknown,
  codes: readonly string[],
  what: string,
): Promise<Error & { code: string; recipient?: number | undefined }> {
  let outcome: unknown
  try {
    await action()
  } catch (error) {
    outcome = error
  }
  expect(
    outcome !== undefined,
    `${what}: expected a CryptoError ${codes.join(' or ')}, but nothing was thrown`,
  )
  expect(
    outcome instanceof Error &&
      outcome.name === 'CryptoError' &&
      'code' in outcome &&
      typeof outcome.code === 'string',
    `${what}: expected a CryptoError with a code, got ${shorten(String(outcome))}`,
  )
  const error = outcome as Error & { code: string; recipient?: number | undefined }
  expect(codes.includes(error.code), `${what}: expected the code ${codes.join(' or ')}, got ${error.code}`)
  return error
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
