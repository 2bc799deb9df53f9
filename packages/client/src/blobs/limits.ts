import { InvalidArgumentError } from '../errors/index.js'

/** The longest string of V8, in characters: 2^29 - 24. A request or answer that is JSON is one string. */
export const MAX_STRING = 2 ** 29 - 24
/** What the encryption puts before a message for a key of 4096 bits. */
const MESSAGE_HEADER = 710

/**
 * Checks that an input can stand in the task itself, before it is encrypted or even read.
 *
 * @param size - Bytes of the input.
 * @param organizations - Each gets a copy of its own in the same request.
 * @throws InvalidArgumentError that says what to do instead.
 */
export function checkInlineInput(size: number, organizations: number): void {
  const length = (Math.ceil(size / 3) * 4 + MESSAGE_HEADER) * organizations
  if (length <= MAX_STRING) return
  const each = Math.floor(((MAX_STRING / organizations - MESSAGE_HEADER) / 4) * 3)
  throw new InvalidArgumentError(
    'input',
    `The input is too large for this server: it has no blob storage, so ${megabytes(size)} for ${count(organizations)} would be one request of ${megabytes(length)}, and JavaScript's strings end at ${megabytes(MAX_STRING)}. Ask the server's administrator for blob storage (large_result_store), or send at most ${megabytes(each)}${organizations > 1 ? ', or a task for each organization' : ''}.`,
  )
}

function count(organizations: number): string {
  return organizations === 1 ? 'one organization' : `${organizations} organizations`
}

/** For people: in MB, rounded down so that a limit that is named can be kept. */
export function megabytes(bytes: number): string {
  return bytes < 10e6 ? `${Math.floor(bytes / 1e3)} kB` : `${Math.floor(bytes / 1e6)} MB`
}
