/**
 * Reports of what packages export: `api.md` beside each `package.json`.
 *
 * @packageDocumentation
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apiReport } from './api-report.js'

/** Where a package's report lies. */
export const REPORT = 'api.md'

/** The report as it is checked in, and as the built package would have it. */
export interface ApiComparison {
  recorded: string
  actual: string
}

/**
 * Compares the report of a built package with the one that is checked in.
 *
 * @param folder - The folder of its `package.json`.
 */
export async function compareApiReport(folder: string): Promise<ApiComparison> {
  return { recorded: await readFile(join(folder, REPORT), 'utf8'), actual: await apiReport(folder) }
}

/** Writes the report of a built package. */
export async function writeApiReport(folder: string): Promise<void> {
  await writeFile(join(folder, REPORT), await apiReport(folder))
}
