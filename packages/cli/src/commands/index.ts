import type { AnyCommand } from '../command.js'
import { algorithm } from './algorithm.js'
import { collaboration } from './collaboration/index.js'
import { completion, completionServer } from './completion.js'
import { encryption } from './encryption.js'
import { help } from './help.js'
import { key } from './key/index.js'
import { login } from './login.js'
import { logout } from './logout.js'
import { node } from './node/index.js'
import { organization } from './organization/index.js'
import { profile } from './profile.js'
import { role } from './role/index.js'
import { rule } from './rule.js'
import { store } from './store/index.js'
import { study } from './study/index.js'
import { task } from './task/index.js'
import { user } from './user/index.js'
import { whoami } from './whoami.js'

/** All commands, in the order of the help text. */
export const commands: readonly AnyCommand[] = [
  login,
  logout,
  whoami,
  profile,
  encryption,
  key,
  task,
  collaboration,
  study,
  organization,
  node,
  user,
  role,
  rule,
  store,
  algorithm,
  completion,
  completionServer,
  // The last: the groups before it keep the help command of their own.
  help,
]
