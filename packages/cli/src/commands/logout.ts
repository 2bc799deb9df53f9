import { rm } from 'node:fs/promises'
import { defineCommand } from '../command.js'

export const logout = defineCommand({
  name: 'logout',
  summary: 'forget the session',
  description:
    'Deletes the session of the profile from this machine. The server knows no logout: a copy of the session would work until it expires. The rest of the profile stays.',
  async run({ paths, settings, output }) {
    await rm(paths.session(settings.profileName), { force: true })
    output.note(`Logged out (profile "${settings.profileName}").`)
  },
})
