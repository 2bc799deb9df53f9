export type { Identity } from './auth/identity.js'
export { type LoginOptions, TwoFactorRequiredError, TwoFactorSetupRequiredError } from './auth/login.js'
export { MemoryTokenStore, type TokenStore, type Tokens } from './auth/tokens.js'
export type { ByteSource } from './blobs/source.js'
export type { Transfer, TransferOptions } from './blobs/transfer.js'
export { Client } from './client.js'
export type { ClientOptions } from './client-options.js'
export type { Cryptor, EncryptOptions } from './cryptor.js'
export { KeyMismatchError, MissingPublicKeyError } from './encryption.js'
export * from './errors/index.js'
export type {
  AlgorithmLogEvent,
  AlgorithmStatusEvent,
  ClientEvent,
  ConnectionEvent,
  EventOf,
  EventType,
  KillEvent,
  NewTaskEvent,
  NodeEvent,
  StatusUpdateEvent,
} from './events/event.js'
export type { EventFilter } from './events/event-filter.js'
export { ClientClosedError } from './events/event-hub.js'
export type { EventHandler, EventStream, EventStreamOptions } from './events/event-stream.js'
export type { EventsOptions } from './events/events-options.js'
export type { Followed, RelationOf, RelationTargets } from './follow.js'
export type { Hooks, RequestInfo, ResponseInfo } from './http/hooks.js'
export type { RequestOptions } from './http/request-options.js'
export type { RetryOptions } from './http/retry.js'
export type { Fetch } from './http/transport.js'
export type { KeyOwner, KeyTrust } from './key-trust.js'
export type { Listing } from './paging/listing.js'
export type { Page, SkippedRow } from './paging/page.js'
export {
  type PermissionOperation,
  type PermissionResource,
  type PermissionRule,
  type PermissionScope,
  Permissions,
  type PermissionTarget,
} from './permissions/permissions.js'
export type {
  AlgorithmStore,
  AlgorithmStoreClient,
  AlgorithmStoreFilter,
  AlgorithmStoreInput,
} from './resources/algorithm-store.js'
export type {
  Collaboration,
  CollaborationClient,
  CollaborationFilter,
  CollaborationInput,
  CollaborationWithOrganizations,
} from './resources/collaboration.js'
export type { CreateOptions, Ensured } from './resources/create-options.js'
export type { DeleteOptions } from './resources/delete-options.js'
export type { Difference } from './resources/differences.js'
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
export type { Role, RoleChanges, RoleClient, RoleFilter, RoleInput } from './resources/role.js'
export type { Rule, RuleClient, RuleFilter, RuleOperation, RuleScope } from './resources/rule.js'
export type { Run, RunClient, RunFilter } from './resources/run.js'
export type {
  Study,
  StudyChanges,
  StudyClient,
  StudyFilter,
  StudyInput,
  StudyWithOrganizations,
} from './resources/study.js'
export type { Task, TaskClient, TaskDatabase, TaskFilter } from './resources/task.js'
export { hasFailed, isFinished, type TaskStatus } from './resources/task-status.js'
export type {
  User,
  UserChanges,
  UserClient,
  UserFilter,
  UserInput,
  UserPermissions,
  UserWithPermissions,
} from './resources/user.js'
export type { TwoFactorSetup, UtilClient } from './resources/util.js'
export type { DecodeOptions } from './results/decode.js'
export { InputUnreadableError } from './results/input.js'
export type { JsonOptions } from './results/json.js'
export {
  ResultUnreadableError,
  RunFailedError,
  RunResult,
  type RunResultDetails,
} from './results/run-result.js'
export {
  type Cell,
  type ResultPick,
  type ResultRow,
  ResultTable,
  type TableOptions,
} from './results/table.js'
export type { UnreadResult } from './results/unread.js'
export { SchemaError, type SchemaIssue, type SchemaResult, type StandardSchemaV1 } from './schema.js'
export type {
  Algorithm,
  AlgorithmChanges,
  AlgorithmClient,
  AlgorithmFilter,
  AlgorithmStatus,
  AlgorithmSubmission,
} from './store/algorithm.js'
export type { StoredAlgorithm, StoredAlgorithms, StoreFailure } from './store/all-stores.js'
export type {
  AlgorithmArgument,
  AlgorithmArgumentInput,
  AlgorithmDatabase,
  AlgorithmFunction,
  AlgorithmFunctionInput,
  ArgumentType,
  ConditionalOperator,
  Visualization,
} from './store/function.js'
export type { AlgorithmViewPolicy, Policies, PolicyClient, PublicPolicies } from './store/policy.js'
export type { Review, ReviewClient, ReviewFilter } from './store/review.js'
export type { StoreRole, StoreRoleClient, StoreRoleFilter, StoreRoleInput } from './store/role.js'
export type { StoreRule, StoreRuleClient, StoreRuleFilter } from './store/rule.js'
export type { RegisteredServer, RegisteredServerClient } from './store/server.js'
export { type PublicStoreOptions, Store } from './store/store.js'
export { StoreInUseError } from './store/store-in-use.js'
export type {
  StoreUser,
  StoreUserChanges,
  StoreUserClient,
  StoreUserFilter,
  StoreUserInput,
} from './store/user.js'
export type { AlgorithmDescription } from './tasks/check-algorithm.js'
export type { ColumnsOptions } from './tasks/columns.js'
export type { Database, Databases } from './tasks/databases.js'
export type { TaskDryRun } from './tasks/dry-run.js'
export type { LogLine, LogOptions } from './tasks/logs.js'
export type { RunProgress, TaskProgress } from './tasks/progress.js'
export { TaskDeletedError } from './tasks/task-deleted.js'
export { TaskFailedError } from './tasks/task-failed.js'
export type {
  AlgorithmInput,
  AnyInput,
  PythonDatabase,
  PythonTaskInput,
  TaskInput,
} from './tasks/task-input.js'
export type { TaskProblem, TaskProblemCode } from './tasks/task-problem.js'
export type { WaitOptions } from './tasks/wait.js'
export type { WatchOptions } from './tasks/watch.js'
export type { VersionPolicy } from './version-check.js'
