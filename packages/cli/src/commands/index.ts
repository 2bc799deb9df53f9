import type { AnyCommand } from '../command.js'
import { encryption } from './encryption.js'
import { login } from './login.js'
import { logout } from './logout.js'
import { task } from './task/index.js'
import { whoami } from './whoami.js'

/** All commands, in the order of the help text. */
export const commands: readonly AnyCommand[] = [login, logout, whoami, task, encryption]
