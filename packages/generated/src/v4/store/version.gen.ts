// Generated from the OpenAPI document of the vantage6 algorithm store 4.15.2. Do not edit: pnpm regenerate
/** The version of the vantage6 algorithm store that these types describe. */
export const STORE_VERSION = '4.15.2'
