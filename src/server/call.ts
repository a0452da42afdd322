import type { Readable } from 'node:stream'
import type { AnswerOf, BodyOf, QueryOf } from './contract/operations.ts'
import type { Decision } from '../model/index.ts'
import type { Record } from '../record.ts'
import type { OperationName } from './paths.ts'
import { Problem } from './problem.ts'
import type { Shown, Showing } from './shown.ts'

/** Who calls. Accounts and roles will come in here; today there is one reader, who may do everything that the server was started for. */
export type Reader = { readonly name: string; readonly may: readonly ('read' | 'review' | 'add')[] }

/** What every operation has at hand. */
export type Desk = {
  readonly record: Record
  readonly showing: Showing
  /** Keeps a decision: when it resolves, the decision is on the disk. */
  readonly decide: (decision: Decision) => Promise<void>
  readonly clock: () => Date
  /** Trades a token for a session's cookie; null where the token is none. */
  readonly session: (token: string) => string | null
  readonly version: string
}
export type Call<Name extends OperationName> = {
  readonly shown: Shown
  readonly desk: Desk
  readonly reader: Reader
  /** The values of the names in the path. */
  readonly path: Readonly<{ [key: string]: string }>
  readonly query: QueryOf<Name>
  readonly body: BodyOf<Name>
  /** How long the answer may wait for a change to show in what is asked next, in milliseconds: `Prefer: wait=5` (RFC 7240) asks for five seconds. */
  readonly patience: number
}
/** An answer that is streamed in pieces. */
export type Streamed = { readonly kind: 'streamed'; readonly mediaType: string; readonly name: string; readonly pieces: AsyncIterable<string> | Readable; readonly policy?: string }
export type WithHeaders<Body> = { readonly kind: 'with-headers'; readonly headers: Readonly<{ [name: string]: string }>; readonly body: Body }
export type Handler<Name extends OperationName> = (call: Call<Name>) => Promise<AnswerOf<Name> | Streamed | WithHeaders<AnswerOf<Name>>>

/** A value that must be there. Throws a Problem that says which thing there is not. */
export const present = <Thing>(thing: Thing | null | undefined, kind: string, id: string): Thing => {
  if (thing === null || thing === undefined) throw new Problem('not-found', `the record has no ${kind} ${id}`)
  return thing
}
