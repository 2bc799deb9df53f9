import { UsageError } from '../errors.js'

/** How data is written to stdout. */
export type Format = 'table' | 'json' | 'yaml'

export const FORMATS: readonly Format[] = ['table', 'json', 'yaml']

/** @throws UsageError */
export function parseFormat(text: string): Format {
  const found = FORMATS.find((format) => format === text)
  if (found === undefined)
    throw new UsageError(`There is no output format "${text}": use ${FORMATS.join(', ')}.`)
  return found
}

/** The format that a command line asks for, for errors in the command line itself. */
export function formatOfArguments(argv: readonly string[]): Format {
  const isJson = argv.some(
    (argument, index) =>
      /^(--json|-ojson|-o=json|--output=json)$/.test(argument) ||
      (/^(-o|--output)$/.test(argument) && argv[index + 1] === 'json'),
  )
  return isJson ? 'json' : 'table'
}
