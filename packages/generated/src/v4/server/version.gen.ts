// Generated from the OpenAPI document of the vantage6 server 4.15.2. Do not edit: pnpm regenerate
/** The version of the vantage6 server that these types describe. */
export const SERVER_VERSION = '4.15.2'
