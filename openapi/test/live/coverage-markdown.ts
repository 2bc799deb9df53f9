import type { Coverage } from './coverage.js'
import type { MutationScore } from './mutations.js'

/** Why an operation cannot be seen with a 2xx here. */
const REASONS: Record<string, string> = {
  'GET /vpn': 'needs a VPN server (eduVPN); answers 501 without',
  'POST /kill/node/tasks':
    'an offline node is 400, an online one always 500: the handler asks for a rule that does not exist',
}

/** The coverage of a run as Markdown. */
export function coverageMarkdown(
  coverage: Record<'server' | 'store', Coverage>,
  mutations: Record<string, MutationScore>,
): string {
  const lines = ['# What the live tests saw', '']
  for (const [service, { responses, operations, successful, neverSuccessful, statuses }] of Object.entries(
    coverage,
  )) {
    lines.push(`## ${service === 'server' ? 'Server' : 'Algorithm store'}`, '')
    lines.push(`${responses} responses; ${successful.length} of ${operations} operations with a 2xx.`, '')
    const { tried = 0, noticed = 0 } = mutations[service] ?? {}
    lines.push(`${noticed} of ${tried} changed responses were noticed.`, '')
    if (neverSuccessful.length > 0) {
      lines.push('Never with a 2xx:', '')
      lines.push(...neverSuccessful.map((key) => `- \`${key}\`: ${REASONS[key] ?? 'no reason known'}`), '')
    }
    lines.push('Statuses seen:', '')
    lines.push(
      ...Object.entries(statuses).map(([key, seen]) => `- \`${key}\`: ${seen.join(', ') || 'none'}`),
      '',
    )
  }
  return lines.join('\n')
}
