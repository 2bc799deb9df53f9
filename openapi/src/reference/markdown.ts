/** A link target in front of a heading's text. Headings alone will not do: a tag and a schema may share a name. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`
}

/** Where a component schema stands on the page. */
export function schemaAnchor(name: string): string {
  return `schema-${name}`
}

export function schemaLink(ref: string): string {
  const name = nameOf(ref)
  return `[${name}](#${schemaAnchor(name)})`
}

/** The last part of a `$ref`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}

/** A code span, also of text that holds backticks. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** A table; the cells may hold line breaks and bars. Nothing for no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line), '']
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replace(/\n\*\s/g, '\n• ')
    .replace(/\n+/g, '<br>')
}

/** Prose of the documents below a heading of ours: their headings become bold lines. */
export function prose(text: string | undefined): string[] {
  return text ? [text.trim().replace(/^#+ +(.*)$/gm, '**$1**'), ''] : []
}
