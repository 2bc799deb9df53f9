import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../types/', import.meta.url))
const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  verbatimModuleSyntax: true,
}

/** Messages of the compiler about one file and all that it imports. */
function messagesAbout(file: string): string[] {
  return ts
    .getPreEmitDiagnostics(ts.createProgram([folder + file], options))
    .map(({ messageText, file: source, start = 0 }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
      return `${source?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
}

it.each([
  ['every operation of the server compiles and is typed', 'every-server-operation.gen.ts'],
  ['every operation of the store compiles and is typed', 'every-store-operation.gen.ts'],
  ['no component holds an untyped property, apart from the listed ones', 'deeply-typed.ts'],
  ['wrong use does not compile', 'refused.ts'],
])(
  '%s',
  (_, file) => {
    expect(messagesAbout(file)).toEqual([])
  },
  60_000,
)
