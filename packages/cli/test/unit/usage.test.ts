import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createShell } from './support/run.ts'

let shell: Awaited<ReturnType<typeof createShell>>
beforeEach(async () => {
  shell = await createShell()
})
afterEach(() => shell.remove())

describe('help and version', () => {
  it('prints the version of the package to stdout', async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(await shell.run(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  it('prints help that was asked for to stdout, with examples', async () => {
    const { code, stdout, stderr } = await shell.run(['task', 'run', '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain('--kwarg <key=value>')
  })

  it('prints help that nobody asked for to stderr', async () => {
    const { code, stdout, stderr } = await shell.run(['task'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: v6c task')
  })

  it('prints the help of any command with `help`', async () => {
    const asked = await shell.run(['task', 'run', '--help'])
    expect(await shell.run(['help', 'task', 'run'])).toEqual(asked)
    expect(await shell.run(['task', 'help', 'run'])).toEqual(asked)
    expect(await shell.run(['help'])).toEqual(await shell.run(['--help']))
  })

  it('has a summary for each command', async () => {
    const { stdout } = await shell.run(['--help'])
    for (const name of ['login', 'task', 'collaboration', 'node', 'algorithm', 'key'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b.* \\w`, 'm'))
  })
})

describe('wrong usage', () => {
  it.each([
    [['tusk'], 'unknown command'],
    [['task', 'run'], '--image'],
    [['task', 'run', '-i', 'x'], '--method'],
    [['task', 'run', '-i', 'x', '-m', 'f', '--kwarg', 'novalue'], 'key=value'],
    [['task', 'run', '-i', 'x', '-m', 'f', '--kwarg', 'a=1', '--kwarg', 'a=2'], 'twice'],
    [['task', 'run', '-i', 'x', '-m', 'f', '--arg', '[1,'], 'not valid JSON'],
    [['task', 'run', '-i', 'x', '-m', 'f', '--input', '-'], '--input'],
    [['task', 'run', '-i', 'x', '-m', 'f', '--timeout', '5'], '--wait'],
    [['task', 'run', '-i', 'x', '-m', 'f', '--timeout', 'soon', '--wait'], 'above 0'],
    [['task', 'run', '-i', '', '-m', 'f'], 'An image must not be empty'],
    [['task', 'run', '-i', 'x', '-m', ' '], 'A method must not be empty'],
    [['task', 'results', '1', '--directory', ''], 'A directory must not be empty'],
    [['task', 'wait', 'twelve'], 'no id'],
    [['task', 'show', '007'], 'no id'],
    [['help', 'task', 'fly'], 'There is no command `v6c task fly`'],
    [['profile', 'remove', 'toString'], 'There is no profile "toString"'],
    [['task', 'list', '--limit', '0'], 'from 1 on'],
    [['whoami', '-o', 'xml'], 'xml'],
    [['whoami', '--profile', '../x'], "profile's name"],
    [['profile', 'use', 'nobody'], 'nobody'],
  ])('%j ends with 2 and says why, before anything is sent', async (argv, words) => {
    const { code, stdout, stderr } = await shell.run(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^Error: /)
    expect(stderr).toContain(words)
  })

  it('is JSON on stderr with --json', async () => {
    const { code, stdout, stderr } = await shell.run(['task', 'run', '--json'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(JSON.parse(stderr)).toEqual({
      error: { code: 'usage', exitCode: 2, message: expect.stringContaining('--image') },
    })
  })

  it.each([[['--json']], [['task', '--json']]])(
    'is JSON, too, and no help, when %j lacks a command',
    async (argv) => {
      const { code, stdout, stderr } = await shell.run(argv)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(JSON.parse(stderr)).toHaveProperty('error.message', expect.stringContaining('Which command?'))
    },
  )

  it.each([['--json'], ['-o', 'json'], ['--output=json']])(
    'knows %s from the command line itself',
    async (...flag) => {
      const { stderr } = await shell.run(['tusk', ...flag.flat()])
      expect(JSON.parse(stderr)).toHaveProperty('error.code', 'usage')
    },
  )

  it('reads the input from stdin, and says what is wrong with it', async () => {
    const { code, stderr } = await shell.run(['task', 'run', '-i', 'x', '--input', '-'], { stdin: '[1]' })
    expect(code).toBe(2)
    expect(stderr).toContain('stdin must hold a JSON object')
  })
})

describe('without a session', () => {
  it.each([['whoami'], ['task', 'list'], ['task', 'wait', '1'], ['node', 'list']])(
    '%s %s ends with 4 and names the way in',
    async (...argv) => {
      const { code, stdout, stderr } = await shell.run(argv)
      expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
      expect(stderr).toContain('v6c login')
      expect(stderr).toContain('V6_PASSWORD')
    },
  )
})

describe('--verbose', () => {
  it('shows the stack, which is not there otherwise', async () => {
    expect((await shell.run(['whoami', '--verbose'])).stderr).toMatch(/\n\s+at /)
    expect((await shell.run(['whoami'])).stderr).not.toMatch(/\n\s+at /)
  })
})
