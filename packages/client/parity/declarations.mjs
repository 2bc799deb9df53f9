import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * One of our methods, as its declaration has it.
 *
 * @typedef {object} OurMethod
 * @property {string[]} positional - Names of its parameters, of all overloads.
 * @property {Set<string>} properties - Names in the objects that it takes.
 */

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))

/**
 * Reads the declarations of the class `Client`.
 *
 * @returns {(path: string) => OurMethod | undefined} Finds a method by its path, `store.review.approve`; `Client` for the
 *   constructor.
 */
export function readDeclarations() {
  const configPath = `${PACKAGE}tsconfig.build.json`
  const { config } = ts.readConfigFile(configPath, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configPath))
  const program = ts.createProgram([`${PACKAGE}src/client.ts`], { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(`${PACKAGE}src/client.ts`)
  if (file === undefined) throw new Error('src/client.ts cannot be read.')
  const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(file) ?? fail('It exports nothing.'))
  const client = exports.find(({ name }) => name === 'Client') ?? fail('There is no class Client.')

  return (path) => {
    if (path === 'Client') {
      return describe(checker, file, checker.getTypeOfSymbol(client).getConstructSignatures())
    }
    let type = checker.getDeclaredTypeOfSymbol(client)
    for (const name of path.split('.')) {
      const property = type.getProperty(name)
      if (property === undefined) return undefined
      type = checker.getTypeOfSymbolAtLocation(property, file)
    }
    const signatures = type.getCallSignatures()
    return signatures.length === 0 ? undefined : describe(checker, file, signatures)
  }
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Node} place
 * @param {readonly ts.Signature[]} signatures
 * @returns {OurMethod}
 */
function describe(checker, place, signatures) {
  const properties = new Set()
  const positional = []
  for (const { parameters } of signatures) {
    for (const [index, parameter] of parameters.entries()) {
      positional[index] ??= parameter.name
      collect(checker, checker.getTypeOfSymbolAtLocation(parameter, place), properties)
    }
  }
  return { positional, properties }
}

/**
 * The properties of an object type, of all its members where it is a union.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @param {Set<string>} properties
 */
function collect(checker, type, properties) {
  const apparent = checker.getNonNullableType(checker.getApparentType(type))
  if (apparent.isUnion()) {
    for (const member of apparent.types) collect(checker, member, properties)
    return
  }
  const isObject = (apparent.flags & ts.TypeFlags.Object) !== 0 || apparent.isIntersection()
  if (!isObject || checker.isArrayLikeType(apparent)) return
  for (const { name } of checker.getPropertiesOfType(apparent)) properties.add(name)
}

/** @returns {never} */
function fail(message) {
  throw new Error(message)
}
