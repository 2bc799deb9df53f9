import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { remove } from './delete.js'
import { list } from './list.js'

export const store = defineGroup({
  name: 'store',
  summary: 'list, couple and uncouple algorithm stores',
  commands: [list, create, remove],
})
