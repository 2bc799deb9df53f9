/** Writes `docs/benchmarks.md` from the last reports. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toMarkdown } from './markdown.js'
import { type Report, workspace } from './report.js'

const INTRODUCTION = `# Measurements

Made by \`pnpm --filter @vantage6-js/bench bench:document\` from the last reports in \`bench/reports\`; how to repeat each of them stands in
[bench/README.md](../bench/README.md). Client, server and nodes share one machine, so that seconds say little by themselves: compare
the ratios of a row, which come from one run. A ratio above 1 is better than the peer.
`

const folder = join(workspace(), 'reports')
const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
const reports = await Promise.all(
  names.map(async (name): Promise<Report> => JSON.parse(await readFile(join(folder, name), 'utf8'))),
)
const sections = reports.map(({ topic, at, machine, rows }) => {
  const { node, platform, cores, cpu, memoryGB, load } = machine
  const where = `${at.slice(0, 10)}, Node ${node} on ${platform}, ${cores} x ${cpu}, ${memoryGB} GB${load === undefined ? '' : `, load at the start ${load.toFixed(1)}`}`
  return `## ${topic}\n\n${toMarkdown(rows)}\n\n${where}.\n`
})
await writeFile(join(workspace(), '..', 'docs', 'benchmarks.md'), [INTRODUCTION, ...sections].join('\n'))
