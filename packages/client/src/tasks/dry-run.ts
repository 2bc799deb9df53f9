import { isByteSource } from '../blobs/source.js'
import { type ClientContext, storeOrDefault } from '../context.js'
import { InvalidArgumentError, NotFoundError, PermissionDeniedError } from '../errors/index.js'
import { type RequestOptions, requestOptions } from '../http/request-options.js'
import { loadPermissions } from '../permissions/load-permissions.js'
import { type Node, NodeClient } from '../resources/node.js'
import { SchemaError } from '../schema.js'
import { type AlgorithmDescription, checkAlgorithm, methodOf } from './check-algorithm.js'
import { checkNodes } from './check-nodes.js'
import { askStore } from './check-store.js'
import { writeInput } from './create-task.js'
import { databaseLabels } from './databases.js'
import { normalizeTaskInput } from './normalize-input.js'
import { type Destination, findDestination, pickRecipients, type Recipient } from './recipients.js'
import type { PythonTaskInput, TaskInput } from './task-input.js'
import type { TaskProblem } from './task-problem.js'

/** What would become of a task. */
export interface TaskDryRun {
  /** Whether nothing was found that would stop it. */
  ok: boolean
  /** Everything that would stop it, and what is unusual; those that stop the creation first. */
  problems: readonly TaskProblem[]
  /** What could not be checked, and why. */
  unchecked: readonly string[]
  /** null when it could not be found out. */
  collaborationId: number | null
  encrypted: boolean | null
  /** The organizations that would run it. */
  organizations: readonly { id: number; name: string }[]
}

/** Looks at everything that could stop a task. See `TaskClient.dryRun`. */
export async function dryRunTask<Input extends object>(
  context: ClientContext,
  given: TaskInput<Input> | PythonTaskInput<Input>,
  options: RequestOptions,
): Promise<TaskDryRun> {
  const run = new DryRun(context, requestOptions(options))
  await run.check(given)
  return run.result()
}

class DryRun {
  readonly #context: ClientContext
  readonly #options: RequestOptions
  readonly #problems: TaskProblem[] = []
  readonly #unchecked: string[] = []
  #destination: Destination | undefined
  #organizations: readonly Recipient[] = []

  constructor(context: ClientContext, options: RequestOptions) {
    this.#context = context
    this.#options = options
  }

