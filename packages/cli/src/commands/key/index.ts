import { defineGroup } from '../../command.js'
import { fingerprint } from './fingerprint.js'
import { generate } from './generate.js'
import { known, trust } from './known.js'
import { upload } from './upload.js'

export const key = defineGroup({
  name: 'key',
  summary: 'make, show and compare keys',
  commands: [generate, fingerprint, upload, known, trust],
})
