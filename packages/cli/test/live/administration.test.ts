import { type Network, startNetwork } from '@vantage6-js/sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createShell, type Shell } from './support/shell.ts'
import { hasTmux, Terminal } from './support/terminal.ts'

const PASSWORD = 'Correct-horse-1'

/** A network of its own, since much of it is changed and deleted here. */
let network: Network
let shell: Shell
beforeAll(async () => {
  network = await startNetwork({ nodes: false, organizations: 3 })
  shell = await createShell()
  // The administrator of the server is the default; the one of the first organization can create tasks.
  for (const [profile, user] of Object.entries({ default: network.root, admin: network.admin })) {
    const { code, stderr } = await shell.run('v6c login "$V6_URL" --profile "$PROFILE"', {
      V6_URL: network.url,
      PROFILE: profile,
      V6_USERNAME: user.username,
      V6_PASSWORD: user.password,
    })
    if (code !== 0) throw new Error(stderr)
  }
})
afterAll(async () => {
  await shell?.remove()
  await network?.stop()
})

/** Runs `v6c … --json`, and gives what it wrote. */
async function json(command: string, values?: Record<string, string>) {
  const { code, stdout, stderr } = await shell.run(`v6c ${command} --json`, values)
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/"error"/) })
  return JSON.parse(stdout)
}

/** The same for a command that is to fail: nothing on stdout, one error on stderr. */
async function failure(command: string, values?: Record<string, string>) {
  const { code, stdout, stderr } = await shell.run(`v6c ${command}`, values)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Error: /)
  return { code, message: stderr.slice('Error: '.length).trimEnd() }
}

const names = (items: readonly { name: string }[]) => items.map(({ name }) => name)

describe('v6c organization', () => {
  it('creates one, and changes only what is given', async () => {
    const made = await json('organization create "Klinikum Köln 科隆" --country Germany --zipcode 50667')
    expect(made).toMatchObject({ name: 'Klinikum Köln 科隆', country: 'Germany', zipcode: '50667' })
    const changed = await json('organization update "klinikum köln 科隆" --domain koeln.example --zipcode ""')
    expect(changed).toMatchObject({ id: made.id, country: 'Germany', domain: 'koeln.example', zipcode: '' })
    expect(await json(`organization show ${made.id}`)).toEqual(changed)
  })

  it('says what was done on stderr, and writes the fields to stdout', async () => {
    const { code, stdout, stderr } = await shell.run('v6c organization create Delft')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^name +Delft$/m)
    expect(stderr).toMatch(/^Organization "Delft" \(\d+\) is created\.\n$/)
  })

  it('is deleted with its users only when that is asked for', async () => {
    const { id } = await json('organization create Ghent')
    await json('user create ghent --email ghent@example.org --organization Ghent', {
      V6_NEW_PASSWORD: PASSWORD,
    })
    expect(await failure('organization delete Ghent --yes')).toEqual({
      code: 1,
      message: `Organization "Ghent" (${id}) still has 1 user. Nothing was deleted: delete them first, or give --delete-dependents to delete them, too.`,
    })
    const question = await failure('organization delete Ghent --delete-dependents')
    expect(question).toMatchObject({ code: 2, message: expect.stringContaining('and with it 1 user?') })
    expect(await json('organization delete Ghent --delete-dependents --yes')).toEqual({
      deleted: { organizationId: id },
    })
    expect((await failure('user show ghent')).code).not.toBe(0)
    expect((await failure(`organization show ${id}`)).code).toBe(1)
  })

  it('refuses a name that is taken, and a user who may not', async () => {
    expect(await failure('organization create Delft')).toMatchObject({
      code: 1,
      message: expect.stringContaining('Delft'),
    })
    expect(await failure('organization create Elsewhere', researcher())).toMatchObject({
      code: 4,
      message: expect.stringContaining('Not permitted'),
    })
  })

  it('names those there are when there is none of that name', async () => {
    const { code, message } = await failure('organization update Nowhere --domain nowhere.example')
    expect(code).toBe(2)
    expect(message).toContain('There is no organization "Nowhere". There are: ')
    expect((await failure('organization update 99999 --domain nowhere.example')).code).toBe(1)
  })
})

