// Builds what the demo needs, then runs it: `pnpm demo`.
import { run } from './run.mjs'

console.error('Building the packages (the first time takes a little longer) …')
const built = await run('turbo', ['run', 'build', '--filter=@vantage6-js/examples...'], { quiet: true })
process.exitCode = built === 0 ? await run(process.execPath, ['examples/dist/demo.js']) : built
