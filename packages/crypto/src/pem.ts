import { decodeBase64, encodeBase64 } from './base64.js'

/** One block of PEM (RFC 7468): all of it, its label, and what stands between its two lines. */
export type PemBlock = [block: string, label: string, body: string]

/** Keys are at most some 7 kB; whatever stands further behind is not looked at. */
const maxPemLength = 1 << 16

/**
 * The first block with one of the wanted labels, else the first block at all, else undefined. Text before, between and
 * after blocks, a byte order mark, and any line ending are allowed.
 */
export function findPemBlock(text: string, wanted: readonly string[]): PemBlock | undefined {
  // A body ends at the next five hyphens, so no text makes this look at any of its characters often.
  const pattern = /-----BEGIN ([\w .]+)-----((?:[^-]|-(?!----))*)-----END \1-----/g
  const blocks = [...text.slice(0, maxPemLength).matchAll(pattern)] as unknown[] as PemBlock[]
  return blocks.find(([, label]) => wanted.includes(label)) ?? blocks[0]
}

/** The bytes of base64 that may be broken into lines, or undefined. */
export function pemBytes(body: string): Uint8Array | undefined {
  return decodeBase64(body.replace(/\s+/g, ''))
}

/** A PEM text as OpenSSL and Python write it: lines of 64 characters, LF, and a final newline. */
export function encodePem(label: string, der: Uint8Array): string {
  const body = encodeBase64(der).replace(/.{64}(?!$)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
}
