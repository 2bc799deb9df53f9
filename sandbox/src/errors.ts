/** A network could not be started, or a part of it ended by itself; `message` names the part and quotes its log. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}
