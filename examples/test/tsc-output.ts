import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/**
 * What a TypeScript compiler says of a user's strict project: nothing if it compiles.
 *
 * @param typescript - The name of the installed compiler.
 * @param folder - Where the project is; it gets a tsconfig.json.
 * @param include - Its files.
 */
export async function tscOutput(typescript: string, folder: string, include: string[]): Promise<string> {
  const config = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext'],
      types: ['node'],
      skipLibCheck: false,
    },
    include,
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const manifest = fileURLToPath(import.meta.resolve(`${typescript}/package.json`))
  const tsc = manifest.replace(/package\.json$/, 'bin/tsc')
  return promisify(execFile)(process.execPath, [tsc, '-p', folder], { cwd: folder }).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  )
}
