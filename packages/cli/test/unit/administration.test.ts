import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeServer, json, list, organization, PASSWORD, SERVER } from './support/fake-server.ts'
import { createShell, type RunOptions } from './support/run.ts'

let shell: Awaited<ReturnType<typeof createShell>>
beforeEach(async () => {
  shell = await createShell()
})
afterEach(() => shell.remove())

const env = { V6_URL: SERVER, V6_USERNAME: 'alice', V6_PASSWORD: PASSWORD }

describe('wrong usage of the commands for administrators', () => {
  it.each([
    [['organization', 'create'], "missing required argument 'name'"],
    [['organization', 'create', ' '], 'must not be empty'],
    [['organization', 'create', 'A', 'B'], 'too many arguments'],
    [['organization', 'update', 'A'], 'Nothing to change. Give --name, --address1'],
    [['organization', 'update', 'A', '--name', ''], 'must not be empty'],
    [['collaboration', 'create', 'C'], '--organization'],
    [['collaboration', 'create', 'C', '--organization'], 'argument missing'],
    [['collaboration', 'update', 'C'], 'Nothing to change'],
    [['collaboration', 'update', 'C', '--encrypted=no'], 'unknown option'],
    [['collaboration', 'add-organization', 'C'], "missing required argument 'organization'"],
    [['collaboration', 'delete'], "missing required argument 'collaboration'"],
    [['node', 'create', 'N'], 'too many arguments'],
    [['node', 'update', '3'], 'Nothing to change. Give --name or --clear-ip.'],
    [['node', 'delete', '3', '--delete-dependents'], 'unknown option'],
    [['user', 'create', 'bob'], '--email'],
    [['user', 'create', 'bob', '--email', 'b@x.org'], 'give --password-stdin, or set V6_NEW_PASSWORD'],
    [['user', 'create', 'bob', '--email', 'b@x.org', '--password', 'x'], 'unknown option'],
    [['user', 'create', 'bob', '--email', 'b@x.org', '--password-stdin'], 'nothing on stdin'],
    [['user', 'create', 'bob', '--email', 'b@x.org', '--rule', 'all'], '"all" is no rule'],
    [['user', 'update', 'bob'], 'Nothing to change'],
    [['user', 'update', 'bob', '--role', 'A', '--no-roles'], 'either --role or --no-roles'],
    [['user', 'update', 'bob', '--rule', 'task:view'], '"task:view" is no rule'],
    [['role', 'create', 'R'], '--rule'],
    [['role', 'create', 'R', '--rule', 'task::own'], '"task::own" is no rule'],
    [['role', 'add-rule', 'R', 'task:view:own:more'], 'is no rule'],
    [['role', 'update', 'R'], 'Nothing to change'],
    [['study', 'create', 'S'], '--organization'],
    [['study', 'update', 'S'], 'Nothing to change. Give --name.'],
    [['store', 'create', 'https://store.example/api'], '--name'],
    [['store', 'create', 'store', '-n', 'S'], '"store" is no address'],
    [['store', 'create', 'https://x.example', '-n', 'S', '-c', '1', '--all-collaborations'], 'Give either'],
  ])('%j ends with 2 and says why, before anything is sent', async (argv, words) => {
    const { code, stdout, stderr } = await shell.run(argv, { env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^Error: /)
    expect(stderr).toContain(words)
  })
})

describe('deleting', () => {
  const study = { id: 3, name: 'Lungs', collaboration: { id: 1 }, organizations: [] }
  const withTasks = (count: number) => () =>
    json({ data: [], links: {} }, 200, { 'total-count': String(count) })
  const server = (routes = {}) =>
    fakeServer({
      'GET /study/3': study,
      'GET /study': list(study),
      'GET /task': withTasks(0),
      'DELETE /study/3': { msg: 'ok' },
      ...routes,
    })
  const run = (argv: string[], { fetch }: { fetch: RunOptions['fetch'] } & object) =>
    shell.run(argv, { env, ...(fetch === undefined ? {} : { fetch }) })
  const deleted = ({ requests }: { requests: { route: string }[] }) =>
    requests.filter(({ route }) => route.startsWith('DELETE'))

  it('is not done where nobody can be asked', async () => {
    const fake = server()
    const { code, stderr } = await run(['study', 'delete', 'lungs'], fake)
    expect(code).toBe(2)
    expect(stderr).toBe(
      'Error: "Delete study "Lungs" (3)?" cannot be asked here, since this is no terminal: give --yes.\n',
    )
    expect(deleted(fake)).toEqual([])
  })

  it('is done with --yes, and said', async () => {
    const fake = server()
    expect(await run(['study', 'delete', '3', '--yes'], fake)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Study "Lungs" (3) is deleted.\n',
    })
    expect(deleted(fake)).toHaveLength(1)
  })

  it('takes nothing along unasked', async () => {
    const fake = server({ 'GET /task': withTasks(12) })
    const refused = await run(['study', 'delete', '3', '--yes'], fake)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('still has 12 tasks with their results. Nothing was deleted')
    const asked = await run(['study', 'delete', '3', '--delete-dependents'], fake)
    expect(asked.code).toBe(2)
    expect(asked.stderr).toContain('and with it 12 tasks with their results?')
    expect(deleted(fake)).toEqual([])
    const done = await run(['study', 'delete', '3', '--yes', '--delete-dependents'], fake)
    expect(done.stderr).toBe('Study "Lungs" (3) is deleted, with 12 tasks with their results.\n')
  })

  it('leaves it to the server where dependents may not be seen, in words of the shell', async () => {
    let query: string | undefined
    const fake = server({
      'GET /task': () => json({ msg: 'You lack the permission to do that!' }, 401),
      'DELETE /study/3': ({ url }: Request) => {
        query = new URL(url).search
        return query === ''
          ? json(
              { msg: 'Study id=3 has 2 tasks. Please delete them separately or set delete_dependents=True' },
              400,
            )
          : json({ msg: 'ok' })
      },
    })
    const refused = await run(['study', 'delete', '3', '--yes'], fake)
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('or give --delete-dependents') })
    expect(query).toBe('')
    const asked = await run(['study', 'delete', '3', '--delete-dependents'], fake)
    expect(asked.stderr).toContain('any tasks with their results (which you may not see)')
    expect((await run(['study', 'delete', '3', '--delete-dependents', '--yes'], fake)).code).toBe(0)
    expect(query).toBe('?delete_dependents=true')
  })
})

