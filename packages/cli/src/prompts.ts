import { CANCEL_SYMBOL, confirm, password, text } from '@clack/prompts'
import { InterruptedError, UsageError } from './errors.js'
import { type Io, isInteractive } from './io.js'
import { plainText } from './output/plain-text.js'

/** Asks the user. Each question names what to give instead where there is nobody to ask. */
export interface Prompts {
  /** Whether there is somebody to ask. */
  readonly interactive: boolean
  text(question: string, options: { instead: string; initial?: string | undefined }): Promise<string>
  /** The answer is not shown. */
  secret(question: string, options: { instead: string }): Promise<string>
  /** Yes or no; Enter alone is no. */
  confirm(question: string, options: { instead: string }): Promise<boolean>
}

/** Prompts on stderr: stdout is for data. */
export function createPrompts(io: Io): Prompts {
  const common = { input: io.stdin as never, output: io.stderr as never, withGuide: false, signal: io.signal }
  const ask = async <T extends string | boolean>(
    question: string,
    instead: string,
    prompt: (message: string) => Promise<T | typeof CANCEL_SYMBOL>,
  ): Promise<T> => {
    if (!isInteractive(io))
      throw new UsageError(`"${question}" cannot be asked here, since this is no terminal: ${instead}.`)
    // Names in it were typed by others.
    const answer = await prompt(plainText(question))
    if (answer === CANCEL_SYMBOL) throw new InterruptedError()
    return answer
  }
  const required = (value: string | undefined) => (value ? undefined : 'Please type something.')
  return {
    interactive: isInteractive(io),
    text: (question, { instead, initial }) =>
      ask(question, instead, (message) =>
        text({
          ...common,
          message,
          ...(initial === undefined
            ? { validate: required }
            : { placeholder: initial, defaultValue: initial }),
        }),
      ),
    secret: (question, { instead }) =>
      ask(question, instead, (message) => password({ ...common, message, validate: required })),
    confirm: (question, { instead }) =>
      ask(question, instead, (message) => confirm({ ...common, message, initialValue: false })),
  }
}
