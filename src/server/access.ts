import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { Reader } from './call.ts'
import { Problem } from './problem.ts'

/** Who calls. On the loopback whoever can is the one reader; beyond it every call carries a token. Accounts and roles take this file's place later. */

export type Access = {
  /** Throws a Problem where the call carries nothing that lets it in. */
  readonly readerOf: (request: Pick<IncomingMessage, 'headers'>) => Reader
  /** The cookie for a token, null where it is none. */
  readonly session: (token: string) => string | null
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b)

/** Nobody but this machine's users can call: they are the reader. */
export const openAccess = (reader: Reader): Access => ({ readerOf: () => reader, session: () => null })

/** The file beside the record that keeps the hash of its token. The token is 256 random bits, so that a plain hash of it can't be guessed at. */
export const tokenFile = (record: string): string => `${record}.access`

/** The hash of the token of a record; where there is none, or `renew` asks for it, a new token is made, and given back this once. */
export const tokenOf = (record: string, renew: boolean): { readonly hash: Buffer; readonly fresh: string | null } => {
  const file = tokenFile(record)
  if (!renew && existsSync(file)) {
    const { sha256 } = JSON.parse(readFileSync(file, 'utf8')) as { readonly sha256: string }
    return { hash: Buffer.from(sha256, 'hex'), fresh: null }
  }
  const fresh = randomBytes(32).toString('base64url')
  writeFileSync(file, `${JSON.stringify({ sha256: hashOf(fresh).toString('hex') })}\n`, { mode: 0o600 })
  return { hash: hashOf(fresh), fresh }
}

/** `Bearer abc`. Not "Basic abc". */
const bearer = /^Bearer ([A-Za-z0-9_-]{10,200})$/u
const cookieName = 'stemma'
/** The cookie among others. Matches "a=b; stemma=xyz". */
const ours = /(?:^|; ?)stemma=([A-Za-z0-9_-]{10,200})(?:;|$)/u
const mostSessions = 1000

/** Every call needs the token, or the cookie of a session that was begun with it. Sessions end with the server. */
export const tokenAccess = (hash: Buffer, reader: Reader): Access => {
  const sessions = new Set<string>()
  return {
    readerOf: ({ headers }) => {
      const token = bearer.exec(headers.authorization ?? '')?.[1]
      if (token !== undefined && isSame(hashOf(token), hash)) return reader
      const session = ours.exec(headers.cookie ?? '')?.[1]
      if (session !== undefined && sessions.has(hashOf(session).toString('hex'))) return reader
      throw new Problem('unauthorised', 'send “Authorization: Bearer TOKEN” with the token that the server showed when it made it', { 'www-authenticate': 'Bearer realm="stemma"' })
    },
    session: (token) => {
      if (!isSame(hashOf(token), hash)) return null
      const session = randomBytes(32).toString('base64url')
      if (sessions.size >= mostSessions) sessions.delete(sessions.values().next().value as string)
      sessions.add(hashOf(session).toString('hex'))
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
  }
}
