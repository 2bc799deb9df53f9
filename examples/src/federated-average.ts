import { Client } from '@vantage6-js/client'
import { createCryptorFromFile } from '@vantage6-js/crypto/node'

const { V6_URL = '', V6_USERNAME = '', V6_PASSWORD = '', V6_PRIVATE_KEY = '', V6_IMAGE = '' } = process.env

const client = new Client(V6_URL)
const { organizationId } = await client.authenticate(V6_USERNAME, V6_PASSWORD)
await client.setupEncryption(await createCryptorFromFile(V6_PRIVATE_KEY))

const task = await client.task.create({
  name: 'average age',
  image: V6_IMAGE,
  collaboration: Number(process.env.V6_COLLABORATION),
  organizations: [organizationId],
  input: { method: 'central_average', kwargs: { column_name: 'age' } },
  databases: 'default',
})
const [result] = await client.waitForResults<{ average: number }>(task)
console.log(result?.value.average)
