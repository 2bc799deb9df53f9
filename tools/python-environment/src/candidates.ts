import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * Lists the files on this machine that may be a Python, best guesses first: every match on PATH (not only the first
 * one: a pyenv shim may stand before a working system Python and refuse), then the folders of version managers.
 *
 * @param versions - minor versions in order of preference, as `3.10`
 */
export function candidates(versions: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const names = [...versions.map((version) => `python${version}`), 'python3', 'python']
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
  return [...new Set([...onPath, ...managed(versions, env)])].filter(isFile)
}

/** Pythons of pyenv, uv and the python.org installer, those of a wanted minor version first. */
function managed(versions: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const home = env.HOME ?? homedir()
  const roots: [folder: string, executable: string][] = [
    [join(env.PYENV_ROOT ?? join(home, '.pyenv'), 'versions'), 'bin/python'],
    [join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'uv', 'python'), 'bin/python3'],
    ['/Library/Frameworks/Python.framework/Versions', 'bin/python3'],
  ]
  const rank = (name: string) => {
    const index = versions.findIndex((version) => new RegExp(`(^|-)${version}(\\.|-|$)`).test(name))
    return index === -1 ? versions.length : index
  }
  return roots.flatMap(([folder, executable]) =>
    entries(folder)
      .sort((a, b) => rank(a) - rank(b))
      .map((name) => join(folder, name, executable)),
  )
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
