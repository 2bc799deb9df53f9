import type { Identity } from '../auth/identity.js'
import type { Node } from '../resources/node.js'
import { isImageAllowed } from './image-name.js'
import type { Recipient } from './recipients.js'
import type { TaskProblem } from './task-problem.js'

/** What nodes are asked to do, and for whom. */
export interface NodeDemand {
  image: string
  labels: readonly string[]
  identity: Identity
}

/**
 * Checks what each organization's node has told of itself: nodes do so while they are online, and may be set up not to.
 *
 * @returns Problems, and what could not be checked.
 */
export function checkNodes(
  organizations: readonly Recipient[],
  nodes: readonly Node[],
  demand: NodeDemand,
): { problems: TaskProblem[]; unchecked: string[] } {
  const problems: TaskProblem[] = []
  const silent: string[] = []
  for (const { id, name } of organizations) {
    const node = nodes.find(({ organizationId }) => organizationId === id)
    const add = (code: TaskProblem['code'], stops: TaskProblem['stops'], message: string) =>
      problems.push({ code, message, stops, organizationId: id })
    if (node === undefined) {
      add('no-node', 'creation', `${name} (${id}) has no node in the collaboration.`)
      continue
    }
    if (!node.isOnline) {
      add('node-offline', 'run', `${node.name} of ${name} is offline: the task would wait until it is back.`)
    }
    if (node.config.length === 0) {
      silent.push(node.name)
      continue
    }
    const values = (key: string) => node.config.filter((row) => row.key === key).map(({ value }) => value)
    const refusal = refusesUser(values('allowed_users'), values('allowed_orgs'), demand.identity)
    if (refusal !== undefined) add('user-not-allowed', 'creation', `${node.name} of ${name} ${refusal}`)
    const allowed = values('allowed_algorithms')
    if (allowed.length > 0 && isImageAllowed(demand.image, allowed) === false)
      add(
        'image-not-allowed',
        'run',
        `${node.name} of ${name} does not run ${demand.image}. It allows ${allowed.join(', ')}.`,
      )
    const labels = values('database_labels')
    for (const label of demand.labels) {
      if (!labels.includes(label))
        add(
          'unknown-label',
          'run',
          `${node.name} of ${name} has no database "${label}". It has ${labels.join(', ') || 'none'}.`,
        )
    }
  }
  const unchecked =
    silent.length === 0
      ? []
      : [
          `Databases and policies of ${silent.join(', ')}: nodes tell them only while online, if they are set up to.`,
        ]
  return { problems, unchecked }
}

/** As the server does before it creates a task: one match among users and organizations is enough. */
function refusesUser(
  users: readonly string[],
  organizations: readonly string[],
  { id, organizationId, organizationName }: Identity,
): string | undefined {
  if (users.length === 0 && organizations.length === 0) return undefined
  const name = users.find((user) => !/^\d+$/.test(user.trim()))
  if (name !== undefined)
    return `allows the user "${name}" by name. Server 4.15 fails (500) on that: its administrator should write the user's id.`
  if (users.some((user) => Number(user) === id)) return undefined
  const isOwn = (one: string) =>
    /^\d+$/.test(one) ? Number(one) === organizationId : one === organizationName
  if (organizations.some(isOwn)) return undefined
  return 'lets other users or organizations start tasks, but not you.'
}
