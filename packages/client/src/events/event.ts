import type { TaskStatus } from '../resources/task-status.js'

/** Something that happened at the server. `type` is the server's own name of it. */
export type ClientEvent =
  | NewTaskEvent
  | StatusUpdateEvent
  | AlgorithmStatusEvent
  | AlgorithmLogEvent
  | NodeEvent
  | KillEvent
  | ConnectionEvent

/** The names of events. */
export type EventType = ClientEvent['type']

/** The event of one name. */
export type EventOf<K extends EventType> = Extract<ClientEvent, { type: K }>

interface EventBase {
  /** `socket` when the server sent it, `poll` when it was found by looking. */
  origin: 'socket' | 'poll'
  receivedAt: Date
}

/** A task or sub-task was created. */
export interface NewTaskEvent extends EventBase {
  type: 'new_task'
  taskId: number
  /** The task whose algorithm created it; null for a user's task. */
  parentId: number | null
}

/** A node has written something about a run. The server says so a moment before the change can be read. */
export interface StatusUpdateEvent extends EventBase {
  type: 'status_update'
  runId: number
}

/** A node says that an algorithm has another status. It comes before the result is stored. */
export interface AlgorithmStatusEvent extends EventBase {
  type: 'algorithm_status_change'
  status: TaskStatus
  runId: number
  taskId: number
  jobId: number | null
  parentId: number | null
  collaborationId: number | null
  organizationId: number | null
  nodeId: number | null
}

/** An algorithm has printed something: usually one line. */
export interface AlgorithmLogEvent extends EventBase {
  type: 'algorithm_log'
  runId: number
  taskId: number
  log: string
}

/** A node went online or offline. */
export interface NodeEvent extends EventBase {
  type: 'node-online' | 'node-offline'
  nodeId: number
  name: string
  organizationId: number | null
}

/** Runs are to be stopped. Also sent when an unfinished task is deleted. */
export interface KillEvent extends EventBase {
  type: 'kill_containers'
  collaborationId: number | null
  runs: readonly { taskId: number; runId: number; organizationId: number | null }[]
}

/**
 * The connection has changed. What happened while it was not `live` is not sent again, so that whoever keeps a picture must
 * read it anew at `live`.
 */
export interface ConnectionEvent extends EventBase {
  type: 'connection'
  /** `live`: events come as they happen. `lost`: it broke and is made anew. `polling`: this login gets no events. */
  state: 'live' | 'lost' | 'polling'
}

/** The events as the server names them. */
export const WIRE_EVENTS = [
  'new_task',
  'status_update',
  'algorithm_status_change',
  'algorithm_log',
  'node-online',
  'node-offline',
  'kill_containers',
] as const

/** Maps what came over the socket; undefined for what this client cannot make sense of. */
export function toEvent(name: string, payload: unknown): ClientEvent | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined
  const wire = payload as Record<string, unknown>
  const base = { origin: 'socket' as const, receivedAt: new Date() }
  const [taskId, runId, id] = [number(wire.task_id), number(wire.run_id), number(wire.id)]
  switch (name) {
    case 'new_task':
      return id === null ? undefined : { ...base, type: name, taskId: id, parentId: number(wire.parent_id) }
    case 'status_update':
      return runId === null ? undefined : { ...base, type: name, runId }
    case 'algorithm_status_change':
      return runId === null || taskId === null
        ? undefined
        : {
            ...base,
            type: name,
            status: String(wire.status),
            runId,
            taskId,
            jobId: number(wire.job_id),
            parentId: number(wire.parent_id),
            collaborationId: number(wire.collaboration_id),
            organizationId: number(wire.organization_id),
            nodeId: number(wire.node_id),
          }
    case 'algorithm_log':
      return runId === null || taskId === null
        ? undefined
        : { ...base, type: name, runId, taskId, log: String(wire.log ?? '') }
    case 'node-online':
    case 'node-offline':
      return id === null
        ? undefined
        : {
            ...base,
            type: name,
            nodeId: id,
            name: String(wire.name ?? ''),
            organizationId: number(wire.org_id),
          }
    case 'kill_containers':
      return {
        ...base,
        type: name,
        collaborationId: number(wire.collaboration_id),
        runs: Array.isArray(wire.kill_list) ? wire.kill_list.flatMap(toKilled) : [],
      }
    default:
      return undefined
  }
}

function toKilled(wire: Record<string, unknown> | null): KillEvent['runs'] {
  const [taskId, runId] = [number(wire?.task_id), number(wire?.run_id)]
  return taskId === null || runId === null
    ? []
    : [{ taskId, runId, organizationId: number(wire?.organization_id) }]
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
