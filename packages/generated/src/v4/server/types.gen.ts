// Generated from the OpenAPI document of the vantage6 server 4.15.2. Do not edit: pnpm regenerate
import type { components, operations } from './schema.gen.js'

export type AlgorithmAddress = components['schemas']['AlgorithmAddress']

export type AlgorithmAddresses = components['schemas']['AlgorithmAddresses']

export type AlgorithmStore = components['schemas']['AlgorithmStore']

export type AlgorithmStoreInput = components['schemas']['AlgorithmStoreInput']

export type AlgorithmStorePage = components['schemas']['AlgorithmStorePage']

export type AlgorithmStoreUpdate = components['schemas']['AlgorithmStoreUpdate']

export type BlobId = components['schemas']['BlobId']

export type ChangePasswordInput = components['schemas']['ChangePasswordInput']

export type Collaboration = components['schemas']['Collaboration']

export type CollaborationAddNodeInput = components['schemas']['CollaborationAddNodeInput']

export type CollaborationChangeOrganizationInput = components['schemas']['CollaborationChangeOrganizationInput']

export type CollaborationInput = components['schemas']['CollaborationInput']

export type CollaborationPage = components['schemas']['CollaborationPage']

export type CollaborationUpdate = components['schemas']['CollaborationUpdate']

export type CollaborationWithOrganizations = components['schemas']['CollaborationWithOrganizations']

export type CollaborationWithOrganizationsPage = components['schemas']['CollaborationWithOrganizationsPage']

export type ColumnNameInput = components['schemas']['ColumnNameInput']

export type ColumnNames = components['schemas']['ColumnNames']

export type ContainerToken = components['schemas']['ContainerToken']

export type ContainerTokenInput = components['schemas']['ContainerTokenInput']

/** A moment in UTC, in ISO 8601 **without** a zone or offset; microseconds unless they are 0. Not the format `date-time` of JSON Schema, which demands an offset. */
export type DateTime = components['schemas']['DateTime']

export type EmptyObject = components['schemas']['EmptyObject']

/** Malformed JSON (400), a method the path does not have (405), a content type that is not JSON (415). Note the key: `message`, not `msg`. */
export type FrameworkError = components['schemas']['FrameworkError']

/** Whatever the algorithm takes. */
export type FreeFormObject = components['schemas']['FreeFormObject']

export type Health = components['schemas']['Health']

export type KillNodeTasksInput = components['schemas']['KillNodeTasksInput']

export type KillTaskInput = components['schemas']['KillTaskInput']

/** A related object: its id, its path, and the methods of that path (in no particular order). */
export type Link = components['schemas']['Link']

/** Path, with the API path in front, of a list of related objects. */
export type LinkPath = components['schemas']['LinkPath']

/** A text for a human, in success and in failure. */
export type Message = components['schemas']['Message']

export type Node = components['schemas']['Node']

export type NodeApiKey = components['schemas']['NodeApiKey']

export type NodeConfigEntry = components['schemas']['NodeConfigEntry']

export type NodeInput = components['schemas']['NodeInput']

export type NodeLoginInput = components['schemas']['NodeLoginInput']

export type NodePage = components['schemas']['NodePage']

export type NodeSummary = components['schemas']['NodeSummary']

export type NodeToken = components['schemas']['NodeToken']

export type NodeUpdate = components['schemas']['NodeUpdate']

export type NodeWithApiKey = components['schemas']['NodeWithApiKey']

export type Organization = components['schemas']['Organization']

export type OrganizationInput = components['schemas']['OrganizationInput']

export type OrganizationPage = components['schemas']['OrganizationPage']

export type OrganizationUpdate = components['schemas']['OrganizationUpdate']

/** Paths of other pages. A repeated query parameter is reduced to its first value in them. */
export type PageLinks = components['schemas']['PageLinks']

export type Port = components['schemas']['Port']

export type PortInput = components['schemas']['PortInput']

export type PreprocessingStep = components['schemas']['PreprocessingStep']

export type RecoverPasswordInput = components['schemas']['RecoverPasswordInput']

export type RecoverTwoFactorInput = components['schemas']['RecoverTwoFactorInput']

export type ResetAPIKeyInput = components['schemas']['ResetAPIKeyInput']

export type ResetPasswordInput = components['schemas']['ResetPasswordInput']

export type ResetTwoFactorInput = components['schemas']['ResetTwoFactorInput']

