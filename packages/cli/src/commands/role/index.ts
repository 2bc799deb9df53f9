import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'
import { addRule, removeRule } from './rules.js'
import { show } from './show.js'
import { update } from './update.js'

export const role = defineGroup({
  name: 'role',
  summary: 'list, create and change roles: sets of permissions',
  commands: [list, show, create, update, addRule, removeRule, remove],
})
