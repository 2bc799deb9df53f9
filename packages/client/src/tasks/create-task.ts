import { type ByteSource, isByteSource } from '../blobs/source.js'
import type { TransferOptions } from '../blobs/transfer.js'
import { type ClientContext, storeOrDefault } from '../context.js'
import { InvalidArgumentError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { defined } from '../resources/defined.js'
import { type Task, toTask } from '../resources/task.js'
import { validate } from '../schema.js'
import { type AlgorithmDescription, checkAlgorithm } from './check-algorithm.js'
import { toWireDatabases } from './databases.js'
import { toJson } from './json-value.js'
import { normalizeTaskInput } from './normalize-input.js'
import { findDestination, pickRecipients } from './recipients.js'
import { sealInput } from './seal-input.js'
import type { PythonTaskInput, TaskInput } from './task-input.js'

/** Creates a task. See `TaskClient.create`. */
export async function createTask<Input extends object>(
  context: ClientContext,
  given: TaskInput<Input> | PythonTaskInput<Input>,
  options: TransferOptions,
): Promise<Task> {
  const { server } = context
  const input = normalizeTaskInput(given)
  const databases = toWireDatabases(input.databases)
  const storeId = storeOrDefault(context, input.store)
  const plaintext = await writeInput(input)
  if (input.algorithm !== undefined && !isByteSource(input.input))
    refuseWrongArguments(input.algorithm, input.input, databases.length)
  // Asked at the same time as for the organizations; whoever needs the answer gets the failure.
  context.usesBlobStorage(options).catch(() => undefined)
  const recipients = pickRecipients(await findDestination(context, input, options), input.organizations)
  const organizations = await sealInput(context, plaintext, recipients, options)
  const body = {
    image: input.image,
    collaboration_id: recipients.collaborationId,
    organizations,
    databases,
    ...defined({
      name: input.name,
      description: input.description,
      study_id: recipients.studyId,
      store_id: storeId,
      server_url: storeId === undefined ? undefined : (input.serverUrl ?? context.storeServerUrl),
    }),
  }
  return toTask(await dataOf(server.api.POST('/task', { body, ...server.call(options) })))
}

/** @throws InvalidArgumentError that names everything that does not fit. */
function refuseWrongArguments(algorithm: AlgorithmDescription, input: object, databases: number): void {
  const problems = checkAlgorithm(algorithm, input, { databases }).filter(({ stops }) => stops !== 'nothing')
  if (problems.length === 0) return
  throw new InvalidArgumentError(
    problems[0]?.argument ?? 'input',
    problems.map(({ message }) => message).join('\n'),
  )
}

/** The input as JSON, after its own schema has seen it; or the source that it is read from. */
export async function writeInput<Input extends object>({
  input,
  schema,
}: TaskInput<Input>): Promise<Uint8Array<ArrayBuffer> | ByteSource> {
  if (isByteSource(input)) {
    if (schema === undefined) return input
    throw new InvalidArgumentError(
      'schema',
      'A schema cannot check an input that is read from a file or stream.',
    )
  }
  const value = schema === undefined ? input : await validate(schema, input, 'input')
  return new TextEncoder().encode(toJson(value, 'input'))
}
