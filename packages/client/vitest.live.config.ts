import { liveConfigWithUwsgi } from '../../vitest.shared.ts'

export default liveConfigWithUwsgi(['waiting', 'events', 'results'])
