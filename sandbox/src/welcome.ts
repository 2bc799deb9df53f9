import type { Network } from './network.js'

/** What a person needs to use a running network. */
export function welcome(network: Network): string {
  const { url, storeUrl, root, admin, researcher, collaboration, organizations, algorithms, folder } = network
  const user = (title: string, { username, password }: { username: string; password: string }) =>
    `  ${title.padEnd(12)}${username.padEnd(14)}${password}`
  const shown = organizations.slice(0, 5)
  const key = organizations[0]?.privateKeyFile
  return `
A vantage6 network is running. Ctrl-C stops it.

Server        ${url}
${storeUrl ? `Store         ${storeUrl}\n` : ''}Collaboration ${collaboration.name} (id ${collaboration.id}, ${collaboration.encrypted ? 'encrypted' : 'not encrypted'})
Logs          ${folder}/logs

Users
${user('researcher', researcher)}
${user('admin', admin)}
${user('superuser', root)}

Organizations
${shown.map(({ id, name, node }) => `  ${String(id).padStart(3)}  ${name.padEnd(24)} ${node.name}`).join('\n')}
${organizations.length > shown.length ? `  … and ${organizations.length - shown.length} more\n` : ''}
Algorithms
  ${algorithms.average}    central_average, partial_average (column_name: age or bmi)
  ${algorithms.tools}      echo, sleep, crash, chatty, numbers, rows, central, …

Try
  export V6_PASSWORD='${researcher.password}'
  v6c login ${url} --username ${researcher.username}
${collaboration.encrypted ? `  v6c encryption setup ${key}\n` : ''}  v6c task run --image ${algorithms.average} --organization @own --method central_average \\
    --kwarg column_name=age --database default --wait
`
}
