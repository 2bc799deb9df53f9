/*
 * What the examples in READMEs use without making it themselves: an example may begin in the middle of a program. The test puts
 * this before each of them.
 */
import type { Run, Task, TokenStore } from '@vantage6-js/client'
import type { Client } from '@vantage6-js/client/node'
import type { RsaCryptor } from '@vantage6-js/crypto'

declare global {
  const url: string
  const password: string
  const apiKey: string
  const containerToken: string
  const token: string
  const client: Client
  const cryptor: RsaCryptor
  const tokenStore: TokenStore
  const task: Task
  const run: Run
  function ask(question: string): Promise<string>
  function showTheButton(): void
}