describe('v6c collaboration', () => {
  it('is created, changed, given members, and deleted', async () => {
    const [first, second] = network.organizations
    const values = { FIRST: first?.name ?? '', SECOND: String(second?.id) }
    const made = await json(
      'collaboration create Cohort --encrypted --organization "$FIRST" --organization "$SECOND"',
      values,
    )
    expect(made).toMatchObject({ name: 'Cohort', encrypted: true })
    expect(names(made.organizations)).toEqual([first?.name, second?.name])
    expect(await json('collaboration update Cohort --no-encrypted --name Cohort2')).toMatchObject({
      id: made.id,
      name: 'Cohort2',
      encrypted: false,
    })
    const more = await json('collaboration add-organization Cohort2 Delft @own')
    expect(names(more.organizations).sort()).toEqual(['Delft', first?.name, second?.name, 'root'].sort())
    const fewer = await json('collaboration remove-organization Cohort2 delft "$FIRST" @own', values)
    expect(names(fewer.organizations)).toEqual([second?.name])
    expect(await failure('collaboration remove-organization Cohort2 "$FIRST"', values)).toMatchObject({
      code: 2,
      message: expect.stringContaining('There is no organization'),
    })
    expect(await json('collaboration delete Cohort2 --yes')).toEqual({
      deleted: { collaborationId: made.id },
    })
    expect((await failure(`collaboration show ${made.id}`)).code).toBe(1)
  })

  it('creates nothing when an organization does not exist', async () => {
    expect((await failure('collaboration create Never --organization 99999')).code).toBe(2)
    expect(names(await json('collaboration list'))).not.toContain('Never')
  })
})

describe('v6c node', () => {
  it('writes the API key to stdout this once, and a node can log in with it', async () => {
    const own = network.organizations[0]
    await json('collaboration create Nodes --organization "$NAME"', { NAME: own?.name ?? '' })
    const { code, stdout, stderr } = await shell.run(
      'v6c node create -c Nodes --organization "$NAME" --name "Node 1" --json',
      { NAME: own?.name ?? '' },
    )
    expect(code).toBe(0)
    const { apiKey, ...node } = JSON.parse(stdout)
    expect(node).toMatchObject({ name: 'Node 1', organizationId: own?.id, isOnline: false })
    expect(await nodeLogin(apiKey)).toBe(200)
    expect(stderr).not.toContain(apiKey)
    expect(JSON.parse(stderr)).toEqual({
      warning: { message: expect.stringContaining('not shown again') },
    })
    expect(await json('node show "Node 1"')).toEqual(node)

    const reset = await json('node reset-key "node 1" --yes')
    expect(reset).toMatchObject({ id: node.id, name: 'Node 1' })
    expect(await nodeLogin(apiKey)).toBe(401)
    expect(await nodeLogin(reset.apiKey)).toBe(200)

    expect(await json('node update "Node 1" --name "Node 2" --clear-ip')).toMatchObject({ name: 'Node 2' })
    expect((await failure('node delete "Node 2"')).message).toContain('give --yes')
    expect(await json('node delete "Node 2" --yes')).toEqual({ deleted: { nodeId: node.id } })
    expect(await nodeLogin(reset.apiKey)).toBe(401)
  })

  it('says so with --quiet, too', async () => {
    const { code, stdout, stderr } = await shell.run(
      'v6c node create -c Nodes --organization "$NAME" --quiet',
      {
        NAME: network.organizations[0]?.name ?? '',
      },
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^apiKey +\S+$/m)
    expect(stderr).toMatch(/^Warning: The API key is not shown again/)
    expect(
      await failure('node create -c Nodes --organization "$NAME"', {
        NAME: network.organizations[0]?.name ?? '',
      }),
    ).toMatchObject({ code: 1 })
  })

  async function nodeLogin(apiKey: string): Promise<number> {
    const { status } = await fetch(`${network.url}/token/node`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ api_key: apiKey }),
    })
    return status
  }
})

