import type { ServiceName } from '../services.js'
import type { Change, ChangeKind, Side } from './change.js'

const KINDS: ChangeKind[] = ['removed', 'narrowed', 'changed', 'widened', 'added']
const SIDES: Record<Side, string> = {
  request: 'Requests (what callers send)',
  response: 'Responses (what callers receive)',
}
const TITLES: Record<ServiceName, string> = { server: 'Server', store: 'Algorithm store' }

/** The API change report of two versions as Markdown: breaking changes first, requests and responses apart. */
export function reportOf(from: string, to: string, changes: Record<ServiceName, Change[]>): string {
  const lines = [`# vantage6 ${from} → ${to}: changes of the API`, '']
  lines.push(
    'Made from the OpenAPI documents of both versions. Invisible here: permissions, defaults, and what a',
  )
  lines.push(
    'handler does with its input. **Breaking** is what can make code fail that was right before.',
    '',
  )
  for (const service of Object.keys(changes) as ServiceName[]) {
    const all = changes[service]
    lines.push(`## ${TITLES[service]}`, '')
    if (all.length === 0) {
      lines.push('No changes.', '')
      continue
    }
    lines.push(`${count(all, true)} breaking, ${count(all, false)} others.`, '')
    for (const breaking of [true, false]) {
      const part = all.filter((change) => change.breaking === breaking)
      if (part.length === 0) continue
      lines.push(`### ${breaking ? 'Breaking' : 'Not breaking'}`, '')
      for (const side of Object.keys(SIDES) as Side[]) lines.push(...sideLines(side, part))
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function count(changes: Change[], breaking: boolean): number {
  return changes.filter((change) => change.breaking === breaking).length
}

function sideLines(side: Side, changes: Change[]): string[] {
  const part = changes.filter((change) => change.side === side)
  if (part.length === 0) return []
  const lines = [`#### ${SIDES[side]}`, '']
  for (const kind of KINDS) {
    const rows = part
      .filter((change) => change.kind === kind)
      .map((change) => `- ${kind}: ${sentence(change)}`)
    lines.push(...rows.sort())
  }
  return [...lines, '']
}

function sentence({ subject, place, detail }: Change): string {
  const text = [`\`${subject}\``, place].filter(Boolean).join(' ')
  return detail ? `${text} (${detail})` : text
}
