import { defineGroup } from '../../command.js'
import { results } from './results.js'
import { run } from './run.js'
import { wait } from './wait.js'

export const task = defineGroup({
  name: 'task',
  summary: 'start tasks, wait for them, read their results',
  commands: [run, wait, results],
})
