import type { Run as WireRun } from '@vantage6-js/generated/v4/server'
import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
import { formatDate, parseDate } from '../http/dates.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import type { Listing } from '../paging/listing.js'
import type { DecodeOptions } from '../results/decode.js'
import { readInput } from '../results/input.js'
import { defined } from './defined.js'
import { refuseFilters } from './find.js'
import { idOf, optionalId, type Ref } from './id.js'
import { type ListOptions, listing } from './list-options.js'
import { relationId } from './relation.js'
import type { TaskStatus } from './task-status.js'

/** One organization's execution of a task. A run and its result have the same id. */
export interface Run {
  id: number
  taskId: number | null
  organizationId: number | null
  /** null once the node was deleted. */
  nodeId: number | null
  nodeName: string | null
  status: TaskStatus
  startedAt: Date | null
  finishedAt: Date | null
  /** What the algorithm printed, as far as the node shares it. */
  log: string | null
  /** The input as the server keeps it: base64 text, an encrypted message, or a blob's UUID. */
  input: string | null
  /** Whether `input` is a blob's UUID. */
  blobStorageUsed: boolean
  /** When the server removed the result, where it keeps them for a limited time only. */
  cleanupAt: Date | null
}

/** Filters of `run.list`. */
export interface RunFilter {
  task?: Ref
  organization?: Ref
  node?: Ref
  collaboration?: Ref
  /** `open` for runs that have not finished. */
  state?: 'open'
  /** Picked out of all runs that the other filters leave: the server compares it with another time. Costly, so give some. */
  startedFrom?: Date
  startedTill?: Date
  /** As `startedFrom`. */
  finishedFrom?: Date
  finishedTill?: Date
}

const FILTERS: readonly (keyof RunFilter)[] = [
  'task',
  'organization',
  'node',
  'collaboration',
  'state',
  'startedFrom',
  'startedTill',
  'finishedFrom',
  'finishedTill',
]

/** Python's filters that the server cannot answer. */
const DEAD_FILTERS = {
  assignedFrom: 'Server 4.15 has one and the same time of assignment for all runs: that of its own start.',
  assignedTill: 'Server 4.15 has one and the same time of assignment for all runs: that of its own start.',
  port: 'Server 4.15 fails on this filter.',
}

/** Runs: `client.run`. */
export class RunClient {
  readonly #context: ClientContext

  constructor(context: ClientContext) {
    this.#context = context
  }

  /** `GET /run`, newest first. Runs of an organization that has no node any more are not in it. */
  list<F extends keyof Run = keyof Run>(
    options: RunFilter & ListOptions<Run, F> = {},
  ): Listing<Pick<Run, F>> {
    const { server } = this.#context
    refuseFilters(options, DEAD_FILTERS)
    const { startedFrom, finishedFrom } = options
    const filters = defined({
      task_id: optionalId(options.task, 'task'),
      organization_id: optionalId(options.organization, 'organization'),
      node_id: optionalId(options.node, 'node'),
      collaboration_id: optionalId(options.collaboration, 'collaboration'),
      state: options.state,
      started_till: options.startedTill && formatDate(options.startedTill, 'startedTill'),
      finished_till: options.finishedTill && formatDate(options.finishedTill, 'finishedTill'),
    })
    return listing(
      {
        order: undefined,
        // Each run costs the server a query of its own.
        walkPerPage: 50,
        filters: FILTERS,
        makeFilter:
          startedFrom === undefined && finishedFrom === undefined
            ? undefined
            : () => (row: Pick<WireRun, 'started_at' | 'finished_at'>) =>
                isFrom(row.started_at, startedFrom) && isFrom(row.finished_at, finishedFrom),
        toModel: toRun,
        fetch: (query, call) =>
          server.api.GET('/run', { params: { query: { ...filters, ...query } }, ...server.call(call) }),
      },
      options,
    )
  }

  /**
   * `GET /run/{id}`
   *
   * @throws NotFoundError, PermissionDeniedError
   */
  async get(run: Ref, options: RequestOptions = {}): Promise<Run> {
    const { server } = this.#context
    return toRun(
      await dataOf(
        server.api.GET('/run/{id}', { params: { path: { id: idOf(run) } }, ...server.call(options) }),
      ),
    )
  }

  /** All runs of a task, by rising id. */
  async fromTask(task: Ref, options: RequestOptions = {}): Promise<Run[]> {
    const runs = await this.list({ task, ...requestOptions(options) }).all()
    return runs.sort((a, b) => a.id - b.id)
  }

  /**
   * The input of a run, decrypted and parsed. What is encrypted for another organization is not even attempted: only that
   * organization's key can read it.
   *
   * @throws InputUnreadableError when it is another organization's, or cannot be decrypted or parsed.
   * @throws NotFoundError, PermissionDeniedError
   */
  input<T = unknown>(run: Ref, options: DecodeOptions<T> = {}): Promise<T> {
    return readInput<T>(this.#context, idOf(run), options)
  }

  /** What a run has printed so far. Empty when it printed nothing, or its node does not share logs. */
  async log(run: Ref, options: RequestOptions = {}): Promise<string> {
    return (await this.get(run, options)).log ?? ''
  }
}

/** The parts that do not change with what is included. */
export type WireRunCore = Omit<WireRun, 'task' | 'node'> & {
  task: { id: number }
  node: { id?: number; name?: string }
}

function isFrom(time: string | null, from: Date | undefined): boolean {
  return from === undefined || (parseDate(time)?.getTime() ?? Number.NEGATIVE_INFINITY) >= from.getTime()
}

export function toRun(wire: WireRunCore): Run {
  return {
    id: wire.id,
    taskId: relationId(wire.task),
    organizationId: relationId(wire.organization),
    nodeId: relationId(wire.node),
    nodeName: wire.node?.name ?? null,
    status: wire.status,
    startedAt: parseDate(wire.started_at),
    finishedAt: parseDate(wire.finished_at),
    log: wire.log,
    input: wire.input,
    blobStorageUsed: wire.blob_storage_used === true,
    cleanupAt: parseDate(wire.cleanup_at),
  }
}
