import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'
import { show } from './show.js'
import { update } from './update.js'

export const organization = defineGroup({
  name: 'organization',
  summary: 'list, create, change and delete organizations',
  commands: [list, show, create, update, remove],
})
