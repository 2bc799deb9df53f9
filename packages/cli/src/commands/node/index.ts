import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'
import { resetKey } from './reset-key.js'
import { show } from './show.js'
import { update } from './update.js'

export const node = defineGroup({
  name: 'node',
  summary: 'list, create and change nodes',
  commands: [list, show, create, update, resetKey, remove],
})
