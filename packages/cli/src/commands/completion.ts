import { Argument, type Command } from '@commander-js/extra-typings'
import { type AnyCommand, defineCommand } from '../command.js'
import { type Candidate, candidatesFor } from '../completion/candidates.js'
import {
  candidateLine,
  completionScript,
  filesLine,
  SERVER,
  SHELLS,
  type Shell,
  wordsBefore,
} from '../completion/shells.js'

export const completion = defineCommand({
  name: 'completion',
  summary: 'let the shell complete commands and options with the Tab key',
  description:
    'Writes the script that lets a shell complete the commands and options of v6c with the Tab key.',
  examples: [
    { does: 'bash', call: "echo 'source <(v6c completion bash)' >> ~/.bashrc" },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: zsh's own
    { does: 'zsh', call: 'v6c completion zsh > "${fpath[1]}/_v6c"' },
    { does: 'fish', call: 'v6c completion fish > ~/.config/fish/completions/v6c.fish' },
  ],
  configure: (command) => command.addArgument(new Argument('<shell>', 'which shell').choices(SHELLS)),
  async run({ output }, [shell]) {
    const script = await completionScript(shell)
    output.text({ shell, script }, () => script.trimEnd())
  },
})

/** What the scripts call at each Tab: writes the candidates to stdout, one a line. Hidden, since nobody types it. */
export const completionServer: AnyCommand = {
  name: SERVER,
  register(parent, contextOf) {
    const command = parent.command(SERVER, { hidden: true }).argument('[words...]')
    command.action(async (given) => {
      // Whatever is wrong, with a damaged configuration for instance: a word that is not completed says enough.
      const context = await contextOf(command).catch(() => undefined)
      if (context === undefined) return
      const { env, stdout } = context.io
      const shell = SHELLS.find((name) => env.SHELL?.endsWith(name)) ?? 'bash'
      const words = wordsBefore(given, Number(env.COMP_CWORD ?? given.length - 1))
      const profiles = async () => Object.keys(await context.profiles.list().catch(() => ({})))
      const lines = await linesFor(parent, words, shell, profiles)
      if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`)
    })
  },
}

async function linesFor(
  program: Command,
  words: readonly string[],
  shell: Shell,
  profiles: () => Promise<string[]>,
): Promise<string[]> {
  const found = candidatesFor(program, words)
  if (found === 'file') return [filesLine(shell) ?? []].flat()
  if (found === 'profile') {
    const names = (await profiles()).filter((name) => name.startsWith(words.at(-1) ?? ''))
    return names.map((value) => candidateLine({ value }, shell))
  }
  return found.map((each) => candidateLine(asReplaced(each, shell), shell))
}

/** Bash replaces what comes after the `=` only. */
function asReplaced(candidate: Candidate, shell: Shell): Candidate {
  if (shell !== 'bash') return candidate
  return { ...candidate, value: candidate.value.replace(/^--[^=]*=/, '') }
}
