import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Record, RecordRefused, root, version } from '../record.ts'
import { foldNames } from './answers/naming.ts'
import { type Access, openAccess, tokenAccess } from './access.ts'
import type { Call, Desk, Reader } from './call.ts'
import { type Filters, momentIn } from './contract/filters.ts'
import { operations, type Operation } from './contract/operations.ts'
import { deciding } from './deciding.ts'
import { filesIn } from './files.ts'
import { guardFor } from './guard.ts'
import { handlers } from './handlers.ts'
import { type OperationName, paths, prefix } from './paths.ts'
import { bodyOf as problemBody, Problem, statusOf } from './problem.ts'
import { type Rate, ratesOf } from './rates.ts'
import { bodyOf, parsed, queryOf } from './receive.ts'
import { packed, sendJson, sendPacked, sendStream, sentOf, tagOf } from './send.ts'
import { showing } from './shown.ts'

/** The server: from a call to its answer. */

export type Serving = {
  readonly record: Record
  readonly host: string
  readonly port: number
  /** Names that it is called by, beside the loopback's. */
  readonly names: readonly string[]
  /** The hash of the token that every call needs; null where the loopback is open to its users. */
  readonly token: Buffer | null
  readonly reader: Reader
  readonly rate: Rate
  readonly complain: (message: string) => void
}
export type Served = { readonly port: number; readonly close: () => Promise<void>; readonly hasApp: boolean; readonly ready: Promise<void> }

type Found = { readonly name: OperationName; readonly path: Readonly<{ [key: string]: string }> }
type Route = { readonly name: OperationName; readonly method: string; readonly parts: readonly string[] }
const routes: readonly Route[] = (Object.keys(paths) as readonly OperationName[]).map((name) => ({ name, method: paths[name][0], parts: paths[name][1].split('/') }))

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Problem('bad-request', 'the address is not well encoded')
  }
}

/** The operation that a method and a path below the prefix mean. Throws a Problem where there is none. */
const routed = (method: string, path: string): Found => {
  const parts = path.split('/')
  const fitting = routes.filter((route) => route.parts.length === parts.length && route.parts.every((part, index) => part.startsWith('{') ? (parts[index] as string) !== '' : part === parts[index]))
  const found = fitting.find((route) => route.method === (method === 'HEAD' ? 'GET' : method))
  if (found === undefined) {
    if (fitting.length === 0) throw new Problem('not-found', `there is nothing at ${prefix}${path}; ${prefix}/openapi.json says what there is`)
    throw new Problem('not-allowed', `${method} is not taken here`, { allow: fitting.map((route) => route.method).join(', ') })
  }
  return { name: found.name, path: Object.fromEntries(found.parts.flatMap((part, index) => (part.startsWith('{') ? [[part.slice(1, -1), decoded(parts[index] as string)]] : []))) }
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }
type Inside = { readonly desk: Desk; readonly access: Access; readonly sent: ReturnType<typeof sentOf> }

const answer = async ({ request, response }: Exchange, url: URL, { desk, access, sent }: Inside): Promise<void> => {
  const { name, path } = routed(request.method ?? 'GET', url.pathname.slice(prefix.length))
  const operation: Operation = operations[name]
  const { needs } = operation
  const reader: Reader = needs === 'nothing' ? { name: '', may: [] } : access.readerOf(request)
  if (needs !== 'nothing' && !reader.may.includes(needs)) throw new Problem('foreign', `you may not ${needs} here`)
  const query = queryOf(operation.query, url.searchParams)
  const body = operation.body === null ? null : parsed(operation.body, await bodyOf(request), 'the body')
  const moment = momentIn(query as Filters)
  const shown = await (moment === null ? desk.showing.now() : desk.showing.asOf(moment))
  // Decisions are asked of the record as it stands, so that an answer may be another though the state is the same; and some say whether all is shown.
  const etag = tagOf(`${shown.state} ${desk.showing.kept()} ${desk.showing.isSettled()}`, url.pathname + url.search)
  if (request.method !== 'POST' && request.headers['if-none-match'] === etag) { response.writeHead(304, { etag, 'cache-control': 'no-cache, private' }); response.end(); return }
  const marks: Readonly<{ [header: string]: string }> = { ...(request.method === 'POST' ? {} : { etag }), 'stemma-settled': String(desk.showing.isSettled()) }
  const exchange = { request, response }
  const before = sent.get(etag)
  if (request.method !== 'POST' && before !== undefined) { await sendPacked(exchange, operation.status, before, marks); return }
  const call = { shown, desk, reader, path, query, body, patience: patienceOf(request) } as unknown as Call<typeof name>
  const result = await (handlers[name] as (call: Call<typeof name>) => Promise<unknown>)(call)
  if (isStreamed(result)) { await sendStream(exchange, result, marks); return }
  if (hasHeaders(result)) { await sendJson(exchange, operation.status, result.body, { ...marks, ...result.headers }); return }
  const answered = packed(result)
  // Only what was asked for is kept: what is done is done each time anew.
  if (request.method === 'GET') sent.keep(etag, answered)
  await sendPacked(exchange, operation.status, answered, marks)
}
/** Matches "wait=10" and "respond-async, wait=5"; not "wait=soon". */
const waits = /(?:^|[\s,;])wait=(\d{1,2})(?:[\s,;]|$)/u
/** In milliseconds. What is not said is none: a reviewer goes on at once, and whoever wants to see the change in the next answer says so. */
const patienceOf = ({ headers }: IncomingMessage): number => Number(waits.exec(String(headers['prefer'] ?? ''))?.[1] ?? 0) * 1000

const kindOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null)
const isStreamed = (value: unknown): value is Parameters<typeof sendStream>[1] => kindOf(value) === 'streamed'
const hasHeaders = (value: unknown): value is { readonly headers: Readonly<{ [name: string]: string }>; readonly body: unknown } => kindOf(value) === 'with-headers'

/** What went wrong, for the caller; only what is the server's fault is told on its terminal too. */
const problemOf = (error: unknown, complain: (message: string) => void): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof RecordRefused) return new Problem('unavailable', error.message, { 'retry-after': '5' })
  const { stack, message } = error as Error
  complain(stack ?? message)
  return new Problem('failed', 'Stemma failed on this call')
}

/** Starts to answer. Resolves once it listens; `ready` resolves when the record is in memory, and calls wait for it. */
export const serve = async ({ record, host, port, names, token, reader, rate, complain }: Serving): Promise<Served> => {
  const showingRecord = showing(record, { clock: Date.now, run: randomBytes(6).toString('base64url'), complain })
  const access = token === null ? openAccess(reader) : tokenAccess(token, reader)
  const clerk = deciding(record.path)
  const desk: Desk = { record, showing: showingRecord, decide: clerk.decide, clock: () => new Date(), session: access.session, version }
  const guard = guardFor(names)
  const rates = ratesOf(rate, Date.now)
  const sent = sentOf()
  const files = filesIn(join(root, 'dist', 'web'))

  const handle = async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange
    try {
      // An address of another machine in the request line is a proxy's affair; ours are paths.
      const url = new URL(request.url?.startsWith('/') ? `http://stemma${request.url.replace(/^\/+/u, '/')}` : 'http://stemma/')
      guard.check(request)
      rates.take(request.socket.remoteAddress ?? '')
      if (url.pathname === prefix || url.pathname.startsWith(`${prefix}/`)) await answer(exchange, url, { desk, access, sent })
      else if (request.method !== 'GET' && request.method !== 'HEAD') throw new Problem('not-allowed', `${request.method} is not taken here`, { allow: 'GET, HEAD' })
      else if (!files.send(request, response, url.pathname)) throw new Problem('not-found', files.isThere ? 'there is no such page' : 'the app was not built: npm run build says why')
    } catch (error) {
      // Whoever went away gets no answer, and needs none.
      if (response.destroyed || (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE') return
      if (response.headersSent) { complain((error as Error).message); response.destroy(); return }
      const problem = problemOf(error, complain)
      await sendJson(exchange, statusOf(problem.problem), problemBody(problem), { 'content-type': 'application/problem+json; charset=utf-8', ...problem.headers })
    }
  }
  const ready = showingRecord.first().then(({ held }) => {
    void foldNames(held)
  })
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 10_000, maxHeaderSize: 32_768 }, (request, response) => { void handle({ request, response }) })
  await new Promise<void>((resolve, reject) => { server.once('error', reject); server.listen(port, host, () => { server.off('error', reject); resolve() }) })
  return {
    port: (server.address() as AddressInfo).port, hasApp: files.isThere,
    ready,
    close: async () => {
      const closed = new Promise<void>((resolve) => { server.close(() => resolve()) })
      server.closeAllConnections()
      await closed
      await clerk.close()
      await showingRecord.close()
    },
  }
}
