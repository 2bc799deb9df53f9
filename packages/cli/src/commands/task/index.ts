import { defineGroup } from '../../command.js'
import { remove } from './delete.js'
import { kill } from './kill.js'
import { list } from './list.js'
import { logs } from './logs.js'
import { results } from './results.js'
import { run } from './run.js'
import { show } from './show.js'
import { wait } from './wait.js'

export const task = defineGroup({
  name: 'task',
  summary: 'start tasks, wait for them, read their results',
  commands: [run, wait, results, list, show, logs, kill, remove],
})
