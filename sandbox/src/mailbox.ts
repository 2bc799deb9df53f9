import { setTimeout as delay } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** One mail that the server sent. */
export interface Mail {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A mail server on loopback that keeps what it gets. Any login is good. */
export class Mailbox {
  /** All mails so far, oldest first. */
  readonly mails: Mail[] = []
  private readonly server: SMTPServer

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      authOptional: true,
      onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? '' }),
      onData: (stream, session, callback) => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        this.receive(stream, to).then(() => callback(), callback)
      },
    })
    this.server.on('error', () => {})
  }

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox()
    await new Promise<void>((resolve, reject) => {
      mailbox.server.server.once('error', reject)
      mailbox.server.listen(0, '127.0.0.1', resolve)
    })
    return mailbox
  }

  get port(): number {
    const address = this.server.server.address()
    if (!address || typeof address === 'string') throw new Error('The mailbox is closed')
    return address.port
  }

  /** Waits for a mail to an address, one that is there already included. The server sends about 3 s after it answered. */
  async waitFor(to: string, options: { signal?: AbortSignal } = {}): Promise<Mail> {
    while (true) {
      const mail = this.mails.find((each) => each.to.includes(to))
      if (mail) return mail
      await delay(50, undefined, options)
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  private async receive(stream: AsyncIterable<Uint8Array>, to: readonly string[]): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of stream) chunks.push(chunk)
    const { from, subject = '', text = '', html = '' } = await PostalMime.parse(Buffer.concat(chunks))
    this.mails.push({ from: from?.address ?? '', to, subject, text, html })
  }
}
