import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { patients } from './data.js'
import { type KeyPair, provideKey } from './keys.js'
import type { NetworkOptions } from './options.js'

const CITIES = ['Amsterdam', 'Berlin', 'Copenhagen', 'Dublin', 'Edinburgh', 'Florence', 'Geneva', 'Helsinki']
/** More organizations than this share keys: reading a key costs half a second at each node. */
const DISTINCT_KEYS = 8

export interface Login {
  readonly username: string
  readonly password: string
}

export interface PlannedOrganization extends KeyPair {
  readonly name: string
  readonly dataFile: string
  readonly nodeName: string
  readonly apiKey: string
  readonly researcher: Login
}

/** All that is decided before anything runs. */
export interface Plan {
  readonly folder: string
  readonly encrypted: boolean
  readonly collaborationName: string
  readonly jwtSecret: string
  readonly rootPassword: string
  readonly admin: Login
  readonly organizations: readonly PlannedOrganization[]
}

/** Decides names and secrets, and writes keys and data into the network's folder. */
export async function makePlan(folder: string, options: NetworkOptions): Promise<Plan> {
  const { organizations: count = 3, encrypted = true, seed = 1 } = options
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError('organizations must be a whole number from 1 on')
  await Promise.all(
    ['keys', 'data', 'home', 'tmp'].map((name) => mkdir(join(folder, name), { recursive: true })),
  )
  const organizations: PlannedOrganization[] = []
  for (let index = 0; index < count; index++) {
    const number = index + 1
    const name = `${CITIES[index] ?? `Organization ${number}`} Hospital`.replace(
      /^(Organization \d+) Hospital$/,
      '$1',
    )
    const dataFile = join(folder, 'data', `organization-${number}.csv`)
    await writeFile(dataFile, patients(seed, index))
    organizations.push({
      name,
      dataFile,
      nodeName: `${name} node`,
      apiKey: randomUUID(),
      researcher: { username: index === 0 ? 'researcher' : `researcher-${number}`, password: password() },
      ...(await provideKey(index % DISTINCT_KEYS, join(folder, 'keys', `organization-${number}.pem`))),
    })
  }
  return {
    folder,
    encrypted,
    collaborationName: 'Sandbox',
    jwtSecret: randomBytes(32).toString('base64url'),
    rootPassword: password(),
    admin: { username: 'admin', password: password() },
    organizations,
  }
}

/** Random, and good enough for the server's rules: a digit, a capital, a small letter, something else. */
function password(): string {
  return `${randomBytes(12).toString('base64url')}-aA1`
}
