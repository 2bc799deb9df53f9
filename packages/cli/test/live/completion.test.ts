import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createShell, type Shell } from './support/shell.ts'
import { hasTmux, Terminal } from './support/terminal.ts'

let shell: Shell
beforeAll(async () => {
  shell = await createShell()
  await writeFile(join(shell.folder, 'private key.pem'), '')
  await mkdir(join(shell.folder, 'empty'))
})
afterAll(() => shell.remove())

describe('completion in bash', () => {
  it('fills COMPREPLY', async () => {
    const { code, stdout, stderr } = await shell.run(`
      source <(v6c completion bash)
      # Twice, as a .bashrc that is read again does.
      source <(v6c completion bash)
      COMP_WORDS=(v6c collaboration 'add-organization; touch broken' '$(touch evaluated)' --pro) COMP_CWORD=4
      COMP_LINE="\${COMP_WORDS[*]}" COMP_POINT=\${#COMP_LINE}
      _v6c_completion
      printf '%s\\n' "\${COMPREPLY[@]}"
      ls`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    // What is typed is completed, not run.
    expect(stdout.split('\n')).toEqual(['--profile', 'bin', 'empty', 'private key.pem', ''])
  })
})

const SHELLS = {
  bash: { start: 'bash --norc --noprofile', enable: 'source <(v6c completion bash)' },
  zsh: { start: 'zsh -f', enable: 'autoload -Uz compinit && compinit -D; source <(v6c completion zsh)' },
  fish: { start: 'fish --no-config', enable: 'v6c completion fish | source' },
} as const

const isThere = (name: string) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const missing = (name: string) =>
  [hasTmux() ? '' : 'tmux', isThere(name) ? '' : name].filter((part) => part !== '').join(' and ')

const cases = Object.entries(SHELLS).map(([name, commands]) => ({
  ...commands,
  available: missing(name) === '',
  title: missing(name) === '' ? name : `${name} (skipped: there is no ${missing(name)})`,
}))

describe.each(cases)('the Tab key in $title', ({ start, enable, available }) => {
  let terminal: Terminal
  beforeEach(async () => {
    if (!available) return
    terminal = new Terminal(shell)
    await terminal.open()
    await terminal.enter(`exec ${start}`)
    await terminal.enter(`${enable}; echo "ready $(printf '')now"`)
    await terminal.shows('ready now')
    await terminal.enter('clear')
  })
  afterEach(async () => {
    if (available) await terminal.close()
  })

  it.skipIf(!available)('completes commands, options and values', async () => {
    // The screen is read without the blank that each completion ends with: the next word shows it.
    await terminal.type('v6c collab')
    await terminal.press('Tab')
    await terminal.shows(/v6c collaboration$/m)
    await terminal.type('sho')
    await terminal.press('Tab')
    await terminal.shows(/v6c collaboration show$/m)
    await terminal.type('--outp')
    await terminal.press('Tab')
    await terminal.shows(/show --output$/m)
    await terminal.type('ya')
    await terminal.press('Tab')
    await terminal.shows(/--output yaml$/m)
    await terminal.type('--priv')
    await terminal.press('Tab')
    await terminal.shows(/--private-key$/m)
    await terminal.type('priv')
    await terminal.press('Tab')
    expect(await terminal.shows(/--private-key\s+(private\\ key|'private key)\.pem/)).toContain('yaml')
  })

  it.skipIf(!available)('completes what comes after =', async () => {
    await terminal.type('v6c whoami --output=js')
    await terminal.press('Tab')
    await terminal.shows('v6c whoami --output=json')
  })
})
