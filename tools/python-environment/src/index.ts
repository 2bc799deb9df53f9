/**
 * Finds a Python and makes a virtual environment from a hash-locked requirements file.
 *
 * @packageDocumentation
 */
export type { EnsureEnvironmentOptions, Environment } from './ensure-environment.js'
export { ensureEnvironment } from './ensure-environment.js'
export type { EnvironmentErrorCode } from './errors.js'
export { NoSuitablePythonError, PythonEnvironmentError } from './errors.js'
export type { FindPythonOptions, FoundPython } from './find-python.js'
export { findPython } from './find-python.js'
export type { Python } from './probe.js'