/** The result of a run, which has the same id. */
export type Result = components['schemas']['Result']

export type ResultPage = components['schemas']['ResultPage']

export type Role = components['schemas']['Role']

export type RoleInput = components['schemas']['RoleInput']

export type RolePage = components['schemas']['RolePage']

export type RoleUpdate = components['schemas']['RoleUpdate']

/** The request body of a role does not fit. Note that `msg` is an object here. */
export type RoleValidationError = components['schemas']['RoleValidationError']

export type Rule = components['schemas']['Rule']

export type RulePage = components['schemas']['RulePage']

/** What one organization does for a task. Its result is a `Result` with the same id. */
export type Run = components['schemas']['Run']

export type RunNode = components['schemas']['RunNode']

export type RunPage = components['schemas']['RunPage']

export type RunPort = components['schemas']['RunPort']

export type RunUpdate = components['schemas']['RunUpdate']

export type RunWithTask = components['schemas']['RunWithTask']

export type RunWithTaskPage = components['schemas']['RunWithTaskPage']

export type Study = components['schemas']['Study']

export type StudyChangeOrganizationInput = components['schemas']['StudyChangeOrganizationInput']

export type StudyInput = components['schemas']['StudyInput']

export type StudyPage = components['schemas']['StudyPage']

export type StudyUpdate = components['schemas']['StudyUpdate']

export type StudyWithOrganizations = components['schemas']['StudyWithOrganizations']

export type StudyWithOrganizationsPage = components['schemas']['StudyWithOrganizationsPage']

export type Task = components['schemas']['Task']

export type TaskDatabase = components['schemas']['TaskDatabase']

export type TaskDatabaseInput = components['schemas']['TaskDatabaseInput']

/** A computation at one or more organizations of a collaboration, or of a study in it. */
export type TaskInput = components['schemas']['TaskInput']

/** One organization that the task runs at, with the input for its algorithm. */
export type TaskOrganizationInput = components['schemas']['TaskOrganizationInput']

export type TaskPage = components['schemas']['TaskPage']

export type TaskStatus = components['schemas']['TaskStatus']

export type TaskStatusAnswer = components['schemas']['TaskStatusAnswer']

export type TaskWithResults = components['schemas']['TaskWithResults']

export type TaskWithResultsPage = components['schemas']['TaskWithResultsPage']

export type TaskWithRuns = components['schemas']['TaskWithRuns']

export type TaskWithRunsAndResults = components['schemas']['TaskWithRunsAndResults']

export type TaskWithRunsAndResultsPage = components['schemas']['TaskWithRunsAndResultsPage']

export type TaskWithRunsPage = components['schemas']['TaskWithRunsPage']

export type TaskWithoutRuns = components['schemas']['TaskWithoutRuns']

export type TwoFactorSetup = components['schemas']['TwoFactorSetup']

export type User = components['schemas']['User']

export type UserInput = components['schemas']['UserInput']

export type UserLoginInput = components['schemas']['UserLoginInput']

export type UserPage = components['schemas']['UserPage']

export type UserPermissions = components['schemas']['UserPermissions']

export type UserToken = components['schemas']['UserToken']

export type UserUpdate = components['schemas']['UserUpdate']

export type UserWithPermissions = components['schemas']['UserWithPermissions']

export type ValidNodeToken = components['schemas']['ValidNodeToken']

export type ValidUserToken = components['schemas']['ValidUserToken']

/** The request body does not fit. */
export type ValidationError = components['schemas']['ValidationError']

/** Texts by field name; by index within lists; `_schema` for the object as a whole. */
export type ValidationErrors = components['schemas']['ValidationErrors']

export type VpnConfig = components['schemas']['VpnConfig']

/** Query parameters of `GET /algorithmstore`. */
export type ListAlgorithmStoresQuery = NonNullable<operations['listAlgorithmStores']['parameters']['query']>

/** Query parameters of `DELETE /algorithmstore/{id}`. */
export type DeleteAlgorithmStoreQuery = NonNullable<operations['deleteAlgorithmStore']['parameters']['query']>

/** Query parameters of `GET /collaboration`. */
export type ListCollaborationsQuery = NonNullable<operations['listCollaborations']['parameters']['query']>

/** Query parameters of `DELETE /collaboration/{id}`. */
export type DeleteCollaborationQuery = NonNullable<operations['deleteCollaboration']['parameters']['query']>

/** Query parameters of `GET /collaboration/{id}`. */
export type GetCollaborationQuery = NonNullable<operations['getCollaboration']['parameters']['query']>

