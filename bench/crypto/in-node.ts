import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodes, runtimeBinary } from '@vantage6-js/runtimes'
import type { Row } from '../report/report.js'
import { median, workspace } from '../report/report.js'
import type { InlineTimes, Order, StreamTimes } from './order.js'

const run = promisify(execFile)

/** Both take turns, so that both see the same machine; each process is new. */
const rounds = 5

/** What a Python script, and ours on each of the given binaries of Node, have measured. */
interface Answers<T> {
  theirs: T[]
  ours: T[][]
}

/** Inline messages and streams in Node, beside Python's RSACryptor. */
export async function measureInNode(python: string, privateKeyFile: string): Promise<Row[]> {
  const ask = async <T>(command: string, script: string, order: Order): Promise<T> => {
    const { stdout } = await run(command, [join(workspace(), script), JSON.stringify(order)])
    return JSON.parse(stdout) as T
  }
  const compare = async <T>(binaries: readonly string[], order: Order): Promise<Answers<T>> => {
    const theirs: T[] = []
    const ours: T[][] = binaries.map(() => [])
    for (let round = 0; round < rounds; round++) {
      theirs.push(await ask<T>(python, 'crypto/rsa_cryptor.py', order))
      for (const [i, binary] of binaries.entries())
        ours[i]?.push(await ask<T>(binary, 'dist/crypto/ours.js', order))
    }
    return { theirs, ours }
  }
  const peer = 'Python RSACryptor'
  const inline = await compare<InlineTimes>([process.execPath], {
    what: 'inline',
    privateKeyFile,
    size: 64 * 2 ** 20,
    repetitions: 3,
  })
  const [inlineOurs = []] = inline.ours
  const binaries = nodes.flatMap((node) => runtimeBinary(node).path ?? [])
  const stream = await compare<StreamTimes>(binaries, {
    what: 'stream',
    privateKeyFile,
    size: 2 ** 30,
    repetitions: 1,
  })
  const middle = <T>(answers: readonly T[], times: (answer: T) => number[] | undefined): number =>
    median(answers.flatMap((answer) => times(answer) ?? []))
  const seconds = { unit: 's', better: 'less', peer } as const

  return [
    {
      ...seconds,
      what: 'Node: decrypt inline, 64 MiB',
      theirs: middle(inline.theirs, ({ decrypt }) => decrypt),
      ours: middle(inlineOurs, ({ decrypt }) => decrypt),
      goalRatio: 3.5,
    },
    {
      ...seconds,
      what: 'Node: encrypt inline, 64 MiB, known JSON',
      theirs: middle(inline.theirs, ({ encrypt }) => encrypt),
      ours: middle(inlineOurs, ({ encrypt }) => encrypt),
      goalRatio: 2,
    },
    {
      ...seconds,
      what: 'Node: encrypt inline, 64 MiB, unknown bytes',
      theirs: middle(inline.theirs, ({ encrypt }) => encrypt),
      ours: middle(inlineOurs, ({ encryptUnknown }) => encryptUnknown),
    },
    ...stream.ours.flatMap((ours): Row[] => [
      {
        ...seconds,
        what: `Node ${ours[0]?.version}: encryptStream, 1 GiB`,
        theirs: middle(stream.theirs, ({ encryptStream }) => encryptStream),
        ours: middle(ours, ({ encryptStream }) => encryptStream),
        goalRatio: 1,
      },
      {
        what: `Node ${ours[0]?.version}: more memory for encryptStream, 1 GiB`,
        unit: 'MiB',
        better: 'less',
        peer,
        theirs: middle(stream.theirs, ({ memory }) => [memory]),
        ours: middle(ours, ({ memory }) => [memory]),
        goal: 32,
      },
    ]),
  ]
}
