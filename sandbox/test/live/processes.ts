import { readdirSync, readFileSync } from 'node:fs'

/** Ids of the processes that name a network's folder on their command line or in their environment (Linux). */
export function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) =>
      ['cmdline', 'environ', 'maps'].some((file) => read(`/proc/${pid}/${file}`).includes(folder)),
    )
    .map(Number)
}

/** Ids of this process's own children that are alive (Linux). */
export function children(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      // After the name in parentheses: state, parent.
      const [state, parent] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
      return Number(parent) === process.pid && state !== 'Z'
    })
    .map(Number)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
