import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The little of Azure Blob Storage that the vantage6 server uses: put, get and delete one blob. */
export interface BlobService extends AsyncDisposable {
  /** Value for `large_result_store` in the server's configuration. */
  config: { container_name: string; connection_string: string }
}

export async function blobService(): Promise<BlobService> {
  const blobs = new Map<string, Buffer>()
  const server = createServer((request, response) => void answer(blobs, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const key = Buffer.from('a key for tests').toString('base64')
  return {
    config: {
      container_name: 'results',
      connection_string:
        `DefaultEndpointsProtocol=http;AccountName=test;AccountKey=${key};` +
        `BlobEndpoint=http://127.0.0.1:${port}/test;`,
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function answer(
  blobs: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = new URL(request.url ?? '/', 'http://localhost').pathname
  const headers = {
    etag: '"1"',
    'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
    'x-ms-version': '2024-01-01',
  }
  if (request.method === 'PUT') {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    blobs.set(name, Buffer.concat(chunks))
    response.writeHead(201, headers).end()
    return
  }
  const blob = blobs.get(name)
  if (!blob) {
    response.writeHead(404, { ...headers, 'x-ms-error-code': 'BlobNotFound' }).end()
  } else if (request.method === 'DELETE') {
    blobs.delete(name)
    response.writeHead(202, headers).end()
  } else {
    response
      .writeHead(206, {
        ...headers,
        'content-type': 'application/octet-stream',
        'content-length': blob.length,
        'content-range': `bytes 0-${blob.length - 1}/${blob.length}`,
        'x-ms-blob-type': 'BlockBlob',
      })
      .end(blob)
  }
}
