import { concurrently } from '../blobs/concurrently.js'
import type { ClientContext } from '../context.js'
import { dataOf } from '../http/data.js'
import type { RequestOptions } from '../http/request-options.js'
import { type Run, toRun } from '../resources/run.js'

/** Each run costs the server a query of its own, and it serves nobody else meanwhile. */
const PER_PAGE = 50
const PAGES_AT_A_TIME = 2

/**
 * The runs of a task that the server lists: `GET /run?task_id`, in as few pages as there are. A task has all its runs from the
 * beginning, so that its pages do not shift, unlike those of other lists; whoever joins them with results sees if one is missing.
 */
export async function listedRuns(
  { server }: ClientContext,
  taskId: number,
  options: RequestOptions,
): Promise<Run[]> {
  const page = async (page: number, call: RequestOptions) => {
    const query = { task_id: taskId, page, per_page: PER_PAGE }
    const answer = server.api.GET('/run', { params: { query }, ...server.call(call) })
    const { data } = await dataOf(answer)
    const total = Number((await answer).response.headers.get('total-count') ?? data.length)
    return { runs: data.map(toRun), total }
  }
  const first = await page(1, options)
  const pages = Math.ceil(first.total / PER_PAGE)
  const numbers = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2)
  const others = await concurrently(numbers, PAGES_AT_A_TIME, options.signal, (number, signal) =>
    page(number, { ...options, signal }),
  )
  const runs = [first, ...others].flatMap((page) => page.runs)
  // An organization with nodes in several collaborations is in the server's join more than once.
  return [...new Map(runs.map((run) => [run.id, run])).values()]
}
