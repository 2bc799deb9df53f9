import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Fault, SeenRequest } from './fault.js'

/**
 * Sends a request on to the target, and the response back with what the fault does to it. One connection for each request:
 * reused ones could break by themselves, which would be a fault nobody asked for.
 */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: URL,
  fault: Fault | undefined,
  seen: SeenRequest,
): void {
  const upstream = request({
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    path: incoming.url,
    headers: incoming.headers,
    agent: false,
  })
  incoming.on('end', () => {
    seen.forwarded = true
  })
  incoming.pipe(upstream)
  incoming.on('close', () => {
    if (!incoming.complete) upstream.destroy()
  })
  // The server is down or broke the connection: so does the proxy, as if it were not there.
  upstream.on('error', () => reset(outgoing.socket))
  upstream.on('response', (response) => {
    seen.status = response.statusCode
    answer(response, outgoing, fault)
  })
}

function answer(response: IncomingMessage, outgoing: ServerResponse, fault: Fault | undefined): void {
  response.on('error', () => reset(outgoing.socket))
  const status = response.statusCode ?? 502
  switch (fault?.kind) {
    case 'reset-after-body':
      response.resume().on('end', () => reset(outgoing.socket))
      return
    case 'status':
      response.resume().on('end', () => standIn(outgoing, fault))
      return
    case 'garbage': {
      const body = fault.body ?? '{"data": [{"id": 1, "na\u0000\uFFFD'
      response.resume().on('end', () => {
        const { 'content-length': _, 'transfer-encoding': __, ...headers } = response.headers
        outgoing.writeHead(status, headers).end(body)
      })
      return
    }
    case 'truncate':
    case 'stall':
      partly(response, outgoing, fault)
      return
    default:
      outgoing.writeHead(status, response.rawHeaders)
      response.pipe(outgoing)
      response.on('aborted', () => reset(outgoing.socket))
  }
}

/** Sends the beginning of the body, and then resets or stalls. */
function partly(
  response: IncomingMessage,
  outgoing: ServerResponse,
  fault: { kind: 'truncate' | 'stall'; bytes?: number },
): void {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => {
    const body = Buffer.concat(chunks)
    const bytes = fault.bytes ?? (fault.kind === 'truncate' ? Math.floor(body.length / 2) : 0)
    const { 'transfer-encoding': _, ...headers } = response.headers
    outgoing.writeHead(response.statusCode ?? 502, { ...headers, 'content-length': body.length })
    outgoing.flushHeaders()
    outgoing.write(body.subarray(0, bytes), () => {
      // A moment for the bytes to leave: a reset throws away what is still on its way.
      if (fault.kind === 'truncate') setTimeout(() => reset(outgoing.socket), 20)
    })
  })
}

/** Answers as a proxy would. */
export function standIn(outgoing: ServerResponse, fault: Extract<Fault, { kind: 'status' }>): void {
  const body = fault.body ?? `<html><head><title>${fault.status}</title></head><body>proxy</body></html>`
  outgoing.writeHead(fault.status, {
    'content-type': 'text/html',
    ...(fault.retryAfter !== undefined && { 'retry-after': String(fault.retryAfter) }),
  })
  outgoing.end(body)
}

/** Ends a connection with a TCP reset. */
export function reset(socket: Socket | null): void {
  if (socket && !socket.destroyed) socket.resetAndDestroy()
}
