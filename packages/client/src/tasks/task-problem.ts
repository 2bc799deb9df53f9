/** What can be wrong with a task that is not created yet. */
export type TaskProblemCode =
  /** The input, a database or another argument cannot be right. */
  | 'invalid-argument'
  /** The collaboration or study does not exist, or may not be seen. */
  | 'no-destination'
  /** The user lacks the right to create tasks, or the own organization is no member. */
  | 'no-permission'
  /** The organization has no node in the collaboration. */
  | 'no-node'
  /** The node is not connected: the task would wait for it. */
  | 'node-offline'
  /** The node does not let this user or organization start tasks. */
  | 'user-not-allowed'
  /** The node does not run this image. */
  | 'image-not-allowed'
  /** The node has no database of this label. */
  | 'unknown-label'
  /** The collaboration is encrypted and `setupEncryption` was not called. */
  | 'no-cryptor'
  /** The collaboration is encrypted and the server knows no key of the organization. */
  | 'no-public-key'
  /** The organization's key is not the one that is remembered of it. */
  | 'key-not-trusted'
  /** The algorithm store is not one of the collaboration, does not answer, or refuses. */
  | 'no-store'
  /** The store has no approved algorithm with this image. */
  | 'image-not-in-store'
  /** The algorithm has no such function. */
  | 'unknown-function'
  /** An argument or the number of databases does not fit the store's description of the function. */
  | 'wrong-arguments'

/** One thing that would stop a task, or probably is not meant. */
export interface TaskProblem {
  code: TaskProblemCode
  message: string
  /** Whether the task could not be created, or would be created and then not run or fail, or is merely unusual. */
  stops: 'creation' | 'run' | 'nothing'
  /** The organization that it is about. */
  organizationId?: number
  /** The argument that it is about, as a path. */
  argument?: string
}
