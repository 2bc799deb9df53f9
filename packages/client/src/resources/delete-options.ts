import type { RequestOptions } from '../http/request-options.js'

/** Options of a delete that can take dependent objects along. */
export interface DeleteOptions extends RequestOptions {
  /**
   * True deletes everything that depends on the object too: tasks, runs with their results, nodes, users, studies.
   * Default false: the server then refuses to delete what others depend on.
   */
  deleteDependents?: boolean
}

/** The parameter is left out unless asked for: the server takes any text for true, "false" and "0" included. */
export function deleteQuery(options: DeleteOptions): { delete_dependents?: true } {
  return options.deleteDependents === true ? { delete_dependents: true } : {}
}
