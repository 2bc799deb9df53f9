/** Runs the proof in the runtime that runs this; the conditions that it is started with choose the build. Prints JSON. */
import { readFileSync } from 'node:fs'
import { cryptorContract } from '@vantage6-js/client/testing'
import * as build from '@vantage6-js/crypto'
import { prove } from './proof.mjs'

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8'))
const result = await prove(build, cryptorContract, { python: read('python.json'), ui: read('ui.json') })
console.log(
  JSON.stringify({ ...result, entry: import.meta.resolve('@vantage6-js/crypto').split('/').at(-1) }),
)
