import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'
import { addOrganization, removeOrganization } from './members.js'
import { show } from './show.js'
import { update } from './update.js'

export const study = defineGroup({
  name: 'study',
  summary: 'list, create and change studies',
  commands: [list, show, create, update, addOrganization, removeOrganization, remove],
})