/** Query parameters of `GET /node`. */
export type ListNodesQuery = NonNullable<operations['listNodes']['parameters']['query']>

/** Query parameters of `GET /organization`. */
export type ListOrganizationsQuery = NonNullable<operations['listOrganizations']['parameters']['query']>

/** Query parameters of `DELETE /organization/{id}`. */
export type DeleteOrganizationQuery = NonNullable<operations['deleteOrganization']['parameters']['query']>

/** Query parameters of `DELETE /port`. */
export type DeletePortsQuery = NonNullable<operations['deletePorts']['parameters']['query']>

/** Query parameters of `GET /result`. */
export type ListResultsQuery = NonNullable<operations['listResults']['parameters']['query']>

/** Query parameters of `GET /role`. */
export type ListRolesQuery = NonNullable<operations['listRoles']['parameters']['query']>

/** Query parameters of `DELETE /role/{id}`. */
export type DeleteRoleQuery = NonNullable<operations['deleteRole']['parameters']['query']>

/** Query parameters of `GET /rule`. */
export type ListRulesQuery = NonNullable<operations['listRules']['parameters']['query']>

/** Query parameters of `GET /run`. */
export type ListRunsQuery = NonNullable<operations['listRuns']['parameters']['query']>

/** Query parameters of `GET /run/{id}`. */
export type GetRunQuery = NonNullable<operations['getRun']['parameters']['query']>

/** Query parameters of `GET /study`. */
export type ListStudiesQuery = NonNullable<operations['listStudies']['parameters']['query']>

/** Query parameters of `DELETE /study/{id}`. */
export type DeleteStudyQuery = NonNullable<operations['deleteStudy']['parameters']['query']>

/** Query parameters of `GET /study/{id}`. */
export type GetStudyQuery = NonNullable<operations['getStudy']['parameters']['query']>

/** Query parameters of `GET /task`. */
export type ListTasksQuery = NonNullable<operations['listTasks']['parameters']['query']>

/** Query parameters of `GET /task/{id}`. */
export type GetTaskQuery = NonNullable<operations['getTask']['parameters']['query']>

/** Query parameters of `GET /user`. */
export type ListUsersQuery = NonNullable<operations['listUsers']['parameters']['query']>

/** Query parameters of `DELETE /user/{id}`. */
export type DeleteUserQuery = NonNullable<operations['deleteUser']['parameters']['query']>

/** Query parameters of `GET /user/{id}`. */
export type GetUserQuery = NonNullable<operations['getUser']['parameters']['query']>

/** Query parameters of `GET /vpn/algorithm/addresses`. */
export type ListAlgorithmAddressesQuery = NonNullable<operations['listAlgorithmAddresses']['parameters']['query']>

/** Answers of `GET /collaboration` by what the request asks to include. */
export interface ListCollaborationsVariants {
  '': CollaborationPage
  'organizations': CollaborationWithOrganizationsPage
}

/** Answers of `GET /collaboration/{id}` by what the request asks to include. */
export interface GetCollaborationVariants {
  '': Collaboration
  'organizations': CollaborationWithOrganizations
}

/** Answers of `GET /run` by what the request asks to include. */
export interface ListRunsVariants {
  '': RunPage
  'task': RunWithTaskPage
}

/** Answers of `GET /run/{id}` by what the request asks to include. */
export interface GetRunVariants {
  '': Run
  'task': RunWithTask
}

/** Answers of `GET /study` by what the request asks to include. */
export interface ListStudiesVariants {
  '': StudyPage
  'organizations': StudyWithOrganizationsPage
}

/** Answers of `GET /study/{id}` by what the request asks to include. */
export interface GetStudyVariants {
  '': Study
  'organizations': StudyWithOrganizations
}

/** Answers of `GET /task` by what the request asks to include. */
export interface ListTasksVariants {
  '': TaskPage
  'results': TaskWithResultsPage
  'results,runs': TaskWithRunsAndResultsPage
  'runs': TaskWithRunsPage
}

/** Answers of `GET /task/{id}` by what the request asks to include. */
export interface GetTaskVariants {
  '': Task
  'results': TaskWithResults
  'results,runs': TaskWithRunsAndResults
  'runs': TaskWithRuns
}

/** Answers of `GET /user/{id}` by what the request asks to include. */
export interface GetUserVariants {
  '': User
  'permissions': UserWithPermissions
}
