import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gzip } from 'node:zlib'
import { harmlessJson } from '../text/harmless.ts'
import type { Streamed } from './call.ts'
import { safety } from './guard.ts'

/** Answers on the wire: with safety's headers always, compressed where asked for. */

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }
type Headers = Readonly<{ [name: string]: string }>

const squeezed = promisify(gzip)
/** Less than this is not worth compressing. */
const small = 1_000
/** Matches "gzip, deflate, br"; not "identity". */
const takesGzip = (request: IncomingMessage): boolean => /(?:^|[\s,])gzip(?:[\s,;]|$)/u.test(String(request.headers['accept-encoding'] ?? ''))

export const tagOf = (state: string, asked: string): string => `"${createHash('sha256').update(`${state} ${asked}`).digest('base64url').slice(0, 22)}"`

/** A JSON value as it goes over the wire: written once, compressed once, however often it is sent. */
export type Packed = { readonly text: Buffer; readonly zipped: () => Promise<Buffer> }
export const packed = (value: unknown): Packed => {
  const text = Buffer.from(harmlessJson(value))
  let zipping: Promise<Buffer> | null = null
  return { text, zipped: () => { zipping ??= squeezed(text, { level: 4 }); return zipping } }
}

export const sendPacked = async ({ request, response }: Exchange, status: number, { text, zipped }: Packed, headers: Headers = {}): Promise<void> => {
  const zip = text.length >= small && takesGzip(request)
  const body = zip ? await zipped() : text
  response.writeHead(status, { ...safety, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache, private', vary: 'accept-encoding, cookie', ...(zip ? { 'content-encoding': 'gzip' } : {}), 'content-length': String(body.length), ...headers })
  response.end(request.method === 'HEAD' ? undefined : body)
}
/** One JSON value. */
export const sendJson = (exchange: Exchange, status: number, value: unknown, headers: Headers = {}): Promise<void> => sendPacked(exchange, status, packed(value), headers)

/** Answers that were sent, for who asks the same again of the same state: the last ones, up to so many bytes. */
const mostBytes = 48_000_000
export const sentOf = () => {
  const kept = new Map<string, Packed>()
  let bytes = 0
  return {
    get: (tag: string): Packed | undefined => kept.get(tag),
    keep: (tag: string, answer: Packed): void => {
      kept.set(tag, answer)
      bytes += answer.text.length
      for (const [oldest, { text }] of kept) {
        if (bytes <= mostBytes) break
        kept.delete(oldest)
        bytes -= text.length
      }
    },
  }
}

/** A stream, as fast as whoever reads it takes it. */
export const sendStream = async ({ request, response }: Exchange, { mediaType, name, pieces, policy }: Streamed, headers: Headers): Promise<void> => {
  const zip = takesGzip(request)
  response.writeHead(200, {
    ...safety, ...(policy === undefined ? {} : { 'content-security-policy': policy }), 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': 'no-cache, private', vary: 'accept-encoding, cookie',
    'content-disposition': `${policy === undefined ? 'attachment' : 'inline'}; filename="${name}"`, ...(zip ? { 'content-encoding': 'gzip' } : {}), ...headers,
  })
  const source = pieces instanceof Readable ? pieces : Readable.from(pieces)
  await (zip ? pipeline(source, createGzip({ level: 5 }), response) : pipeline(source, response))
}
