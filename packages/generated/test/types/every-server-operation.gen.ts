// Generated from the OpenAPI document of the vantage6 server 4.15.2. Do not edit: pnpm regenerate
import type { operations, ServerFetcher } from '../../src/v4/server/index.js'
import { typed } from './typed.js'

export async function useEveryOperation(server: ServerFetcher): Promise<void> {
  {
    const { data, error } = await server.GET('/algorithmstore')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/algorithmstore', {"body":{"algorithm_store_url":"text","name":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createAlgorithmStore']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/algorithmstore/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/algorithmstore/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/algorithmstore/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateAlgorithmStore']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/blobstream', {"body":"text"})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['uploadBlob']['requestBody']['content']['application/octet-stream']>(true)
  }
  {
    const { data, error } = await server.GET('/blobstream/status')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/blobstream/{id}', {"params":{"path":{"id":"text"}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/collaboration')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/collaboration', {"body":{"encrypted":true,"name":"text","organization_ids":[1]}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createCollaboration']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/collaboration/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/collaboration/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/collaboration/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateCollaboration']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/collaboration/{id}/node', {"params":{"path":{"id":1}},"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['removeNodeFromCollaboration']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/collaboration/{id}/node', {"params":{"path":{"id":1}},"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['addNodeToCollaboration']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/collaboration/{id}/organization', {"params":{"path":{"id":1}},"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['removeOrganizationFromCollaboration']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/collaboration/{id}/organization', {"params":{"path":{"id":1}},"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['addOrganizationToCollaboration']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/column', {"body":{"collaboration_id":1,"db_label":"text","organizations":[{"id":1,"input":"text"}]}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['requestColumnNames']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/health')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/kill/node/tasks', {"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['killNodeTasks']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/kill/task', {"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['killTask']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/node')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/node', {"body":{"collaboration_id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createNode']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/node/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/node/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/node/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateNode']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/organization')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/organization', {"body":{"name":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createOrganization']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/organization/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/organization/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/organization/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateOrganization']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.PATCH('/password/change', {"body":{"current_password":"text","new_password":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['changePassword']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/port', {"params":{"query":{"run_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/port', {"body":{"port":1,"run_id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createPort']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/recover/2fa/lost', {"body":{"password":"text","username":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['requestTwoFactorReset']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/recover/2fa/reset', {"body":{"reset_token":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['resetTwoFactor']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/recover/lost', {"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['requestPasswordReset']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/recover/node', {"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['resetNodeApiKey']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/recover/reset', {"body":{"password":"text","reset_token":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['resetPassword']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/result')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/result/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/role')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/role', {"body":{"name":"text","rules":[1]}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createRole']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/role/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/role/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/role/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateRole']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/role/{id}/rule/{rule_id}', {"params":{"path":{"id":1,"rule_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/role/{id}/rule/{rule_id}', {"params":{"path":{"id":1,"rule_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/rule')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/rule/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/run')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/run/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/run/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateRun']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/study')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/study', {"body":{"collaboration_id":1,"name":"text","organization_ids":[1]}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createStudy']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/study/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/study/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/study/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateStudy']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/study/{id}/organization', {"params":{"path":{"id":1}},"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['removeOrganizationFromStudy']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/study/{id}/organization', {"params":{"path":{"id":1}},"body":{"id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['addOrganizationToStudy']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/task')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/task', {"body":{"image":"text","organizations":[{"id":1,"input":"text"}]}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createTask']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/task/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/task/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/task/{task_id}/status', {"params":{"path":{"task_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/token/container', {"body":{"image":"text","task_id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createContainerToken']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/token/node', {"body":{"api_key":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['loginNode']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/token/node/validate')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/token/refresh')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/token/user', {"body":{"password":"text","username":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['loginUser']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.POST('/token/user/validate')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/user')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.POST('/user', {"body":{"email":"text","firstname":"text","lastname":"text","password":"text","username":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createUser']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.DELETE('/user/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/user/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.PATCH('/user/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateUser']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await server.GET('/version')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/vpn')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await server.GET('/vpn/algorithm/addresses')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
}
