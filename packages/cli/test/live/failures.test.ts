import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createShell, type Shell } from './support/shell.ts'

const network = inject('network')
const { tools } = network.algorithms
const [own, other] = network.organizations
let shell: Shell
beforeAll(async () => {
  shell = await createShell()
  const { code, stderr } = await shell.run('v6c login "$V6_URL" --private-key "$KEY"', {
    V6_URL: network.url,
    V6_USERNAME: network.researcher.username,
    V6_PASSWORD: network.researcher.password,
    KEY: own?.privateKeyFile ?? '',
  })
  if (code !== 0) throw new Error(stderr)
})
afterAll(() => shell.remove())

const run = `v6c task run -i ${tools} --organization @own`

describe('a task that fails', () => {
  it('ends with 3, its reason on stderr, and the results there are on stdout', async () => {
    const { code, stdout, stderr } = await shell.run(`${run} -m crash --wait --json`)
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ status: 'crashed', error: expect.objectContaining({ code: 'run-failed' }) }),
    ])
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.at(-1)).toMatchObject({
      error: {
        code: 'task-failed',
        exitCode: 3,
        message: expect.stringContaining('This algorithm always fails'),
      },
    })
    const { taskId } = lines[0].created
    expect(lines.at(-1).error.taskId).toBe(taskId)
    expect((await shell.run(`v6c task wait ${taskId} --no-results`)).code).toBe(3)
    expect((await shell.run(`v6c task logs ${taskId}`)).stdout).toContain('This algorithm always fails')
  })

  it('that does not exist ends with 1', async () => {
    const { code, stderr } = await shell.run('v6c task show 999999')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Error: task id=999999 is not found$/m)
  })
})

describe('a task that goes on', () => {
  it('ends with 5 after --timeout, and is not stopped', async () => {
    const { code, stdout, stderr } = await shell.run(`${run} -m sleep -k seconds=20 --wait --timeout 2`)
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toContain('goes on at the server')
    const id = /Task (\d+) is created/.exec(stderr)?.[1]
    expect(JSON.parse((await shell.run(`v6c task show ${id} --json`)).stdout).status).toBe('active')
    const early = await shell.run(`v6c task results ${id}`)
    expect(early.code).toBe(5)
    expect(early.stderr).toContain(`v6c task wait ${id}`)
  })

  it('survives Ctrl-C, which says how to wait again; only an administrator may kill it', async () => {
    const { child, finished } = shell.start(`exec ${run} -m sleep -k seconds=20 --wait`)
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    while (!stderr.includes(': active')) await sleep(50)
    child.kill('SIGINT')
    const { code } = await finished
    expect(code).toBe(130)
    const id = /`v6c task wait (\d+)`/.exec(stderr)?.[1]
    expect(stderr).toContain(`Task ${id} goes on`)
    expect(JSON.parse((await shell.run(`v6c task show ${id} --json`)).stdout).status).toBe('active')
    const kill = await shell.run(`v6c task kill ${id}`)
    expect(kill.code).toBe(4)
    expect(kill.stderr).toMatch(/^Error: Not permitted/)
    const asAdmin = { V6_USERNAME: network.admin.username, V6_PASSWORD: network.admin.password }
    expect((await shell.run(`v6c task kill ${id}`, asAdmin)).code).toBe(0)
    expect((await shell.run(`v6c task wait ${id} --no-results`)).code).toBe(3)
  })
})

describe('deleting', () => {
  it('is a question for a person, and a flag for a script', async () => {
    const { stdout } = await shell.run(`${run} -m echo --wait --json`)
    const [{ taskId }] = JSON.parse(stdout)
    // SQLite gives the newest run's id to the next run, which a node that has seen it would not start: delete an older one.
    await shell.run(`${run} -m echo --wait --json`)
    const unasked = await shell.run(`v6c task delete ${taskId}`)
    expect(unasked.code).toBe(2)
    expect(unasked.stderr).toContain('--yes')
    expect((await shell.run(`v6c task delete ${taskId} --yes`)).code).toBe(0)
    expect((await shell.run(`v6c task show ${taskId}`)).code).toBe(1)
  })
})

describe('encryption', () => {
  it('is asked for in the words of the shell', async () => {
    const done = await shell.run(`${run} -m echo -k value=5 --wait --json`)
    const [{ taskId }] = JSON.parse(done.stdout)
    const { code, stderr } = await shell.run(`v6c encryption forget && ${run} -m echo`)
    expect(code).toBe(2)
    expect(stderr).toContain('v6c encryption setup <file>')
    expect(stderr).not.toContain('client.')
    const results = await shell.run(`v6c task results ${taskId}`)
    expect(results.code).toBe(1)
    expect(results.stderr).toContain('v6c encryption setup <file>')
  })

  it("refuses another organization's key, and remembers nothing", async () => {
    const { code, stderr } = await shell.run('v6c encryption setup "$KEY"', {
      KEY: other?.privateKeyFile ?? '',
    })
    expect(code).toBe(1)
    expect(stderr).toContain('is not the one of your organization')
    expect((await shell.run('v6c whoami --json')).stdout).toContain('"privateKeyFile": null')
  })

  it('does not replace the key at the server unasked', async () => {
    const { code, stderr } = await shell.run('v6c key upload "$KEY"', { KEY: other?.privateKeyFile ?? '' })
    expect(code).toBe(2)
    expect(stderr).toContain('--replace')
  })
})

describe('output that nobody reads to its end', () => {
  it('is no error, neither data nor help', async () => {
    const { code, stdout, stderr } = await shell.run(
      'v6c rule list | head -1; v6c rule list --json | head -1; v6c task run --help | head -1; v6c rule list | true',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([
      expect.stringContaining('\t'),
      '[',
      'Usage: v6c task run [options]',
      '',
    ])
  })

  it('keeps the exit code when it is stderr', async () => {
    const { stdout } = await shell.run(
      '{ v6c nope || echo $? > code; } 2>&1 | true; cat code; v6c nope 2>/dev/full || echo $?',
    )
    expect(stdout).toBe('2\n2\n')
  })

  it('is an error that is told when the disk is full', async () => {
    const { code, stderr } = await shell.run('v6c rule list > /dev/full')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Error: stdout cannot be written: ENOSPC.*\n$/)
  })
})

describe('a server that is not there', () => {
  it('ends with 1 and one sentence', async () => {
    const { code, stdout, stderr } = await shell.run('v6c whoami', {
      V6_URL: 'http://127.0.0.1:9/api',
      V6_USERNAME: 'a',
      V6_PASSWORD: 'b',
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('127.0.0.1:9')
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('the password', () => {
  it('is in no command line of any process while v6c logs in', async () => {
    const secret = network.researcher.password
    const { child, finished } = shell.start('exec v6c login "$V6_URL" -u "$V6_USERNAME" --password-stdin', {
      V6_URL: network.url,
      V6_USERNAME: network.researcher.username,
    })
    child.stdin.end(secret)
    let looks = 0
    let done = false
    void finished.then(() => {
      done = true
    })
    while (!done) {
      const { stdout } = await shell.run('ps -eo args')
      if (!stdout.includes('main.js login') || stdout.includes(secret)) {
        expect(stdout).not.toContain(secret)
        continue
      }
      looks++
    }
    expect((await finished).code).toBe(0)
    expect(looks).toBeGreaterThan(0)
  })
})
