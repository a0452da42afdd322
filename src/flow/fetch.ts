import { lookup as systemLookup } from 'node:dns'
import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { failure, type Failure } from '../model/index.ts'
import { isOpen } from './addresses.ts'

export type Fetched = { readonly url: string; readonly bytes: Uint8Array; readonly mediaType: string | null }
export type FetchOptions = {
  /** Which addresses may be reached; tests open the one of their own server. */
  readonly allows: (address: string) => boolean
  readonly bytes: number
  /** For all of it, redirects too. */
  readonly milliseconds: number
  readonly signal: AbortSignal | null
}
export const fetchDefaults: FetchOptions = { allows: isOpen, bytes: 20_000_000, milliseconds: 30_000, signal: null }

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

class Refused extends Error {
  readonly code: 'unreadable' | 'too-large' | 'not-found' | 'unsupported' | 'too-slow'
  constructor(code: Refused['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** Looks names up and lets through only what may be reached. It is the connection's own look-up, so that no second answer can differ from the one that was checked. */
const guarded = (allows: FetchOptions['allows']): LookupFunction => (name, options, done) => {
  systemLookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0)
    const bad = addresses.find(({ address }) => !allows(address))
    const [first] = addresses
    if (bad !== undefined || first === undefined) return done(new Refused('unsupported', `${name} leads to ${bad?.address ?? 'nowhere'}, an address of a private network.`), '', 0)
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}

const checked = (text: string, base: string | null, allows: FetchOptions['allows']): URL => {
  if (!URL.canParse(text, base ?? undefined)) throw new Refused('unsupported', 'it is no URL.')
  const url = new URL(text, base ?? undefined)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused('unsupported', `${url.protocol} is not read, only http: and https:.`)
  // An address in figures is never looked up, so it is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !allows(host)) throw new Refused('unsupported', `${host} is an address of a private network.`)
  return url
}

const respond = (url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? secureRequest : plainRequest
    const headers = { 'user-agent': 'stemma (reads news reports)', accept: 'text/html, application/xhtml+xml, text/plain;q=0.9', 'accept-encoding': 'gzip, deflate, br' }
    request(url, { headers, signal, lookup: guarded(options.allows) }, resolve).on('error', reject).end()
  })

/** Joined so that either ends with the other: what breaks off is an error to its reader, and whoever stops reading lets go of the connection. */
const through = (response: IncomingMessage, unpacking: Transform): AsyncIterable<Uint8Array> => pipeline(response, unpacking, () => {})

const decoded = (response: IncomingMessage): AsyncIterable<Uint8Array> => {
  switch (response.headers['content-encoding']?.toLowerCase()) {
    case 'gzip': case 'x-gzip': return through(response, createGunzip())
    case 'deflate': return through(response, createInflate())
    case 'br': return through(response, createBrotliDecompress())
    case undefined: case '': case 'identity': return response
    default: throw new Refused('unsupported', `it comes in an encoding that is not known: ${response.headers['content-encoding']}.`)
  }
}

const collect = async (response: IncomingMessage, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of decoded(response)) {
    length += chunk.length
    if (length > most) throw new Refused('too-large', `it is larger than ${most} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const follow = async (address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> => {
  let url = checked(address, null, options.allows)
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await respond(url, options, signal)
    const status = response.statusCode ?? 0
    const target = response.headers.location
    if (redirects.has(status) && target !== undefined) {
      response.destroy()
      url = checked(target, url.href, options.allows)
      continue
    }
    if (status < 200 || status >= 300) {
      response.destroy()
      throw new Refused(status === 404 || status === 410 ? 'not-found' : 'unreadable', `the server answered ${status}.`)
    }
    const bytes = await collect(response, options.bytes)
    return { url: url.href, bytes, mediaType: response.headers['content-type'] ?? null }
  }
  throw new Refused('unreadable', `it leads on more than ${mostRedirects} times.`)
}

/** Fetches a page. Private and reserved addresses are refused wherever they turn up: in the URL, in a redirect, in an answer of the name service. */
export const fetchPage = async (address: string, options: FetchOptions): Promise<Fetched | Failure> => {
  const limit = AbortSignal.timeout(options.milliseconds)
  const signal = options.signal === null ? limit : AbortSignal.any([limit, options.signal])
  try {
    return await follow(address, options, signal)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (limit.aborted) return failure(address, 'receive', 'too-slow', `${address}: no whole answer within ${options.milliseconds / 1000} seconds.`)
    const refused = error instanceof Refused ? error : new Refused('unreadable', `${(error as Error).message}.`)
    return failure(address, 'receive', refused.code, `${address}: ${refused.message}`)
  }
}
