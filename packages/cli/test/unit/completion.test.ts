import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeServer, PASSWORD, SERVER } from './support/fake-server.ts'
import { createShell } from './support/run.ts'

let shell: Awaited<ReturnType<typeof createShell>>
beforeEach(async () => {
  shell = await createShell()
})
afterEach(() => shell.remove())

/** What a shell gets when the last of the words is completed. */
async function complete(words: readonly string[], name = 'bash') {
  const env = { SHELL: name, COMP_CWORD: String(words.length) }
  const { code, stdout, stderr } = await shell.run(['completion-server', '--', 'v6c', ...words], { env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout === '' ? [] : stdout.trimEnd().split('\n')
}

describe('completion', () => {
  it.each<[string[], string[]]>([
    [['log'], ['login', 'logout']],
    [['collab'], ['collaboration']],
    [['collaboration', 'd'], ['delete']],
    [['collaboration', 'add-organization', ''], []],
    [['help', 'no'], ['node']],
    [['help', 'node', 'res'], ['reset-key']],
    [['task', 'run', '--kw'], ['--kwarg']],
    [['task', 'run', '-i', 'task', '--wa'], ['--wait']],
    [['task', 'wait', '12', '--no'], ['--no-results']],
    // Options of all commands are there in each.
    [['task', 'list', '--js'], ['--json']],
    // An option that takes no value leaves the next word alone.
    [['--json', 'collab'], ['collaboration']],
    [['--profile', 'task', 'collab'], ['collaboration']],
    [
      ['-o', ''],
      ['table', 'json', 'yaml'],
    ],
    [['whoami', '--output', 'j'], ['json']],
    [['whoami', '--output', '=', 'y'], ['yaml']],
    [
      ['whoami', '--output='],
      ['table', 'json', 'yaml'],
    ],
    [['completion', 'z'], ['zsh']],
    [['completion', 'zsh', ''], []],
    // After -- nothing is an option.
    [['task', '--', '--js'], []],
    // What nobody types is not offered.
    [['completion-'], []],
    [['nonsense', ''], []],
  ])('of %j is %j', async (words, candidates) => {
    expect(await complete(words)).toEqual(candidates)
  })

  it.each([
    [['encryption', 'setup', '']],
    [['task', 'run', '--input', '']],
    [['--private-key', 'ke']],
    [['task', 'results', '12', '--directory', '']],
  ])('of %j is left to the shell, which knows files', async (words) => {
    expect(await complete(words, 'bash')).toEqual([])
    expect(await complete(words, 'zsh')).toEqual(['__tabtab_complete_files__'])
    expect(await complete(words, 'fish')).toEqual(['__tabtab_complete_files__'])
  })

  it('has descriptions where the shell shows them', async () => {
    expect(await complete(['whoa'], 'zsh')).toEqual(['whoami:show who is logged in, and where'])
    expect(await complete(['whoa'], '/usr/bin/fish')).toEqual(['whoami\tshow who is logged in, and where'])
    expect(await complete(['task', 'run', '--kw'], 'zsh')).toEqual([
      '--kwarg:argument by name, repeatable\\: JSON, or a text',
    ])
    expect(await complete(['whoami', '--output=j'], 'fish')).toEqual(['--output=json'])
  })

  it('knows the profiles, without asking any server', async () => {
    for (const profile of ['work', 'web', 'home'])
      await shell.run(['login', SERVER, '-u', 'alice', '--password-stdin', '--profile', profile], {
        fetch: fakeServer().fetch,
        stdin: PASSWORD,
      })
    expect(await complete(['whoami', '--profile', 'w'])).toEqual(['work', 'web'])
    expect(await complete(['profile', 'use', ''])).toEqual(['work', 'web', 'home'])
  })

  it('is silent when something is wrong', async () => {
    const env = { SHELL: 'zsh', COMP_CWORD: 'x', V6_PROFILE: '../x' }
    expect(await shell.run(['completion-server', '--', 'v6c', 'ta'], { env })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })
})

describe('v6c completion', () => {
  it.each([
    ['bash', 'complete -o default -F _v6c_completion v6c'],
    ['zsh', '#compdef v6c'],
    ['fish', 'complete -c v6c'],
  ])('writes the script for %s', async (name, words) => {
    const { code, stdout, stderr } = await shell.run(['completion', name])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(words)
    expect(stdout).not.toContain('{pkgname}')
  })

  it('names the shells there are', async () => {
    const { code, stderr } = await shell.run(['completion', 'tcsh'])
    expect(code).toBe(2)
    expect(stderr).toContain('bash, zsh, fish')
  })
})
