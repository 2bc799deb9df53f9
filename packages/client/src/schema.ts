import { Vantage6Error } from './errors/index.js'

/**
 * The interface of Standard Schema version 1 (https://standardschema.dev), which Zod, Valibot, ArkType and others speak. Only
 * its shape: this package depends on none of them.
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    /** For the compiler only. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** What a schema says about a value. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** One thing that a schema finds wrong. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** A value is not what the given schema wants. */
export class SchemaError extends Vantage6Error {
  override name = 'SchemaError'
  readonly issues: readonly SchemaIssue[]

  /** @param subject - What was checked, for example `input` or `The result of run 7`. */
  constructor(subject: string, issues: readonly SchemaIssue[]) {
    const lines = issues.map((issue) => `  ${describePath(subject, issue)}: ${issue.message}`)
    super('schema', `${subject} does not fit the schema:\n${lines.join('\n')}`)
    this.issues = issues
  }
}

/**
 * Checks a value with a schema.
 *
 * @param subject - What the value is, for the error's message.
 * @returns The schema's output: it may fill defaults in or convert.
 * @throws SchemaError
 */
export async function validate<Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
  subject: string,
): Promise<Output> {
  const result = await schema['~standard'].validate(value)
  if (result.issues !== undefined) throw new SchemaError(subject, result.issues)
  return result.value
}

function describePath(subject: string, { path = [] }: SchemaIssue): string {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part))
  return keys.length === 0 ? subject : keys.join('.')
}
