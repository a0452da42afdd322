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

/** One JSON value. */
export const sendJson = async ({ request, response }: Exchange, status: number, value: unknown, headers: Headers = {}): Promise<void> => {
  const text = Buffer.from(harmlessJson(value))
  const zip = text.length >= small && takesGzip(request)
  const body = zip ? await squeezed(text, { level: 5 }) : text
  response.writeHead(status, { ...safety, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache, private', vary: 'accept-encoding, cookie', ...(zip ? { 'content-encoding': 'gzip' } : {}), 'content-length': String(body.length), ...headers })
  response.end(request.method === 'HEAD' ? undefined : body)
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