describe('v6c role', () => {
  it('is created of rules by name or id, changed, and deleted', async () => {
    const [{ id: nodeRule }] = (await json('rule list')).filter(
      (rule: Record<string, string>) =>
        rule.name === 'node' && rule.operation === 'VIEW' && rule.scope === 'GLOBAL',
    )
    const made = await json(
      `role create Supervisor --description "looks on" --rule task:view:collaboration --rule ${nodeRule}`,
    )
    expect(rules(made)).toEqual(['node:VIEW:GLOBAL', 'task:VIEW:COLLABORATION'])
    expect(await json('role show supervisor')).toEqual(made)
    expect(rules(await json('role add-rule Supervisor EVENT:send:Collaboration'))).toEqual([
      'event:SEND:COLLABORATION',
      'node:VIEW:GLOBAL',
      'task:VIEW:COLLABORATION',
    ])
    const fewer = await json(`role remove-rule Supervisor ${nodeRule} event:send:collaboration`)
    expect(rules(fewer)).toEqual(['task:VIEW:COLLABORATION'])
    expect(await json('role update Supervisor --name Onlooker')).toMatchObject({
      id: made.id,
      name: 'Onlooker',
      description: 'looks on',
    })
    expect(await json('role delete Onlooker --yes')).toEqual({ deleted: { roleId: made.id } })
  })

  it('refuses a rule that there is not', async () => {
    const { code, message } = await failure('role create Nobody --rule task:fly:global')
    expect(code).toBe(2)
    expect(message).toContain('no rule task:fly:global')
    expect(names(await json('role list'))).not.toContain('Nobody')
  })

  it('is taken from users only when told to', async () => {
    const own = { ORG: network.organizations[0]?.name ?? '' }
    const { id } = await json(
      'role create Passing --organization "$ORG" --rule task:view:organization --rule user:view:organization',
      own,
    )
    await json(
      'user create passer --email passer@example.org --organization "$ORG" --role Passing --password-stdin <<< "$SECRET"',
      { ...own, SECRET: PASSWORD },
    )
    const refused = await failure('role delete Passing --yes')
    expect(refused).toEqual({
      code: 1,
      message: `Role "Passing" (${id}) is given to 1 user. Nothing was deleted: give --take-from-users to take it from them.`,
    })
    const { stderr } = await shell.run('v6c role delete Passing --yes --take-from-users')
    expect(stderr).toBe(`Role "Passing" (${id}) is deleted, and taken from 1 user.\n`)
    expect(await json('user show passer')).toMatchObject({ username: 'passer' })
    await json('user delete passer --yes')
  })

  function rules(role: { rules: { name: string; operation: string; scope: string }[] }) {
    return role.rules.map(({ name, operation, scope }) => `${name}:${operation}:${scope}`).sort()
  }
})

