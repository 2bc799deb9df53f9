import { PassThrough } from 'node:stream'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { colorsFor } from '../../src/output/colors.ts'
import { type Format, parseFormat } from '../../src/output/format.ts'
import { toJson } from '../../src/output/json.ts'
import { createOutput } from '../../src/output/output.ts'
import { plainText } from '../../src/output/plain-text.ts'
import { type Column, drawTable, shown } from '../../src/output/table.ts'
import { statusColor } from '../../src/terminal/status.ts'

interface Row {
  id: number
  name: string
  at: Date | null
}
const rows: Row[] = [
  { id: 1, name: 'a short name', at: new Date('2026-01-02T03:04:05.678Z') },
  { id: 2, name: 'a name that is much longer than the terminal is wide: 医院 🏥 hospital', at: null },
]
const columns: Column<Row>[] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'name', value: ({ name }) => name },
  { title: 'at', value: ({ at }) => at },
]
const NO_COLORS = colorsFor(new PassThrough(), {})

function outputTo(format: Format, tty: { columns?: number; stderr?: boolean; quiet?: boolean } = {}) {
  const stream = (isTTY: boolean) => {
    const chunks: string[] = []
    const pass = Object.assign(new PassThrough(), isTTY ? { isTTY, columns: tty.columns ?? 80 } : {})
    pass.on('data', (chunk) => chunks.push(String(chunk)))
    return { pass, text: () => chunks.join('') }
  }
  const out = stream(tty.columns !== undefined)
  const err = stream(tty.stderr === true)
  const io = {
    stdin: new PassThrough(),
    stdout: out.pass,
    stderr: err.pass,
    env: {},
    cwd: '/',
    signal: new AbortController().signal,
  }
  return {
    output: createOutput(io, { format, quiet: tty.quiet ?? false }),
    stdout: out.text,
    stderr: err.text,
  }
}

describe('a list', () => {
  it.each([30, 40, 60, 80, 200])('fits a terminal of %i columns', (width) => {
    const { output, stdout } = outputTo('table', { columns: width })
    output.list(rows, columns)
    const lines = plainText(stdout()).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    expect(lines[0]).toMatch(/^ID +NAME +AT$/)
    expect(lines[2]?.includes('…')).toBe(width < 100)
  })

  it('cuts titles as it cuts texts, with a gap between them', () => {
    const long = [1, 2].map((id) => ({ id, name: 'x'.repeat(40) }))
    const table = drawTable(
      long,
      [
        { title: 'organization', value: ({ name }) => name },
        { title: 'collaboration', value: ({ name }) => name },
      ],
      { width: 20, colors: NO_COLORS },
    )
    expect(table.split('\n')[0]).toBe('ORGANIZA…  COLLABOR…')
  })

  it('is a block for each item where the terminal is narrower than a table can be', () => {
    const { output, stdout } = outputTo('table', { columns: 15 })
    output.list(rows, columns)
    const [first, second] = plainText(stdout()).trimEnd().split('\n\n')
    expect(first?.split('\n')).toEqual([
      'id    1',
      'name  a short name',
      expect.stringMatching(/^at {4}2026-/),
    ])
    // Nothing is cut: the terminal goes on in the next line.
    expect(second).toContain(`name  ${rows[1]?.name}`)
  })

  it('keeps the colour of a status that is cut', () => {
    const colors = colorsFor(new PassThrough(), { FORCE_COLOR: '1' })
    const task = { status: 'completed', name: 'n'.repeat(40) }
    const draw = (width: number) =>
      drawTable(
        [task],
        [
          { title: 'name', value: ({ name }) => name },
          {
            title: 'status',
            value: ({ status }) => status,
            paint: (text, { status }, each) => statusColor(status, each)(text),
          },
        ],
        { width, colors },
      )
    expect(draw(80)).toContain(colors.green('completed'))
    expect(draw(16)).toContain(colors.green('comple…'))
  })

  it('is tabs in a pipe: nothing cut, exact times, no titles, no colours', () => {
    const { output, stdout } = outputTo('table')
    output.list(rows, columns)
    expect(stdout()).toBe(`1\ta short name\t2026-01-02T03:04:05.678Z\n2\t${rows[1]?.name}\t\n`)
  })

  it('keeps one line for each item, whatever a name holds', () => {
    const { output, stdout } = outputTo('table')
    output.list([{ id: 1, name: 'two\tparts\nand lines', at: null }], columns)
    expect(stdout()).toBe('1\ttwo parts and lines\t\n')
  })

  it('is the data itself in JSON and YAML', () => {
    const asJson = outputTo('json')
    asJson.output.list(rows, columns)
    expect(JSON.parse(asJson.stdout())).toEqual(JSON.parse(JSON.stringify(rows)))
    const asYaml = outputTo('yaml')
    asYaml.output.list(rows, columns)
    expect(parse(asYaml.stdout())).toEqual(JSON.parse(JSON.stringify(rows)))
  })

  it('that is empty is an empty list in JSON, nothing in a pipe, and said to people', () => {
    const [asJson, piped, watched] = [outputTo('json'), outputTo('table'), outputTo('table', { columns: 80 })]
    for (const { output } of [asJson, piped, watched]) output.list([], columns)
    expect(JSON.parse(asJson.stdout())).toEqual([])
    expect([piped.stdout(), piped.stderr()]).toEqual(['', ''])
    expect([watched.stdout(), watched.stderr()]).toEqual(['', 'There is nothing to list.\n'])
  })
})

