import { defineGroup } from '../../command.js'
import { create } from './create.js'
import { list } from './list.js'
import { show } from './show.js'
import { update } from './update.js'

export const organization = defineGroup({
  name: 'organization',
  summary: 'list, create and change organizations',
  commands: [list, show, create, update],
})
