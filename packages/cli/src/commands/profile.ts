import { rm } from 'node:fs/promises'
import { defineCommand, defineGroup } from '../command.js'
import type { Profile } from '../config/profiles.js'
import { UsageError } from '../errors.js'
import type { Column } from '../output/table.js'

type Row = Profile & { name: string; isDefault: boolean }

const columns: Column<Row>[] = [
  { title: 'name', value: ({ name }) => name },
  { title: 'default', value: ({ isDefault }) => isDefault },
  { title: 'server', value: ({ url }) => url },
  { title: 'user', value: ({ username }) => username },
  { title: 'collaboration', value: ({ collaborationId }) => collaborationId },
  { title: 'private key', value: ({ privateKeyFile }) => privateKeyFile },
]

const list = defineCommand({
  name: 'list',
  summary: 'list the accounts that are remembered',
  async run({ profiles, output }) {
    const [all, defaultName] = await Promise.all([profiles.list(), profiles.defaultName()])
    const rows = Object.entries(all).map(([name, profile]) => ({
      name,
      isDefault: name === defaultName,
      ...profile,
    }))
    output.list(rows, columns)
  },
})

const use = defineCommand({
  name: 'use',
  summary: 'choose the profile for all commands',
  configure: (command) => command.argument('<profile>', 'its name'),
  async run({ profiles, output }, [name]) {
    const known = Object.keys(await profiles.list())
    if (!known.includes(name))
      throw new UsageError(`There is no profile "${name}". There are: ${known.join(', ') || 'none'}.`)
    await profiles.setDefault(name)
    output.note(`Profile "${name}" is used from now on.`)
  },
})

const remove = defineCommand({
  name: 'remove',
  summary: 'forget a profile and its session',
  description: 'Forgets a profile and its session. A private key file stays where it is.',
  configure: (command) => command.argument('<profile>', 'its name'),
  async run({ profiles, paths, output }, [name]) {
    if ((await profiles.get(name)) === undefined) throw new UsageError(`There is no profile "${name}".`)
    await rm(paths.session(name), { force: true })
    await profiles.remove(name)
    output.note(`Profile "${name}" is forgotten.`)
  },
})

export const profile = defineGroup({
  name: 'profile',
  summary: 'switch between accounts and servers',
  commands: [list, use, remove],
})
