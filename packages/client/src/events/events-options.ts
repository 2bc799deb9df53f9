/** How a client hears of events. */
export interface EventsOptions {
  /** `auto` (default) opens a socket when somebody listens or waits, and polls where it gets none; `poll` never opens one. */
  mode?: 'auto' | 'poll'
  /** Where the server's socket.io is, from the root of its address. Default `/socket.io/`. */
  path?: string
  /** Further options for socket.io-client, such as `agent` or `ca` in Node. They cannot change how the client logs in. */
  socket?: Readonly<Record<string, unknown>>
}
