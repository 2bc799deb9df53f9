// Builds the sandbox and leaves a network running until Ctrl-C: `pnpm sandbox`.
import { run } from './run.mjs'

const built = await run('turbo', ['run', 'build', '--filter=@vantage6-js/sandbox...'], { quiet: true })
process.exitCode =
  built === 0 ? await run(process.execPath, ['sandbox/dist/main.js', ...process.argv.slice(2)]) : built
