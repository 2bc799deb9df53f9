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
  const common = { input: io.stdin as never, output: io.stderr as never, withGuide: false }
  const ask = async <T extends string | boolean>(
    question: string,
    instead: string,
    prompt: (message: string, signal: AbortSignal) => Promise<T | typeof CANCEL_SYMBOL>,
  ): Promise<T> => {
    if (!isInteractive(io))
      throw new UsageError(`"${question}" cannot be asked here, since this is no terminal: ${instead}.`)
    // Names in it were typed by others.
    const answer = await untilInputEnds(io, (signal) => prompt(plainText(question), signal))
    if (answer === CANCEL_SYMBOL) throw new InterruptedError()
    return answer
  }
  const required = (value: string | undefined) => (value ? undefined : 'Please type something.')
  return {
    interactive: isInteractive(io),
    text: (question, { instead, initial }) =>
      ask(question, instead, (message, signal) =>
        text({
          ...common,
          signal,
          message,
          ...(initial === undefined
            ? { validate: required }
            : { placeholder: initial, defaultValue: initial }),
        }),
      ),
    secret: (question, { instead }) =>
      ask(question, instead, (message, signal) =>
        password({ ...common, signal, message, validate: required }),
      ),
    confirm: (question, { instead }) =>
      ask(question, instead, (message, signal) =>
        confirm({ ...common, signal, message, initialValue: false }),
      ),
  }
}

/** Ctrl-D ends the input, and with it the prompt: it would never be answered otherwise, and Node would end with code 13. */
async function untilInputEnds<T>(io: Io, prompt: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ended = new AbortController()
  let settled = false
  // An answered prompt pauses the input, too, and has settled by then. Ending it once more would take the input from the next.
  const end = () =>
    setImmediate(() => {
      if (!settled) ended.abort()
    })
  io.stdin.once('pause', end)
  try {
    return await prompt(AbortSignal.any([io.signal, ended.signal]))
  } finally {
    settled = true
    io.stdin.off('pause', end)
  }
}
