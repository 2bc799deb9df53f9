import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Database, TaskInput } from '@vantage6-js/client'
import { UsageError } from '../errors.js'
import { type Io, readAll } from '../io.js'
import { parsePairs, parseValue } from './values.js'

export interface AlgorithmInputOptions {
  method?: string | undefined
  arg?: readonly string[] | undefined
  kwarg?: readonly string[] | undefined
  input?: string | undefined
}

/**
 * Reads what the algorithm gets: a function with its arguments, or a JSON file.
 *
 * @throws UsageError
 */
export async function readAlgorithmInput(
  io: Io,
  options: AlgorithmInputOptions,
): Promise<TaskInput['input']> {
  const { method, arg = [], kwarg = [], input } = options
  if (input === undefined) {
    if (method === undefined)
      throw new UsageError('Which function? Give --method, or all of the input with --input.')
    const args = arg.map(parseValue)
    return {
      method,
      ...(args.length > 0 ? { args } : {}),
      kwargs: parsePairs(kwarg, '--kwarg'),
    }
  }
  if (method !== undefined || arg.length > 0 || kwarg.length > 0)
    throw new UsageError('--input holds all of the input: leave --method, --arg and --kwarg out, or --input.')
  return readJsonObject(io, input)
}

async function readJsonObject(io: Io, file: string): Promise<Record<string, unknown>> {
  const where = file === '-' ? 'stdin' : file
  let text: string
  try {
    text = file === '-' ? await readAll(io.stdin) : await readFile(resolve(io.cwd, file), 'utf8')
  } catch (cause) {
    throw new UsageError(`--input: ${cause instanceof Error ? cause.message : String(cause)}`, cause)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new UsageError(
      `--input: ${where} is not JSON (${cause instanceof Error ? cause.message : ''}).`,
      cause,
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(
      `--input: ${where} must hold a JSON object, such as {"method": "average", "kwargs": {"column_name": "age"}}.`,
    )
  return value as Record<string, unknown>
}

/** A database as its label, or in full as a JSON object. */
export function parseDatabase(text: string): string | Database {
  if (!text.trimStart().startsWith('{')) return text
  const value = parseValue(text)
  if (typeof value !== 'object' || value === null || typeof (value as { label?: unknown }).label !== 'string')
    throw new UsageError(`--database: the object needs a "label": ${text}`)
  return value as Database
}
