import type { ServerFetcher, TaskInput } from '../../src/v4/server/index.js'
import { typed } from './typed.js'

/** What must not compile, so that the rest of these tests means something. */
export async function refused(server: ServerFetcher): Promise<void> {
  // @ts-expect-error unknown is noticed
  typed<unknown>(true)
  // @ts-expect-error any is noticed
  // biome-ignore lint/suspicious/noExplicitAny: the test is about it
  typed<any>(true)
  // @ts-expect-error there is no such path
  await server.GET('/nothing')
  // @ts-expect-error a required field is missing
  const incomplete: TaskInput = { organizations: [{ id: 1, input: '' }] }
  // @ts-expect-error bodies are closed
  const extra: TaskInput = { image: 'i', organizations: [{ id: 1, input: '' }], status: 'completed' }
  // @ts-expect-error false would count as true
  await server.DELETE('/user/{id}', { params: { path: { id: 1 }, query: { delete_dependents: false } } })
  const { data } = await server.GET('/task')
  // @ts-expect-error runs are a link unless they are included
  const runs: string = data?.data[0]?.runs
  typed<typeof incomplete | typeof extra | typeof runs>(true)
}
