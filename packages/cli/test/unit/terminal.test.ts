import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import type { RunProgress, TaskProgress } from '@vantage6-js/client'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { colorsFor } from '../../src/output/colors.ts'
import { progressView } from '../../src/terminal/progress-view.ts'
import { timeline } from '../../src/terminal/timeline.ts'

const START = Date.UTC(2026, 0, 1)
const at = (seconds: number) => new Date(START + seconds * 1000)
const NO_COLORS = colorsFor(new PassThrough(), {})

function run(over: Partial<RunProgress> = {}): RunProgress {
  return {
    runId: 1,
    organizationId: 1,
    organizationName: 'Hospital A',
    status: 'completed',
    startedAt: at(2),
    finishedAt: at(4),
    ...over,
  } as RunProgress
}

function task(over: Partial<TaskProgress> = {}): TaskProgress {
  return {
    taskId: 7,
    name: 'average',
    status: 'completed',
    createdAt: at(0),
    runs: [run()],
    subtasks: [],
    ...over,
  } as TaskProgress
}

const draw = (progress: TaskProgress, width = 60, now = at(4)) =>
  timeline(progress, { width, now, colors: NO_COLORS })

describe('timeline', () => {
  it('shows waiting and working on one axis, with the time worked', () => {
    const [title, line = ''] = draw(task())
    expect(title).toBe('Task 7 average  completed')
    expect(line).toMatch(/^✔ Hospital A {2}·+█+ {2}2\.00 s$/)
    const [waiting = 0, working = 0] = ['·', '█'].map((mark) => line.split(mark).length - 1)
    expect(Math.abs(waiting - working)).toBeLessThanOrEqual(1)
  })

  it('lets a run that still works reach until now', () => {
    const progress = task({ status: 'active', runs: [run({ status: 'active', finishedAt: null })] })
    expect(draw(progress, 60, at(10))[1]).toMatch(/^● Hospital A.*█ {2}8\.00 s$/)
  })

  it('shows a run that was never started as waiting', () => {
    const progress = task({ runs: [run({ status: 'failed', startedAt: null, finishedAt: at(4) })] })
    expect(draw(progress)[1]).toMatch(/^✖ Hospital A {2}·+ {2}-$/)
  })

  it('indents sub-tasks', () => {
    const progress = task({
      subtasks: [task({ taskId: 8, runs: [run({ organizationName: 'Hospital B' })] })],
    })
    expect(draw(progress)[2]).toMatch(/^✔ {3}Hospital B/)
  })

  it.each([20, 40, 79, 200])('keeps to %i columns, with wide letters too', (width) => {
    const long = run({ organizationName: 'Universitair Medisch Centrum 医院 🏥 with a very long name' })
    for (const line of draw(task({ runs: [long, run()] }), width))
      expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, stringWidth('Task 7 average  completed')))
  })

  it('leaves out what would steer the terminal', () => {
    const lines = draw(
      task({ name: 'x\u001b[2Jy\nz', runs: [run({ organizationName: '\u001b]0;t\u0007A' })] }),
    )
    expect(lines.join('')).not.toContain('\u001b')
    expect(lines[0]).toBe('Task 7 xy z  completed')
  })
})

describe('progressView without a terminal', () => {
  function view() {
    const stream = new PassThrough()
    const chunks: string[] = []
    stream.on('data', (chunk) => chunks.push(String(chunk)))
    return { view: progressView(stream, NO_COLORS), text: () => chunks.join('') }
  }

  it('writes one line for each change, and no other', () => {
    const { view: shown, text } = view()
    const active = task({ status: 'active', runs: [run({ status: 'active', finishedAt: null })] })
    for (const progress of [active, active, task(), task()]) shown.update(progress)
    shown.done()
    expect(text()).toBe(
      'task 7 (average) at Hospital A: active\ntask 7 (average) at Hospital A: completed\ntask 7 (average): completed\n',
    )
  })
})

describe('progressView in a terminal', () => {
  it('draws the time line and leaves its last state', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 60, rows: 20 })
    const chunks: string[] = []
    stream.on('data', (chunk) => chunks.push(String(chunk)))
    const view = progressView(stream, NO_COLORS)
    view.update(task({ status: 'active', runs: [run({ status: 'active', finishedAt: null })] }))
    view.update(task())
    view.done()
    const last = stripVTControlCharacters(chunks.join('')).split('Task 7').at(-1) ?? ''
    expect(last).toMatch(/average {2}completed\n✔ Hospital A/)
  })
})
