import { tierConfig } from '../../vitest.shared.ts'

export default tierConfig('live', { test: { globalSetup: ['test/live/support/start-network.ts'] } })
