import { stripVTControlCharacters } from 'node:util'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** What others have typed must not steer this terminal: text without escape sequences and control characters. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text.replaceAll('\r\n', '\n')).replace(CONTROL, '')
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text.replace(/[\t\r\n]+/g, ' '))
}
