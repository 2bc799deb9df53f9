import { liveConfigWithUwsgi } from '../vitest.shared.ts'

export default liveConfigWithUwsgi(['large-data', 'many-organizations'])
