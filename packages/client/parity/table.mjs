import { readFileSync } from 'node:fs'

/**
 * What the mapping says of one parameter: our name, where it differs, or why there is none; and its test, where it is not the
 * method's.
 *
 * @typedef {{ as?: string, instead?: string, test?: string }} ParameterMapping
 *
 * What it says of one method: ours, where the path differs, or why there is none; its test; its parameters.
 * @typedef {{ ours?: string, instead?: string, test?: string, parameters?: Record<string, ParameterMapping> }} MethodMapping
 *
 * @typedef {object} Row
 * @property {string} python
 * @property {string} parameter - Empty for the method itself.
 * @property {string} ours
 * @property {string} test
 */

/** Parameters that mean the same in every method: `$0` is whatever comes first. */
const PAGING = 'python-client.test.ts: page, perPage and fields of every list'
const EVERYWHERE = {
  id_: { as: '$0' },
  page: { test: PAGING },
  per_page: { test: PAGING },
  field: { as: 'fields', test: PAGING },
  fields: { test: PAGING },
  filter_: { instead: "the list's own filters, or `filter` on the items" },
  filters: { instead: "the list's own filters, or `filter` on the items" },
}

/** In methods that give one object. */
const OF_ONE_OBJECT = { instead: 'take the fields out of the object that is returned' }

/**
 * Makes the rows of the table.
 *
 * @param {{ methods: Record<string, { name: string }[]> }} python
 * @param {Record<string, MethodMapping>} mapping
 * @param {(path: string) => import('./declarations.mjs').OurMethod | undefined} findOurs
 * @param {(test: string) => boolean} isTest
 * @returns {{ rows: Row[], problems: string[] }}
 */
export function makeRows(python, mapping, findOurs, isTest) {
  const problems = []
  const rows = []
  for (const unknown of Object.keys(mapping).filter((path) => !(path in python.methods))) {
    problems.push(`${unknown}: the mapping names it, but the Python client has no such method`)
  }
  for (const [path, parameters] of Object.entries(python.methods)) {
    const entry = mapping[path] ?? {}
    const where = path === 'Client' ? path : `client.${path}`
    if (entry.instead !== undefined) {
      rows.push({ python: where, parameter: '', ours: `none: ${entry.instead}`, test: '' })
      continue
    }
    const ourPath = entry.ours ?? camelCase(path)
    const ours = findOurs(ourPath)
    if (ours === undefined) {
      problems.push(`${path}: there is no client.${ourPath}`)
      continue
    }
    const test = (name, of) => {
      if (name === undefined) problems.push(`${of}: no live test is named`)
      else if (!isTest(name)) problems.push(`${of}: there is no live test "${name}"`)
      return name ?? ''
    }
    const called = ourPath === 'Client' ? 'new Client' : `client.${ourPath}`
    rows.push({ python: where, parameter: '', ours: `\`${called}\``, test: test(entry.test, path) })
    for (const unknown of Object.keys(entry.parameters ?? {})) {
      if (!parameters.some(({ name }) => name === unknown))
        problems.push(`${path}: the mapping names \`${unknown}\`, but there is no such parameter`)
    }
    for (const { name } of parameters) {
      const of = `${path} ${name}`
      const parameter = entry.parameters?.[name] ?? everywhere(path, name) ?? {}
      if (parameter.instead !== undefined) {
        rows.push({ python: where, parameter: name, ours: `none: ${parameter.instead}`, test: '' })
        continue
      }
      const shown = find(ours, parameter.as ?? camelCase(name))
      if (shown === undefined)
        problems.push(`${of}: client.${ourPath} takes no \`${parameter.as ?? camelCase(name)}\``)
      rows.push({
        python: where,
        parameter: name,
        ours: shown === undefined ? '' : `\`${shown}\``,
        test: parameter.test === undefined ? '' : test(parameter.test, of),
      })
    }
  }
  return { rows, problems }
}

function everywhere(path, name) {
  const givesList = path.endsWith('.list')
  if (!givesList && (name === 'field' || name === 'fields')) return OF_ONE_OBJECT
  return EVERYWHERE[name]
}

/** How a parameter is written: as it stands, or in an object. */
function find({ positional, properties }, name) {
  if (name === '$0') return positional[0]
  if (positional.includes(name)) return name
  return properties.has(name) ? `{ ${name} }` : undefined
}

function camelCase(name) {
  return name.replace(/_+$/, '').replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

/**
 * Knows the titles of live tests: `store.test.ts: store.policy: get`.
 *
 * @param {URL} folder
 * @returns {(test: string) => boolean}
 */
export function readTests(folder) {
  const sources = new Map()
  return (test) => {
    const [file, ...rest] = test.split(': ')
    if (file === undefined || !/^[\w-]+\.test\.ts$/.test(file)) return false
    if (!sources.has(file)) {
      try {
        sources.set(file, readFileSync(new URL(file, folder), 'utf8'))
      } catch {
        sources.set(file, '')
      }
    }
    const title = rest.join(': ').replaceAll("'", "\\'")
    return ["'", '"', '`'].some((quote) => sources.get(file).includes(`it(${quote}${title}${quote},`))
  }
}

/**
 * @param {string} version
 * @param {Row[]} rows
 */
export function renderTable(version, rows) {
  const methods = rows.filter(({ parameter }) => parameter === '').length
  const lines = rows.map(({ python, parameter, ours, test }) => {
    const cells = [
      parameter === '' ? `**${python}**` : '',
      parameter,
      ours,
      test.replace(/^([\w-]+)\.test\.ts: /, '$1: '),
    ]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  return `# From the Python client to this one

Every public method of the Python client ${version} (${methods}) with every parameter, and what it is here. A parameter is exercised
by its method's test unless another one is named. Tests stand in \`packages/client/test/live\`.

Made by \`pnpm --filter @vantage6-js/client parity\` from the installed Python client and our declarations; do not edit.

| Python | parameter | here | live test |
|---|---|---|---|
${lines.join('\n')}
`
}
