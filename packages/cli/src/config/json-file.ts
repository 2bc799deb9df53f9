import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { CliError } from '../errors.js'

/**
 * Reads a JSON file.
 *
 * @returns undefined when there is none.
 * @throws CliError `config` when it cannot be read, or is no JSON object. The message shows nothing of its content.
 */
export async function readJsonFile(path: string): Promise<Record<string, unknown> | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new CliError('config', `${path} cannot be read: ${reason(cause)}.`, { cause })
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // No cause: the parser's message quotes the text, which may be a token.
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CliError('config', `${path} is damaged: it holds no JSON object. Repair or delete it.`)
  return value as Record<string, unknown>
}

/** Puts a JSON file in place in one step, readable by its owner only (file 0600, folder 0700). */
export async function writeJsonFile(path: string, value: object): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  } catch (cause) {
    throw new CliError('config', `${path} cannot be written: ${reason(cause)}.`, { cause })
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
