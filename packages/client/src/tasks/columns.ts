import { type ClientContext, collaborationOrDefault } from '../context.js'
import { InvalidArgumentError, PermissionDeniedError } from '../errors/index.js'
import { dataOf } from '../http/data.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import { defined } from '../resources/defined.js'
import { idOf, type Ref } from '../resources/id.js'
import { type Node, NodeClient } from '../resources/node.js'
import { type Database, toWireDatabases } from './databases.js'
import { findDestination, pickRecipients } from './recipients.js'
import { sealInput } from './seal-input.js'
import { type WaitOptions, waitForResults } from './wait.js'

/** Where to look for the columns, and how long. */
export interface ColumnsOptions extends WaitOptions<readonly string[]> {
  /** Default: the collaboration of `client.setupCollaboration`. */
  collaboration?: Ref
  /** The organization whose database is read. Default: the first one with a node that is online. */
  organization?: Ref
}

/** The function of the basic algorithm that lists columns. */
const INPUT = new TextEncoder().encode('{"method":"column_headers"}')

/** Gets the names of a database's columns. See `TaskClient.columns`. */
export async function readColumns(
  context: ClientContext,
  database: string | Database,
  options: ColumnsOptions,
): Promise<string[]> {
  const { collaboration, organization, ...waitOptions } = options
  const collaborationId = collaborationOrDefault(context, collaboration)
  const wire = toWireDatabases(database)[0]
  if (wire === undefined) throw new InvalidArgumentError('database', 'Which database? Give its label.')
  const { label: db_label, query, sheet_name } = wire
  const chosen = organization === undefined ? undefined : idOf(organization, 'organization')
  const nodes = await onlineNodes(context, collaborationId, options)
  const reported = nodes
    .filter((node) => chosen === undefined || node.organizationId === chosen)
    .map((node) => node.config.filter(({ key }) => key === `columns_${db_label}`).map(({ value }) => value))
    .find((columns) => columns.length > 0)
  // What nodes report is of the whole file: a query or another sheet can have other columns.
  if (reported !== undefined && query === undefined && sheet_name === undefined) return reported

  const destination = await findDestination(context, { collaboration: collaborationId }, options)
  const target =
    chosen ??
    [...destination.members.keys()].find((id) => nodes.some(({ organizationId }) => organizationId === id))
  const recipients = pickRecipients(destination, target === undefined ? undefined : [target])
  const organizations = await sealInput(context, INPUT, recipients, options)
  const { server } = context
  const body = {
    db_label,
    collaboration_id: collaborationId,
    organizations,
    ...defined({ query, sheet_name }),
  }
  const answer = await dataOf(server.api.POST('/column', { body, ...server.call(options) }))
  if ('columns' in answer) return answer.columns.flatMap((column) => column ?? [])
  const results = await waitForResults<readonly string[]>(context, answer.id, waitOptions)
  return [...new Set(results.flatMap(({ value }) => value))]
}

/** None when the user may not look at nodes: the server then finds what it can. */
async function onlineNodes(
  context: ClientContext,
  collaboration: number,
  options: RequestOptions,
): Promise<Node[]> {
  try {
    return await new NodeClient(context)
      .list({ collaboration, isOnline: true, ...requestOptions(options) })
      .all()
  } catch (error) {
    if (error instanceof PermissionDeniedError) return []
    throw error
  }
}
