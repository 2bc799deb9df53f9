import { readFile } from 'node:fs/promises'
import type { Network } from '@vantage6-js/sandbox'

/** The average of a column over all organizations' files, computed as nobody could who must not see them. */
export async function averageOfFiles(network: Network, column: string): Promise<number> {
  const values: number[] = []
  for (const { dataFile } of network.organizations) {
    const [header = '', ...rows] = (await readFile(dataFile, 'utf8')).trim().split(/\r?\n/)
    const at = header.split(',').indexOf(column)
    values.push(...rows.map((row) => Number(row.split(',')[at])))
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
