import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Row } from '../report/report.js'
import { median, workspace } from '../report/report.js'
import type { InlineTimes, Order, StreamTimes } from './order.js'

const run = promisify(execFile)

/** Both take turns, so that both see the same machine; each process is new. */
const rounds = 3

/** Inline messages and streams in Node, beside Python's RSACryptor. */
export async function measureInNode(python: string, privateKeyFile: string): Promise<Row[]> {
  const ask = async <T>(command: string, script: string, order: Order): Promise<T> => {
    const { stdout } = await run(command, [join(workspace(), script), JSON.stringify(order)])
    return JSON.parse(stdout) as T
  }
  const both = async <T>(order: Order): Promise<{ theirs: T[]; ours: T[] }> => {
    const theirs: T[] = []
    const ours: T[] = []
    for (let round = 0; round < rounds; round++) {
      theirs.push(await ask<T>(python, 'crypto/rsa_cryptor.py', order))
      ours.push(await ask<T>(process.execPath, 'dist/crypto/ours.js', order))
    }
    return { theirs, ours }
  }
  const peer = 'Python RSACryptor'
  const inline = await both<InlineTimes>({
    what: 'inline',
    privateKeyFile,
    size: 64 * 2 ** 20,
    repetitions: 3,
  })
  const stream = await both<StreamTimes>({ what: 'stream', privateKeyFile, size: 2 ** 30, repetitions: 1 })
  const middle = <T>(answers: readonly T[], times: (answer: T) => number[] | undefined): number =>
    median(answers.flatMap((answer) => times(answer) ?? []))
  const seconds = { unit: 's', better: 'less', peer } as const

  return [
    {
      ...seconds,
      what: 'Node: decrypt inline, 64 MiB',
      theirs: middle(inline.theirs, ({ decrypt }) => decrypt),
      ours: middle(inline.ours, ({ decrypt }) => decrypt),
      goalRatio: 3.5,
    },
    {
      ...seconds,
      what: 'Node: encrypt inline, 64 MiB, known JSON',
      theirs: middle(inline.theirs, ({ encrypt }) => encrypt),
      ours: middle(inline.ours, ({ encrypt }) => encrypt),
      goalRatio: 2,
    },
    {
      ...seconds,
      what: 'Node: encrypt inline, 64 MiB, unknown bytes',
      theirs: middle(inline.theirs, ({ encrypt }) => encrypt),
      ours: middle(inline.ours, ({ encryptUnknown }) => encryptUnknown),
    },
    {
      ...seconds,
      what: 'Node: encryptStream, 1 GiB',
      theirs: middle(stream.theirs, ({ encryptStream }) => encryptStream),
      ours: middle(stream.ours, ({ encryptStream }) => encryptStream),
      goalRatio: 1,
    },
    {
      what: 'Node: more memory for encryptStream, 1 GiB',
      unit: 'MiB',
      better: 'less',
      peer,
      theirs: middle(stream.theirs, ({ memory }) => [memory]),
      ours: middle(stream.ours, ({ memory }) => [memory]),
      goal: 32,
    },
  ]
}