describe('v6c collaboration add-organization', () => {
  it('changes nothing when one of the organizations does not exist', async () => {
    const fake = fakeServer({
      'GET /organization/6': organization(6, 'B'),
      'GET /organization/99': () => json({ msg: 'Organization id=99 not found!' }, 404),
    })
    const { code, stderr } = await shell.run(['collaboration', 'add-organization', '1', '6', '99'], {
      env,
      fetch: fake.fetch,
    })
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Error: Organization id=99 not found!\n' })
    expect(fake.requests.map(({ route }) => route)).not.toContain('POST /collaboration/1/organization')
  })
})

describe('what others have typed', () => {
  it('does not steer the terminal', async () => {
    const evil = { ...organization(7, 'Evil\u001b[2J\u0007'), public_key: '' }
    const fake = fakeServer({ 'POST /organization': evil })
    const { code, stdout, stderr } = await shell.run(['organization', 'create', 'Evil'], {
      env,
      fetch: fake.fetch,
    })
    expect(code).toBe(0)
    expect(stdout + stderr).toContain('Evil')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(stdout + stderr).not.toMatch(/[\u001b\u0007]/)
  })
})

describe('v6c node create', () => {
  const fake = () =>
    fakeServer({
      'GET /collaboration': list({ id: 1, name: 'Only', encrypted: false }),
      'POST /node': {
        id: 9,
        name: 'N',
        status: null,
        last_seen: null,
        ip: null,
        config: [],
        organization: { id: 5 },
        collaboration: { id: 1 },
        api_key: 'the-api-key',
      },
    })

  it.each([[[]], [['--json']], [['-o', 'yaml']], [['--quiet']]])(
    'with %j writes the key to stdout alone, and says that it is not shown again',
    async (options) => {
      const { code, stdout, stderr } = await shell.run(['node', 'create', ...options], {
        env,
        fetch: fake().fetch,
      })
      expect(code).toBe(0)
      expect(stdout).toContain('the-api-key')
      expect(stderr).not.toContain('the-api-key')
      expect(stderr).toContain('not shown again')
      expect(stderr).toContain('v6c node reset-key 9')
    },
  )
})

describe('v6c user create', () => {
  it('sends the password and shows it nowhere, also when the server refuses it', async () => {
    const sent: unknown[] = []
    const fake = fakeServer({
      'POST /user': async (request: Request) => {
        sent.push(await request.json())
        return json({ msg: 'Request body is incorrect', errors: { password: ['too weak'] } }, 400)
      },
    })
    const { code, stdout, stderr } = await shell.run(
      ['user', 'create', 'bob', '--email', 'b@x.org', '--password-stdin', '--verbose'],
      { env, fetch: fake.fetch, stdin: 'hunter2\n' },
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(sent).toEqual([
      expect.objectContaining({ username: 'bob', password: 'hunter2', organization_id: 5 }),
    ])
    expect(stderr).toContain('too weak')
    expect(stderr).not.toContain('hunter2')
  })
})
