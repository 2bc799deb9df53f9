#!/usr/bin/env node
// A file that exists before the build, so that pnpm can link it on a fresh clone.
import { writeApiReport } from '../dist/index.js'

await writeApiReport(process.cwd())
