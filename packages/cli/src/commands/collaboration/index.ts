import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'
import { addOrganization, removeOrganization } from './members.js'
import { show } from './show.js'
import { update } from './update.js'
import { use } from './use.js'

export const collaboration = defineGroup({
  name: 'collaboration',
  summary: 'list collaborations, choose one, create and change them',
  commands: [list, show, use, create, update, addOrganization, removeOrganization, remove],
})