  result(): TaskDryRun {
    const rank = ({ stops }: TaskProblem) => ['creation', 'run', 'nothing'].indexOf(stops)
    return {
      ok: this.#problems.every(({ stops }) => stops === 'nothing'),
      problems: [...this.#problems].sort((a, b) => rank(a) - rank(b)),
      unchecked: this.#unchecked,
      collaborationId: this.#destination?.collaborationId ?? null,
      encrypted: this.#destination?.encrypted ?? null,
      organizations: this.#organizations.map(({ id, name }) => ({ id, name })),
    }
  }

  async check<Input extends object>(given: TaskInput<Input> | PythonTaskInput<Input>): Promise<void> {
    const input = await this.#attempt(async () => normalizeTaskInput(given))
    if (input === undefined) return
    await this.#attempt(() => writeInput(input))
    const labels = await this.#attempt(async () => databaseLabels(input.databases))
    const storeId = await this.#attempt(async () => storeOrDefault(this.#context, input.store))
    const destination = await this.#findDestination(input)
    if (destination === undefined) {
      this.#checkAlgorithm(input.algorithm, input, labels, [])
      return
    }
    this.#destination = destination
    this.#organizations = await this.#pick(destination, input.organizations)
    const { collaborationId } = destination
    const [nodes, store] = await Promise.all([
      this.#nodes(collaborationId),
      storeId === undefined
        ? undefined
        : askStore(this.#context, { storeId, collaborationId, image: input.image }, this.#options),
      this.#checkPermission(collaborationId),
      this.#checkKeys(destination),
    ])
    if (store?.problem !== undefined) this.#problems.push(store.problem)
    if (nodes !== undefined) {
      const { image, digest } = store?.algorithm ?? {}
      const identity = await this.#context.whoami(this.#options)
      const found = checkNodes(this.#organizations, nodes, {
        image: image && digest ? `${image}@${digest}` : input.image,
        labels: labels ?? [],
        identity,
      })
      this.#problems.push(...found.problems)
      this.#unchecked.push(...found.unchecked)
    }
    this.#checkAlgorithm(store?.algorithm ?? input.algorithm, input, labels, nodes ?? [])
  }

  /** Runs a check that throws what is wrong with an argument. */
  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof InvalidArgumentError) {
        const { message, argument } = error
        this.#problems.push({ code: 'invalid-argument', message, stops: 'creation', argument })
      } else if (error instanceof SchemaError) {
        const { message } = error
        this.#problems.push({ code: 'invalid-argument', message, stops: 'creation', argument: 'input' })
      } else {
        throw error
      }
      return undefined
    }
  }

  #findDestination(input: Pick<TaskInput, 'collaboration' | 'study'>): Promise<Destination | undefined> {
    return this.#attempt(async () => {
      try {
        return await findDestination(this.#context, input, this.#options)
      } catch (error) {
        if (!(error instanceof NotFoundError || error instanceof PermissionDeniedError)) throw error
        this.#problems.push({ code: 'no-destination', message: error.message, stops: 'creation' })
        return undefined
      }
    })
  }

  async #nodes(collaboration: number): Promise<Node[] | undefined> {
    try {
      return await new NodeClient(this.#context).list({ collaboration, ...this.#options }).all()
    } catch (error) {
      if (!(error instanceof PermissionDeniedError)) throw error
      this.#unchecked.push('The nodes: you may not look at them.')
      return undefined
    }
  }

  async #checkPermission(collaboration: number): Promise<void> {
    const add = (message: string) =>
      this.#problems.push({ code: 'no-permission', message, stops: 'creation' })
    const { type } = await this.#context.whoami(this.#options)
    if (type !== 'user') {
      if (type === 'node') add('Nodes cannot create tasks: log in as a user.')
      return
    }
    const permissions = await loadPermissions(this.#context, this.#options)
    if (permissions.can('task', 'create', { collaboration })) return
    add(
      permissions.scope('task', 'create') === undefined
        ? 'None of your roles allows to create tasks.'
        : `Your organization is not a member of collaboration ${collaboration}: only members start tasks in it, whatever their rights.`,
    )
  }

  async #checkKeys({ encrypted }: Destination): Promise<void> {
    if (!encrypted) return
    const { cryptor, keyTrust, server } = this.#context
    if (cryptor === undefined)
      this.#problems.push({
        code: 'no-cryptor',
        message:
          "The collaboration is encrypted: call `client.setupEncryption(cryptor)` with your organization's private key first.",
        stops: 'creation',
      })
    for (const { id, name, publicKey } of this.#organizations) {
      if (publicKey === null) {
        this.#problems.push({
          code: 'no-public-key',
          message: `No public key is known of ${name} (${id}): its node uploads it when it starts.`,
          stops: 'creation',
          organizationId: id,
        })
      } else if (cryptor !== undefined && keyTrust !== undefined) {
        try {
          const fingerprint = await cryptor.fingerprint(publicKey)
          await keyTrust.verify(
            { server: server.url, organizationId: id, organizationName: name },
            fingerprint,
          )
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error)
          this.#problems.push({ code: 'key-not-trusted', message, stops: 'creation', organizationId: id })
        }
      }
    }
  }

  /** The organizations that the task can go to; of the others, each is a problem of its own. */
  async #pick(destination: Destination, wanted: TaskInput['organizations']): Promise<readonly Recipient[]> {
    if (wanted === undefined || wanted.length === 0)
      return (await this.#attempt(async () => pickRecipients(destination, wanted)))?.organizations ?? []
    const picked = new Map<number, Recipient>()
    for (const one of wanted) {
      await this.#attempt(async () => {
        const [organization] = pickRecipients(destination, [one]).organizations
        if (organization === undefined) return
        if (picked.has(organization.id)) pickRecipients(destination, [one, one])
        picked.set(organization.id, organization)
      })
    }
    return [...picked.values()]
  }

  #checkAlgorithm(
    algorithm: AlgorithmDescription | undefined,
    { input }: TaskInput<object>,
    labels: readonly string[] | undefined,
    nodes: readonly Node[],
  ): void {
    if (algorithm === undefined) return
    if (isByteSource(input)) {
      this.#unchecked.push('The arguments: the input is read from a file or stream.')
      return
    }
    const members = this.#destination && new Set(this.#destination.members.keys())
    const columns = labels?.length === 1 ? this.#columns(nodes, labels[0] ?? '') : undefined
    const found = checkAlgorithm(algorithm, input, { members, columns, databases: labels?.length })
    this.#problems.push(...found)
    const fn = algorithm.functions.find(({ name }) => name === methodOf(input))
    if (fn?.type === 'central' && this.#organizations.length > 1)
      this.#problems.push({
        code: 'wrong-arguments',
        message: `${fn.name} is a central function: it is usually sent to one organization, and would run ${this.#organizations.length} times here.`,
        stops: 'nothing',
        argument: 'organizations',
      })
  }

  /** The columns that all nodes have which tell theirs. */
  #columns(nodes: readonly Node[], label: string): ReadonlySet<string> | undefined {
    const sets = this.#organizations
      .map(({ id }) => nodes.find(({ organizationId }) => organizationId === id))
      .map(
        (node) =>
          node?.config.filter(({ key }) => key === `columns_${label}`).map(({ value }) => value) ?? [],
      )
      .filter((columns) => columns.length > 0)
    const [first, ...others] = sets
    return first && new Set(first.filter((column) => others.every((columns) => columns.includes(column))))
  }
}
