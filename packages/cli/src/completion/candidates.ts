import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings'

/** Something that a word can be completed to. */
export interface Candidate {
  value: string
  description?: string
}

/** What an argument or an option's value is, by its placeholder: files of the shell, or names that are known here. */
export type ValueKind = 'file' | 'profile'

/** What can stand where the cursor is: candidates, or a kind of value. */
export type Completion = Candidate[] | ValueKind

/**
 * Completes a command line by what the program's commands declare.
 *
 * @param words - All words up to the cursor without the program's name; the last is the one that is typed, and may be empty.
 */
export function candidatesFor(program: CommandUnknownOpts, words: readonly string[]): Completion {
  const typed = words.at(-1) ?? ''
  let command = program
  let positional = 0
  let pending: Option | undefined
  let onlyArguments = false
  for (const word of words.slice(0, -1)) {
    if (pending !== undefined) pending = undefined
    else if (onlyArguments) positional++
    else if (word === '--') onlyArguments = true
    else if (word.startsWith('-'))
      pending = word.includes('=') ? undefined : valued(findOption(command, word))
    // `v6c help task run` names commands, too.
    else if (word === 'help' && positional === 0 && command.commands.length > 0) continue
    else {
      const next = positional === 0 ? command.commands.find((each) => each.name() === word) : undefined
      if (next === undefined) positional++
      else command = next
    }
  }
  if (pending !== undefined) return valuesOf(pending, typed)
  if (!onlyArguments && typed.startsWith('-')) {
    const [name = '', value] = typed.split(/=(.*)/s)
    const option = value === undefined ? undefined : valued(findOption(command, name))
    if (option !== undefined) return prefixed(`${name}=`, valuesOf(option, value ?? ''))
    return startingWith(typed, optionsOf(command))
  }
  if (command.commands.length > 0 && positional === 0)
    return startingWith(
      typed,
      command
        .createHelp()
        .visibleCommands(command)
        .map((each) => ({ value: each.name(), description: each.summary() || each.description() })),
    )
  const argument = argumentAt(command, positional)
  return argument === undefined ? [] : valuesOf(argument, typed)
}

function argumentAt({ registeredArguments }: CommandUnknownOpts, position: number): Argument | undefined {
  const last = registeredArguments.at(-1)
  return registeredArguments[position] ?? (last?.variadic ? last : undefined)
}

/** The command's own options, then those of all commands. */
function optionsOf(command: CommandUnknownOpts): Candidate[] {
  const help = command.createHelp()
  const all = [...help.visibleOptions(command), ...ancestors(command).flatMap(({ options }) => options)]
  const found = all.flatMap(({ long, hidden, description }) =>
    long == null || hidden ? [] : [{ value: long, description }],
  )
  return found.filter(({ value }, index) => found.findIndex((each) => each.value === value) === index)
}

function findOption(command: CommandUnknownOpts, flag: string): Option | undefined {
  const all = [command, ...ancestors(command)].flatMap(({ options }) => options)
  return all.find(({ long, short }) => long === flag || short === flag)
}

function ancestors(command: CommandUnknownOpts): CommandUnknownOpts[] {
  return command.parent === null ? [] : [command.parent, ...ancestors(command.parent)]
}

function valued(option: Option | undefined): Option | undefined {
  return option !== undefined && (option.required || option.optional) ? option : undefined
}

function valuesOf(from: Option | Argument, typed: string): Completion {
  if (from.argChoices !== undefined) {
    return startingWith(
      typed,
      from.argChoices.map((value) => ({ value })),
    )
  }
  const placeholder = 'flags' in from ? /[<[]([^>\]]*)[>\]]/.exec(from.flags)?.[1] : from.name()
  if (placeholder === 'file' || placeholder === 'folder') return 'file'
  return placeholder === 'profile' ? 'profile' : []
}

function startingWith(typed: string, candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(typed))
}

function prefixed(prefix: string, completion: Completion): Completion {
  if (!Array.isArray(completion)) return completion
  return completion.map((each) => ({ ...each, value: prefix + each.value }))
}
