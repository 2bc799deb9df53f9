import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createShell, type Shell } from './support/shell.ts'

const network = inject('network')
const [own] = network.organizations
let shell: Shell
/** The encrypted task of the first test. */
let task = 0
beforeAll(async () => {
  shell = await createShell()
})
afterAll(() => shell.remove())

/** The average of a column over all files, computed as nobody could who must not see them. */
async function directAverage(column: string): Promise<number> {
  const values: number[] = []
  for (const { dataFile } of network.organizations) {
    const [header = '', ...rows] = (await readFile(dataFile, 'utf8')).trim().split(/\r?\n/)
    const at = header.split(',').indexOf(column)
    values.push(...rows.map((row) => Number(row.split(',')[at])))
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('the main job from a shell script', () => {
  it('logs in, sets encryption up, runs an encrypted task, waits, and reads the result again', async () => {
    const { code, stdout, stderr } = await shell.run(
      `
      v6c login "$URL" --username "$NAME" --password-stdin <<< "$SECRET"
      v6c encryption setup "$KEY"
      v6c task run --image "$IMAGE" --method central_average --kwarg column_name=age \
        --organization @own --database default --name average --wait --json > run.json
      task=$(node -p 'JSON.parse(require("fs").readFileSync("run.json"))[0].taskId')
      v6c task results "$task" --json
      `,
      {
        URL: network.url,
        NAME: network.researcher.username,
        SECRET: network.researcher.password,
        KEY: own?.privateKeyFile ?? '',
        IMAGE: network.algorithms.average,
      },
    )
    expect(stderr).toContain('Logged in as')
    expect(code).toBe(0)
    const results = JSON.parse(stdout)
    task = results[0].taskId
    expect(results).toEqual(JSON.parse(await readFile(join(shell.folder, 'run.json'), 'utf8')))
    expect(results).toEqual([expect.objectContaining({ organizationName: own?.name, status: 'completed' })])
    expect(results[0].value.average).toBeCloseTo(await directAverage('age'), 9)
  })

  it('leaves files that only their owner can read, and no secret outside of the session', async () => {
    const files = await readdir(shell.config, { recursive: true, withFileTypes: true })
    expect(files.map(({ name }) => name).sort()).toEqual([
      'config.json',
      'default.json',
      'known-keys',
      'sessions',
    ])
    for (const file of files) {
      const { mode } = await stat(join(file.parentPath, file.name))
      expect([file.name, mode & 0o777]).toEqual([file.name, file.isDirectory() ? 0o700 : 0o600])
    }
    const config = await readFile(join(shell.config, 'config.json'), 'utf8')
    expect(config).not.toContain(network.researcher.password)
    expect(JSON.parse(config)).toHaveProperty('profiles.default.privateKeyFile', own?.privateKeyFile)
  })

  it('remembers the keys of the organizations that it encrypted for', async () => {
    const { stdout } = await shell.run('v6c key known --json')
    const { stdout: shown } = await shell.run('v6c organization show --json')
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ organizationId: own?.id, fingerprint: JSON.parse(shown).fingerprint }),
    ])
  })

  it('shows progress on stderr and data alone on stdout', async () => {
    const { code, stdout, stderr } = await shell.run(
      'v6c task run -i "$IMAGE" -m central_average -k column_name=bmi --organization "$NAME" -d default --wait',
      { IMAGE: network.algorithms.average, NAME: own?.name ?? '' },
    )
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    const [, name, status, value = ''] = lines[0]?.split('\t') ?? []
    expect([name, status]).toEqual([own?.name, 'completed'])
    expect(JSON.parse(value).average).toBeCloseTo(await directAverage('bmi'), 9)
    expect(stderr).toMatch(/Task \d+ is created/)
    for (const { name } of network.organizations) expect(stderr).toContain(name)
  })
})

describe('task logs', () => {
  it('shows what each run has printed, as lines of text or of JSON', async () => {
    const values = { TASK: String(task) }
    const { stdout } = await shell.run('v6c task logs "$TASK"', values)
    for (const { name } of network.organizations) expect(stdout).toMatch(new RegExp(`^\\d+ ${name}: `, 'm'))
    const asJson = await shell.run('v6c task logs "$TASK" --json', values)
    const lines = asJson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.length).toBe(stdout.trimEnd().split('\n').length)
    expect(lines[0]).toMatchObject({ runId: expect.any(Number), text: expect.any(String) })
  })
})

describe('task results --directory', () => {
  it('writes each result to a file, with a manifest', async () => {
    const { code, stdout } = await shell.run('v6c task results "$TASK" --directory results --json', {
      TASK: String(task),
    })
    expect(code).toBe(0)
    const manifest = JSON.parse(stdout)
    expect(manifest).toEqual(
      JSON.parse(await readFile(join(shell.folder, 'results', 'manifest.json'), 'utf8')),
    )
    const [{ file }] = manifest.results
    const { average } = JSON.parse(await readFile(join(shell.folder, 'results', file), 'utf8'))
    expect(average).toBeCloseTo(await directAverage('age'), 9)
  })
})

describe('task run --dry-run', () => {
  const dryRun = 'v6c task run --dry-run --json -i "$IMAGE" -m central_average -d default'
  const values = { IMAGE: network.algorithms.average }

  it('creates nothing, and says that nothing would stop the task', async () => {
    const before = (await shell.run('v6c task list --all --json')).stdout
    const { code, stdout } = await shell.run(`${dryRun} -k column_name=age --organization @own`, values)
    expect({ code, ok: JSON.parse(stdout).ok }).toEqual({ code: 0, ok: true })
    expect((await shell.run('v6c task list --all --json')).stdout).toBe(before)
  })

  it('finds a store and a study by their names', async () => {
    const [{ name }] = JSON.parse((await shell.run('v6c store list --json')).stdout)
    const { code, stdout } = await shell.run(`${dryRun} -k column_name=age --store "$STORE"`, {
      ...values,
      STORE: name,
    })
    expect(code).toBe(1)
    expect(JSON.parse(stdout).problems).toEqual([expect.objectContaining({ code: 'image-not-in-store' })])
    const unknown = await shell.run(`${dryRun} --study Nowhere`, values)
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('There is no study')
  })

  it('ends with 1 when something would', async () => {
    const { code, stdout } = await shell.run(`${dryRun} -d no_such_database`, values)
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.anything()]),
    })
  })
})

describe('--json', () => {
  it.each([
    'whoami',
    'profile list',
    'encryption setup "$KEY"',
    'key fingerprint',
    'key known',
    'task list',
    'task list --all --subtasks',
    'task show "$TASK"',
    'task results "$TASK"',
    'task wait "$TASK"',
    'collaboration list',
    'collaboration show',
    'collaboration use "$COLLABORATION"',
    'study list',
    'organization list --collaboration "$COLLABORATION"',
    'organization show',
    'node list --online',
    'user list',
    'user show',
    'role list',
    'rule list',
    'store list',
    'algorithm list',
  ])('v6c %s writes JSON alone', async (command) => {
    const { code, stdout, stderr } = await shell.run(`v6c ${command} --json`, {
      KEY: own?.privateKeyFile ?? '',
      COLLABORATION: network.collaboration.name,
      TASK: String(task),
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const data = JSON.parse(stdout)
    expect(typeof data).toBe('object')
    if (/^(task|collaboration|organization|node|user|role|rule|store) list/.test(command))
      expect(data.length).toBeGreaterThan(0)
  })
})
