import { InvalidArgumentError } from '../errors/index.js'
import { defined } from '../resources/defined.js'

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

/** The databases as `POST /task` wants them. */
export function toWireDatabases(databases: Databases | undefined) {
  if (databases === undefined) return []
  return [databases].flat().map((database, index) => {
    const {
      label,
      query,
      sheetName,
      preprocessing,
      arguments: args,
    }: Database = typeof database === 'string' ? { label: database } : database
    if (typeof label !== 'string' || !/^[A-Za-z_]\w*$/.test(label)) {
      throw new InvalidArgumentError(
        `databases[${index}].label`,
        `A database's label is a name of letters, digits and underscores, not ${JSON.stringify(label)}.`,
      )
    }
    return {
      label,
      ...defined({
        query,
        sheet_name: sheetName,
        preprocessing: preprocessing?.map((step) => ({ ...step })),
        arguments: args,
      }),
    }
  })
}
