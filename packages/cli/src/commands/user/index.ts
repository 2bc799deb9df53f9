import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'
import { show } from './show.js'
import { update } from './update.js'

export const user = defineGroup({
  name: 'user',
  summary: 'list, create and change users',
  commands: [list, show, create, update, remove],
})
