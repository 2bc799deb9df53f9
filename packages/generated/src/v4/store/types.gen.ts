// Generated from the OpenAPI document of the vantage6 algorithm store 4.15.2. Do not edit: pnpm regenerate
import type { components, operations } from './schema.gen.js'

export type Algorithm = components['schemas']['Algorithm']

export type AlgorithmArgument = components['schemas']['AlgorithmArgument']

export type AlgorithmArgumentInput = components['schemas']['AlgorithmArgumentInput']

export type AlgorithmDatabase = components['schemas']['AlgorithmDatabase']

export type AlgorithmDatabaseInput = components['schemas']['AlgorithmDatabaseInput']

export type AlgorithmFunction = components['schemas']['AlgorithmFunction']

export type AlgorithmFunctionInput = components['schemas']['AlgorithmFunctionInput']

export type AlgorithmInput = components['schemas']['AlgorithmInput']

export type AlgorithmPage = components['schemas']['AlgorithmPage']

export type AlgorithmUpdate = components['schemas']['AlgorithmUpdate']

export type AlgorithmViewPolicy = components['schemas']['AlgorithmViewPolicy']

export type AllowedArgumentValue = components['schemas']['AllowedArgumentValue']

export type AllowedServers = components['schemas']['AllowedServers']

/** A moment in UTC, in ISO 8601 **without** a zone or offset; microseconds unless they are 0. Not the format `date-time` of JSON Schema, which demands an offset. */
export type DateTime = components['schemas']['DateTime']

/** Malformed JSON (400), a method the path does not have (405), a content type that is not JSON (415). Note the key: `message`, not `msg`. */
export type FrameworkError = components['schemas']['FrameworkError']

export type LineVisualization = components['schemas']['LineVisualization']

/** A related object: its id, its path, and the methods of that path (in no particular order). */
export type Link = components['schemas']['Link']

/** Path, with the API path in front, of a list of related objects. */
export type LinkPath = components['schemas']['LinkPath']

/** A text for a human, in success and in failure. */
export type Message = components['schemas']['Message']

/** Paths of other pages. A repeated query parameter is reduced to its first value in them. */
export type PageLinks = components['schemas']['PageLinks']

export type Policies = components['schemas']['Policies']

/** A number if it is the default, a string if it is configured. */
export type PolicyCount = components['schemas']['PolicyCount']

/** Users as `name|server URL`; null for anyone with the permission. */
export type PolicyUsers = components['schemas']['PolicyUsers']

export type PublicPolicies = components['schemas']['PublicPolicies']

export type Review = components['schemas']['Review']

export type ReviewInput = components['schemas']['ReviewInput']

export type ReviewPage = components['schemas']['ReviewPage']

export type ReviewVerdictInput = components['schemas']['ReviewVerdictInput']

export type Role = components['schemas']['Role']

export type RoleInput = components['schemas']['RoleInput']

export type RolePage = components['schemas']['RolePage']

export type RoleUpdate = components['schemas']['RoleUpdate']

/** The request body of a role does not fit. Note that `msg` is an object here. */
export type RoleValidationError = components['schemas']['RoleValidationError']

export type Rule = components['schemas']['Rule']

export type RulePage = components['schemas']['RulePage']

export type TableVisualization = components['schemas']['TableVisualization']

export type UIVisualization = components['schemas']['UIVisualization']

export type UIVisualizationInput = components['schemas']['UIVisualizationInput']

export type User = components['schemas']['User']

export type UserInput = components['schemas']['UserInput']

export type UserPage = components['schemas']['UserPage']

export type UserUpdate = components['schemas']['UserUpdate']

/** The request body does not fit. */
export type ValidationError = components['schemas']['ValidationError']

/** Texts by field name; by index within lists; `_schema` for the object as a whole. */
export type ValidationErrors = components['schemas']['ValidationErrors']

export type Vantage6Server = components['schemas']['Vantage6Server']

export type Vantage6ServerInput = components['schemas']['Vantage6ServerInput']

export type Vantage6ServerSummary = components['schemas']['Vantage6ServerSummary']

/** Query parameters of `GET /algorithm`. */
export type ListAlgorithmsQuery = NonNullable<operations['listAlgorithms']['parameters']['query']>

/** Query parameters of `GET /algorithm/{id}`. */
export type GetAlgorithmQuery = NonNullable<operations['getAlgorithm']['parameters']['query']>

/** Query parameters of `GET /policy`. */
export type GetPoliciesQuery = NonNullable<operations['getPolicies']['parameters']['query']>

/** Query parameters of `GET /policy/public`. */
export type GetPublicPoliciesQuery = NonNullable<operations['getPublicPolicies']['parameters']['query']>

/** Query parameters of `GET /review`. */
export type ListReviewsQuery = NonNullable<operations['listReviews']['parameters']['query']>

/** Query parameters of `GET /role`. */
export type ListRolesQuery = NonNullable<operations['listRoles']['parameters']['query']>

/** Query parameters of `DELETE /role/{role_id}`. */
export type DeleteRoleQuery = NonNullable<operations['deleteRole']['parameters']['query']>

/** Query parameters of `GET /rule`. */
export type ListRulesQuery = NonNullable<operations['listRules']['parameters']['query']>

/** Query parameters of `GET /user`. */
export type ListUsersQuery = NonNullable<operations['listUsers']['parameters']['query']>

/** Query parameters of `GET /vantage6-server`. */
export type ListVantage6ServersQuery = NonNullable<operations['listVantage6Servers']['parameters']['query']>
