import { tierConfig } from '../../vitest.shared.ts'

// RSA in BigInt and a busy machine may need more than vitest's five seconds; no test is about time.
export default tierConfig('unit', { test: { testTimeout: 120_000 } })
