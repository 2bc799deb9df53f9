export type { Identity } from './auth/identity.js'
export { type LoginOptions, TwoFactorRequiredError, TwoFactorSetupRequiredError } from './auth/login.js'
export { MemoryTokenStore, type TokenStore, type Tokens } from './auth/tokens.js'
export { Client } from './client.js'
export type { ClientOptions } from './client-options.js'
export type { Cryptor } from './cryptor.js'
export { KeyMismatchError, MissingPublicKeyError } from './encryption.js'
export * from './errors/index.js'
export type { Hooks, RequestInfo, ResponseInfo } from './http/hooks.js'
export type { RequestOptions } from './http/request-options.js'
export type { RetryOptions } from './http/retry.js'
export type { Fetch } from './http/transport.js'
export type { KeyOwner, KeyTrust } from './key-trust.js'
export type { Listing } from './paging/listing.js'
export type { Page } from './paging/page.js'
export type {
  Collaboration,
  CollaborationClient,
  CollaborationFilter,
  CollaborationInput,
} from './resources/collaboration.js'
export type { DeleteOptions } from './resources/delete-options.js'
export type { Ref } from './resources/id.js'
export type { ListOptions, Sort } from './resources/list-options.js'
export type { Node, NodeClient, NodeFilter, NodeInput, NodeWithApiKey } from './resources/node.js'
export type {
  Organization,
  OrganizationClient,
  OrganizationFilter,
  OrganizationInput,
} from './resources/organization.js'
export type { ResultClient } from './resources/result.js'
export type { Run, RunClient, RunFilter } from './resources/run.js'
export type { Task, TaskClient, TaskDatabase, TaskFilter } from './resources/task.js'
export { hasFailed, isFinished, type TaskStatus } from './resources/task-status.js'
export type { User, UserChanges, UserClient, UserFilter, UserInput } from './resources/user.js'
export type { DecodeOptions } from './results/decode.js'
export {
  ResultUnreadableError,
  RunFailedError,
  RunResult,
  type RunResultDetails,
} from './results/run-result.js'
export type { Database, Databases } from './tasks/databases.js'
export type { RunProgress, TaskProgress } from './tasks/progress.js'
export type { AlgorithmInput, TaskInput } from './tasks/task-input.js'
export { TaskFailedError, type WaitOptions } from './tasks/wait.js'
export type { WatchOptions } from './tasks/watch.js'
export type { VersionPolicy } from './version-check.js'
