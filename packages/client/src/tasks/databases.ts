import { InvalidArgumentError } from '../errors/index.js'
import { defined } from '../resources/defined.js'
import { toJson } from './json-value.js'
import type { PythonDatabase } from './task-input.js'

/** A database at the nodes, and what to take from it. */
export interface Database {
  /** The name that each node gives to it, an identifier. */
  label: string
  /** For SQL databases. */
  query?: string
  /** For spreadsheets. */
  sheetName?: string
  /** Functions of the algorithm that prepare the data, in this order. */
  preprocessing?: readonly { function: string; parameters?: Record<string, unknown> }[]
  arguments?: Record<string, unknown>
}

/** One database or several, each as its label or in full. */
export type Databases = string | Database | readonly (string | Database)[]

/** Python's `str.isidentifier`, which nodes need: a label becomes part of the name of an environment variable. */
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u

const KEYS: ReadonlySet<string> = new Set([
  'label',
  'query',
  'sheetName',
  'sheet_name',
  'preprocessing',
  'arguments',
])

/** The labels of the databases, in their order. */
export function databaseLabels(databases: Databases | readonly PythonDatabase[] | undefined): string[] {
  return toWireDatabases(databases).map(({ label }) => label)
}

/**
 * The databases as `POST /task` wants them.
 *
 * @throws InvalidArgumentError that names the one that cannot be right.
 */
export function toWireDatabases(databases: Databases | readonly PythonDatabase[] | undefined) {
  if (databases === undefined) return []
  return [databases].flat().map((given, index) => {
    const at = `databases[${index}]`
    const database: Database & PythonDatabase = typeof given === 'string' ? { label: given } : given
    if (typeof database !== 'object' || database === null)
      throw new InvalidArgumentError(
        at,
        `\`${at}\` must be a label or an object with one, not ${String(given)}.`,
      )
    const unknown = Object.keys(database).find((key) => !KEYS.has(key))
    if (unknown !== undefined)
      throw new InvalidArgumentError(
        `${at}.${unknown}`,
        `A database has no \`${unknown}\`. It has label, query, sheetName, preprocessing, arguments.`,
      )
    const { label, query, preprocessing, arguments: args } = database
    if (typeof label !== 'string' || !IDENTIFIER.test(label)) {
      throw new InvalidArgumentError(
        `${at}.label`,
        `A database's label is a name of letters, digits and underscores, not ${JSON.stringify(label)}.`,
      )
    }
    // The server keeps them as JSON text.
    if (preprocessing !== undefined) toJson(preprocessing, `${at}.preprocessing`)
    if (args !== undefined) toJson(args, `${at}.arguments`)
    return {
      label,
      ...defined({
        query,
        sheet_name: database.sheetName ?? database.sheet_name,
        preprocessing: preprocessing?.map((step) => ({ ...step })),
        arguments: args,
      }),
    }
  })
}
