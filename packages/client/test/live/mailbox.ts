import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** A mail server that keeps what it gets. */
export interface Mailbox {
  port: number
  /** Waits for the next mail that was not taken yet. */
  next(): Promise<string>
  close(): Promise<void>
}

/** The part of SMTP (RFC 5321) that a client needs to hand in a mail. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: string[] = []
  const waiting: ((mail: string) => void)[] = []
  const deliver = (mail: string) => {
    const taker = waiting.shift()
    if (taker) taker(mail)
    else mails.push(mail)
  }
  const server = createServer((socket) => converse(socket, deliver)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    port,
    next: () => {
      const mail = mails.shift()
      return mail === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(mail)
    },
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

function converse(socket: Socket, deliver: (mail: string) => void): void {
  let buffer = ''
  let inData = false
  socket.setEncoding('utf8')
  socket.write('220 mailbox\r\n')
  socket.on('error', () => undefined)
  socket.on('data', (text) => {
    buffer += text
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end === -1) return
      const part = buffer.slice(0, end)
      buffer = buffer.slice(end + (inData ? 5 : 2))
      if (inData) {
        inData = false
        deliver(part)
        socket.write('250 kept\r\n')
      } else if (part.toUpperCase() === 'DATA') {
        inData = true
        socket.write('354 go on\r\n')
      } else if (part.toUpperCase() === 'QUIT') {
        socket.end('221 bye\r\n')
      } else {
        socket.write('250 ok\r\n')
      }
    }
  })
}
