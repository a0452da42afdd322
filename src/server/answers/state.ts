import { basename } from 'node:path'
import type { Handler } from '../call.ts'
import { openapi as described } from '../openapi.ts'
import { Problem } from '../problem.ts'
import { directionOf } from './direction.ts'

/** What the server and its record are. */

const nameOf = (code: string, reader: string | undefined): string => {
  try {
    return new Intl.DisplayNames([reader ?? code], { type: 'language', fallback: 'code' }).of(code) ?? code
  } catch {
    // What is no tag has no name but itself.
    return code
  }
}

export const state: Handler<'state'> = async ({ shown, desk, reader, query }) => ({
  version: desk.version, state: shown.state, record: basename(desk.record.path), counts: shown.counts, settled: desk.showing.isSettled(), left: shown.left, known: shown.known, reader,
  languages: shown.known.language.map((code) => ({ code, name: nameOf(code, query.reader), direction: directionOf(code) })),
})

export const openapi: Handler<'openapi'> = async ({ desk }) => described(desk.version) as { readonly openapi: string }

export const session: Handler<'session'> = async ({ desk, reader, body }) => {
  const cookie = desk.session(body.token)
  if (cookie === null) throw new Problem('unauthorised', 'this is not the access token that the server made')
  return { kind: 'with-headers', headers: { 'set-cookie': cookie }, body: { name: reader.name } }
}
