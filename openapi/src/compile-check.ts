import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { RegenerateError } from './errors.js'

/** Compiles generated sources in a scratch folder, so that types that do not compile never reach the package. */
export async function checkCompiles(files: ReadonlyMap<string, string>, scratch: string): Promise<void> {
  const roots: string[] = []
  for (const [path, text] of files) {
    const copy = join(scratch, 'types', basename(dirname(path)), basename(path))
    await mkdir(dirname(copy), { recursive: true })
    await writeFile(copy, text)
    roots.push(copy)
  }
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(roots, options))
  if (diagnostics.length > 0) {
    const host: ts.FormatDiagnosticsHost = {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => scratch,
      getNewLine: () => '\n',
    }
    throw new RegenerateError(
      `The generated types do not compile.\n${ts.formatDiagnostics(diagnostics, host)}`,
    )
  }
}