describe('v6c user', () => {
  it('is created with a password of stdin, and can log in with it', async () => {
    const { stdout, stderr, code } = await shell.run(
      'v6c user create alice --email alice@example.org --firstname Alice --organization "$ORG" --role researcher --rule node:view:organization --password-stdin --json <<< "$SECRET"',
      { ORG: network.organizations[1]?.name ?? '', SECRET: PASSWORD },
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toContain(PASSWORD)
    expect(JSON.parse(stdout)).toMatchObject({
      username: 'alice',
      firstname: 'Alice',
      lastname: '',
      organizationId: network.organizations[1]?.id,
    })
    const whoami = await shell.run('v6c whoami --json', login('alice'))
    expect(JSON.parse(whoami.stdout)).toMatchObject({ name: 'alice' })
    const roles = await shell.run('v6c rule list --user alice --json')
    expect(JSON.parse(roles.stdout).length).toBeGreaterThan(1)
  })

  it('takes the password of the environment, which is not the one to log in with', async () => {
    const made = await json('user create bob --email bob@example.org --role Viewer', {
      V6_NEW_PASSWORD: PASSWORD,
    })
    expect(made.organizationId).toBe(network.root.organizationId)
    expect((await shell.run('v6c whoami', login('bob'))).code).toBe(0)
  })

  it('creates nothing when a role is not of the organization, or the password is weak', async () => {
    const values = { V6_NEW_PASSWORD: PASSWORD }
    const unknown = await failure('user create carol --email carol@example.org --role Wizard', values)
    expect(unknown).toMatchObject({ code: 2, message: expect.stringContaining('There is no role "Wizard"') })
    const weak = await failure('user create carol --email carol@example.org', { V6_NEW_PASSWORD: 'weak' })
    expect(weak.code).toBe(1)
    expect(weak.message).not.toContain('weak')
    expect((await json('user list')).map(({ username }: { username: string }) => username)).not.toContain(
      'carol',
    )
  })

  it('is changed: only what is given, and roles as a whole', async () => {
    expect(await json('user update alice --lastname Archer --role Viewer')).toMatchObject({
      firstname: 'Alice',
      lastname: 'Archer',
    })
    expect(
      (await json('user list --organization "$ORG"', { ORG: network.organizations[1]?.name ?? '' })).length,
    ).toBe(2)
    await json('user update alice --no-roles --no-rules')
    expect(await json('rule list --user alice')).toEqual([])
  })

  it('is deleted with tasks only when told to', async () => {
    const { id } = await json('user show alice')
    expect(await json('user delete alice --yes')).toEqual({ deleted: { userId: id } })
    expect((await failure('user delete alice --yes')).code).toBe(2)
    await json('user delete bob --yes')
  })

  const login = (username: string) => ({ V6_URL: network.url, V6_USERNAME: username, V6_PASSWORD: PASSWORD })
})

describe('v6c study, and what depends on a collaboration', () => {
  it('is created, changed, given members, and deleted with its tasks only when told to', async () => {
    const [first, second, third] = network.organizations
    const members = network.organizations.map(({ id }) => `--organization ${id}`).join(' ')
    const { id: collaboration } = await json(`collaboration create Wide ${members}`)
    for (const { id } of network.organizations)
      await json(`node create -c Wide --organization ${id} --name wide-${id}`)
    const values = { FIRST: first?.name ?? '', SECOND: second?.name ?? '', THIRD: third?.name ?? '' }
    const made = await json(
      'study create Lungs -c wide --organization "$FIRST" --organization "$SECOND"',
      values,
    )
    expect(names(made.organizations)).toEqual([first?.name, second?.name])
    expect(await json('study update Lungs --name "Lungs 2"')).toMatchObject({ id: made.id, name: 'Lungs 2' })
    const more = await json('study add-organization "Lungs 2" "$THIRD"', values)
    expect(names(more.organizations)).toHaveLength(3)
    const fewer = await json('study remove-organization "Lungs 2" "$THIRD" "$SECOND"', values)
    expect(names(fewer.organizations)).toEqual([first?.name])
    expect(await json('study show "lungs 2"')).toEqual(fewer)

    await json(`task run -i ${network.algorithms.tools} -m echo --study "lungs 2" --profile admin`)
    await json(`task run -i ${network.algorithms.tools} -m echo -c Wide --profile admin`)
    const task = await json(`task run -i ${network.algorithms.tools} -m echo -c Wide --profile admin`)

    expect(await failure('study delete "Lungs 2" --yes')).toEqual({
      code: 1,
      message: `Study "Lungs 2" (${made.id}) still has 1 task with its results. Nothing was deleted: delete them first, or give --delete-dependents to delete them, too.`,
    })
    const question = await failure('study delete "Lungs 2" --delete-dependents')
    expect(question.code).toBe(2)
    expect(question.message).toContain('and with it 1 task with its results?')
    expect(await json('study delete "Lungs 2" --delete-dependents --yes')).toEqual({
      deleted: { studyId: made.id },
    })

    const user = await failure('user delete "$ADMIN" --yes', { ADMIN: network.admin.username })
    expect(user).toMatchObject({
      code: 1,
      message: expect.stringContaining('still has 2 tasks with their results'),
    })

    const wide = await failure('collaboration delete Wide --yes')
    expect(wide).toMatchObject({
      code: 1,
      message: expect.stringContaining('still has 2 tasks with their results and 3 nodes.'),
    })
    expect(await json('collaboration show Wide')).toMatchObject({ id: collaboration })
    const { code, stderr } = await shell.run('v6c collaboration delete Wide --delete-dependents --yes')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `Collaboration "Wide" (${collaboration}) is deleted, with 2 tasks with their results and 3 nodes.\n`,
    })
    expect((await failure(`task show ${task.id} --profile admin`)).code).toBe(1)
    expect(names(await json('node list'))).not.toContain(`wide-${first?.id}`)
  })
})

