import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createShell, type Shell } from './support/shell.ts'
import { hasTmux, Terminal } from './support/terminal.ts'

const network = inject('network')
const [own] = network.organizations

const available = hasTmux()

describe.skipIf(!available)(`in a real terminal${available ? '' : ' (skipped: there is no tmux)'}`, () => {
  let shell: Shell
  let terminal: Terminal
  beforeAll(async () => {
    shell = await createShell()
  })
  afterAll(() => shell.remove())
  beforeEach(async () => {
    terminal = new Terminal(shell)
    await terminal.open()
  })
  afterEach(() => terminal.close())

  it('asks for name and password, and does not show the password', async () => {
    await terminal.enter(`v6c login ${network.url}`)
    await terminal.shows('User name')
    await terminal.enter(network.researcher.username)
    await terminal.shows('Password of')
    await terminal.type(network.researcher.password)
    await sleep(300)
    expect(await terminal.screen()).not.toContain(network.researcher.password)
    await terminal.press('Enter')
    const screen = await terminal.shows('Logged in as')
    expect(screen).not.toContain(network.researcher.password)
  })

  it('ends with 130 when a question is answered with Ctrl-C', async () => {
    await terminal.enter('v6c login http://127.0.0.1:9/api --profile new; echo "code $?"')
    await terminal.shows('User name')
    await terminal.press('C-c')
    expect(await terminal.shows(/code \d+/)).toContain('code 130')
  })

  it('ends with 130, too, when a question is answered with Ctrl-D', async () => {
    await terminal.enter('v6c login http://127.0.0.1:9/api --profile new; echo "code $?"')
    await terminal.shows('User name')
    await terminal.press('C-d')
    expect(await terminal.shows(/code \d+/)).toContain('code 130')
    await terminal.enter(`clear; v6c login ${network.url} --profile new; echo "code $?"`)
    await terminal.shows('User name')
    await terminal.enter('somebody')
    await terminal.shows('Password of somebody')
    await terminal.press('C-d')
    expect(await terminal.shows(/code \d+/)).toContain('code 130')
  })

  it('draws the time line of all organizations, then the result', async () => {
    await terminal.enter(
      `clear; v6c encryption setup ${own?.privateKeyFile} -q; v6c task run -i ${network.algorithms.average} -m central_average -k column_name=age --organization @own -d default --wait; echo "code $?"`,
    )
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toContain('code 0')
    for (const { name } of network.organizations) expect(screen).toMatch(new RegExp(`✔ .*${name} .*█`))
    expect(screen).toMatch(/"average": \d+/)
  })

  it('goes on with the shell at once after Ctrl-C, and shows how to wait again', async () => {
    await terminal.enter(
      `clear; v6c task run -i ${network.algorithms.tools} -m sleep -k seconds=20 --organization @own --wait; echo "code $?"`,
    )
    await terminal.shows('█')
    await terminal.press('C-c')
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toContain('code 130')
    expect(screen).toMatch(/v6c task wait\s+\d+/)
  })

  it('cuts tables to the width, and none in a pipe', async () => {
    await terminal.enter('clear; v6c task list; v6c node list; echo "code $?"')
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toMatch(/^ID +NAME +STATUS/m)
    expect(screen).toContain('…')
    await terminal.enter('clear; v6c task list | cat -A; echo "piped $?"')
    const piped = await terminal.shows(/piped \d+/)
    expect(piped).not.toContain('NAME')
    expect(piped).not.toContain('^[[')
    expect(piped).toContain('^I')
  })

  it('draws a block for each item where a table does not fit, and no colours with NO_COLOR', async () => {
    await terminal.close()
    terminal = new Terminal(shell)
    await terminal.open({ width: 30 })
    await terminal.enter('clear; v6c node list; echo "code $?"')
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toMatch(/^status +online$/m)
    expect(screen).not.toContain('…')
    await terminal.enter(
      'clear; script -qc "v6c rule list; v6c nope" /dev/null | grep -c "$(printf "\\033")"',
    )
    expect(await terminal.shows(/^\d+$/m)).not.toMatch(/^0$/m)
    await terminal.enter(
      'clear; NO_COLOR=1 script -qc "v6c rule list; v6c nope" /dev/null | grep -c "$(printf "\\033")"; echo end',
    )
    expect(await terminal.shows(/^end$/m)).toMatch(/^0$/m)
  })

  it('asks before it deletes, and Enter alone is no', async () => {
    await terminal.enter('clear; v6c task delete 1; echo "code $?"')
    await terminal.shows('Delete task 1')
    await terminal.press('Enter')
    const screen = await terminal.shows(/code \d+/)
    expect(screen).toContain('Nothing was deleted')
    expect(screen).toContain('code 1')
  })
})