describe('what others have typed', () => {
  const evil = 'name\u001b[2J\u001b]0;title\u0007\u009b31m\r\nnext'

  it('does not steer the terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
    const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/
    expect(shown(evil)).not.toMatch(/\n/)
    for (const text of [shown(evil), plainText(evil)]) {
      expect(text).not.toMatch(control)
      expect(text).toContain('name')
      expect(text).toContain('next')
    }
  })

  it('does not break a table', () => {
    const table = drawTable([{ id: 1, name: evil, at: null }], columns, { width: 80, colors: NO_COLORS })
    expect(table.split('\n')).toHaveLength(2)
  })
})

describe('notes and warnings', () => {
  it('go to stderr, and are silent with --quiet (warnings are not)', () => {
    const loud = outputTo('table')
    const quiet = outputTo('table', { quiet: true })
    for (const { output } of [loud, quiet]) {
      output.note('done')
      output.warn('careful')
    }
    expect([loud.stdout(), loud.stderr()]).toEqual(['', 'done\nWarning: careful\n'])
    expect([quiet.stdout(), quiet.stderr()]).toEqual(['', 'Warning: careful\n'])
  })

  it('are JSON lines with --json, and only what a program must know', () => {
    const { output, stderr } = outputTo('json')
    output.note('for people')
    output.note('for both', { created: { taskId: 1 } })
    output.warn('careful')
    const lines = stderr().trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { created: { taskId: 1 } },
      { warning: { message: 'careful' } },
    ])
  })
})

describe('JSON', () => {
  it('keeps all digits of big integers, and names what JSON has not', () => {
    expect(toJson({ big: 2n ** 64n, at: new Date(0), none: undefined }, 0).replaceAll(/\s/g, '')).toBe(
      '{"big":18446744073709551616,"at":"1970-01-01T00:00:00.000Z"}',
    )
    expect(toJson([Number.NaN, Number.POSITIVE_INFINITY, 1], 0)).toBe('["NaN","Infinity",1]')
    expect(JSON.parse(toJson({ big: 2n ** 64n, not: Number.NaN }))).toHaveProperty('not', 'NaN')
  })
})

describe('formats', () => {
  it('are three', () => {
    expect(['table', 'json', 'yaml'].map(parseFormat)).toEqual(['table', 'json', 'yaml'])
    expect(() => parseFormat('xml')).toThrow('xml')
  })
})

describe('colours', () => {
  const tty = Object.assign(new PassThrough(), { isTTY: true })
  it.each([
    ['a terminal', tty, {}, true],
    ['a pipe', new PassThrough(), {}, false],
    ['a pipe in CI', new PassThrough(), { CI: 'true' }, false],
    ['a terminal with NO_COLOR', tty, { NO_COLOR: '1' }, false],
    ['a dumb terminal', tty, { TERM: 'dumb' }, false],
    ['a pipe with FORCE_COLOR', new PassThrough(), { FORCE_COLOR: '1' }, true],
  ])('of %s', (_, stream, env, expected) => {
    expect(colorsFor(stream, env).isColorSupported).toBe(expected)
  })
})