describe('v6c store', () => {
  it('is coupled for one collaboration or for all, and uncoupled from others only when told to', async () => {
    const [first] = network.organizations
    const values = { STORE: network.storeUrl ?? '' }
    const [forAll] = await json('store list')
    expect(forAll).toMatchObject({ allCollaborations: true })
    const question = await failure(`store delete ${forAll.id}`)
    expect(question).toMatchObject({
      code: 2,
      message: expect.stringContaining(`${network.storeUrl} forgets this server with its users.`),
    })
    expect(await json(`store delete ${forAll.id} --yes`)).toEqual({ deleted: { storeId: forAll.id } })

    for (const name of ['Shop', 'Mall']) {
      await json(`collaboration create ${name} --organization ${first?.id}`)
      const made = await json(`store create "$STORE" --name "Store of ${name}" -c ${name} --force`, values)
      expect(made).toMatchObject({ name: `Store of ${name}`, allCollaborations: false })
    }
    expect((await failure('store create "$STORE" -n Again -c Shop --force', values)).code).toBe(1)
    expect(await failure('store delete "Store of Shop" --yes')).toMatchObject({
      code: 1,
      message: expect.stringContaining(
        'is used by 1 other collaboration. Nothing was deleted: give --other-collaborations',
      ),
    })
    expect((await failure('collaboration delete Shop')).message).toMatch(
      /Algorithm store "Store of Shop" \(\d+\) becomes one of every collaboration\./,
    )
    await json('store delete "Store of Shop" --other-collaborations --yes')
    expect(await json('store list')).toEqual([])
    const again = await json('store create "$STORE" -n All --all-collaborations --force', values)
    expect(again).toMatchObject({ name: 'All', allCollaborations: true })
  })

  it('that cannot be reached is not coupled', async () => {
    const { code, message } = await failure(
      'store create http://127.0.0.1:9/api -n Nowhere --all-collaborations --force',
    )
    expect(code).toBe(1)
    expect(message).not.toContain('client.')
  })
})

const available = hasTmux()

describe.skipIf(!available)(`in a real terminal${available ? '' : ' (skipped: there is no tmux)'}`, () => {
  let terminal: Terminal
  afterEach(() => terminal.close())

  it('asks for a password twice, shows neither, and creates nothing when they differ', async () => {
    terminal = new Terminal(shell)
    await terminal.open()
    const command = 'clear; v6c user create dora --email dora@example.org; echo "code $?"'
    await terminal.enter(command)
    await terminal.shows('New password of dora')
    await terminal.enter(PASSWORD)
    await terminal.shows('The same again')
    await terminal.enter(`${PASSWORD}x`)
    const differs = await terminal.shows(/code \d+/)
    expect(differs).toContain('The two passwords differ')
    expect(differs).toContain('code 2')
    await terminal.enter(command)
    await terminal.shows('New password of dora')
    await terminal.enter(PASSWORD)
    await terminal.shows('The same again')
    await terminal.enter(PASSWORD)
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toMatch(/User "dora" \(\d+\) is created/)
    expect(screen).not.toContain(PASSWORD)
  })

  it('asks before it deletes: Enter alone and Ctrl-C are no, y is yes', async () => {
    terminal = new Terminal(shell)
    await terminal.open()
    const command = 'clear; v6c user delete dora; echo "code $?"'
    for (const [key, code] of [
      ['Enter', 1],
      ['C-c', 130],
    ] as const) {
      await terminal.enter(command)
      await terminal.shows('Delete user "dora"')
      await terminal.press(key)
      expect(await terminal.shows(/code \d+/)).toContain(`code ${code}`)
    }
    expect(await json('user show dora')).toMatchObject({ username: 'dora' })
    await terminal.enter(command)
    await terminal.shows('Delete user "dora"')
    await terminal.press('y')
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toContain('is deleted.')
    expect(screen).toContain('code 0')
  })

  it('warns of deleting oneself', async () => {
    terminal = new Terminal(shell)
    await terminal.open()
    await terminal.enter(`clear; v6c user delete ${network.root.username}; echo "code $?"`)
    await terminal.shows('This is yourself')
    await terminal.press('Enter')
    await terminal.shows('code 1')
  })
})

function researcher() {
  const { username, password } = network.researcher
  return { V6_URL: network.url, V6_USERNAME: username, V6_PASSWORD: password }
}
