import type { Candidate } from './candidates.js'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** The command that a completion script calls. */
export const SERVER = 'completion-server'

/** tabtab's scripts for bash and zsh take this word for a wish for file names, and so does the one for fish here. */
const FILES = '__tabtab_complete_files__'

/** The script that teaches a shell to complete `v6c`. */
export async function completionScript(shell: Shell): Promise<string> {
  if (shell === 'fish') return FISH
  // Not needed by any other command.
  const { default: tabtab } = await import('@pnpm/tabtab')
  return tabtab.getCompletionScript({ name: 'v6c', completer: 'v6c', shell })
}

/** tabtab's script for fish evaluates the words of the command line once more, so that `'a > b'` would write a file. */
const FISH = `function __v6c_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l found (env SHELL=fish COMP_CWORD=(count $words) v6c ${SERVER} -- $words "$typed" 2>/dev/null)
    if test "$found" = ${FILES}
        __fish_complete_path "$typed"
    else
        string join -- \\n $found
    end
end
complete -c v6c -f -a '(__v6c_complete)'
`

/** The line for one candidate, as each shell reads it. */
export function candidateLine({ value, description = '' }: Candidate, shell: Shell): string {
  const said = description.replace(/\s+/g, ' ')
  if (shell === 'bash' || said === '') return shell === 'zsh' ? escapeColons(value) : value
  return shell === 'zsh' ? `${escapeColons(value)}:${escapeColons(said)}` : `${value}\t${said}`
}

function escapeColons(text: string): string {
  return text.replaceAll(':', '\\:')
}

/** Asks the shell for file names. Bash does so by itself when there are no candidates. */
export function filesLine(shell: Shell): string | undefined {
  return shell === 'bash' ? undefined : FILES
}

/**
 * The words up to the cursor, without the program's name.
 *
 * @param given - As the script passes them. Bash takes `--output=json` for three words, and replaces the last only.
 * @param cursor - COMP_CWORD: the place of the word that is typed.
 */
export function wordsBefore(given: readonly string[], cursor: number): string[] {
  const words = given.slice(1, cursor + 1)
  if (words.length < cursor) words.push('')
  const joined: string[] = []
  words.forEach((word, index) => {
    const last = joined.at(-1)
    const continues =
      last?.startsWith('--') === true && (word === '=' || (words[index - 1] === '=' && last.endsWith('=')))
    if (continues) joined[joined.length - 1] = last + word
    else joined.push(word)
  })
  return joined
}
