// Generated from the OpenAPI document of the vantage6 algorithm store 4.15.2. Do not edit: pnpm regenerate
import type { operations, StoreFetcher } from '../../src/v4/store/index.js'
import { typed } from './typed.js'

export async function useEveryOperation(store: StoreFetcher): Promise<void> {
  {
    const { data, error } = await store.GET('/algorithm')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/algorithm', {"body":{"code_url":"text","functions":[{"name":"text","type":"central"}],"image":"text","name":"text","partitioning":"horizontal","vantage6_version":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createAlgorithm']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.DELETE('/algorithm/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/algorithm/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.PATCH('/algorithm/{id}', {"params":{"path":{"id":1}},"body":{"image":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateAlgorithm']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.POST('/algorithm/{id}/invalidate', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/policy')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/policy/public')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/review')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/review', {"body":{"algorithm_id":1,"reviewer_id":1}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createReview']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.DELETE('/review/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/review/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/review/{id}/approve', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['approveReview']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.POST('/review/{id}/reject', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['rejectReview']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.GET('/role')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/role', {"body":{"name":"text","rules":[1]}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createRole']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.DELETE('/role/{role_id}', {"params":{"path":{"role_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/role/{role_id}', {"params":{"path":{"role_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.PATCH('/role/{role_id}', {"params":{"path":{"role_id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateRole']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.DELETE('/role/{role_id}/rule/{rule_id}', {"params":{"path":{"role_id":1,"rule_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/role/{role_id}/rule/{rule_id}', {"params":{"path":{"role_id":1,"rule_id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/rule')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/user')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/user', {"body":{"username":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createUser']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.DELETE('/user/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/user/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.PATCH('/user/{id}', {"params":{"path":{"id":1}},"body":{}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['updateUser']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.GET('/vantage6-server')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.POST('/vantage6-server', {"body":{"url":"text"}})
    typed<typeof data>(true)
    typed<typeof error>(true)
    typed<operations['createVantage6Server']['requestBody']['content']['application/json']>(true)
  }
  {
    const { data, error } = await store.DELETE('/vantage6-server/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/vantage6-server/{id}', {"params":{"path":{"id":1}}})
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
  {
    const { data, error } = await store.GET('/version')
    typed<typeof data>(true)
    typed<typeof error>(true)
  }
}
