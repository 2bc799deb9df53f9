/**
 * What users run the packages on, beside the Node that runs the tests. What needs a browser or a bundler has an entry of its
 * own, `@vantage6-js/runtimes/browser`.
 *
 * @module
 */
export { nodes, type Runtime, type RuntimeBinary, runtimeBinary, runtimes } from './runtime-binary.js'
