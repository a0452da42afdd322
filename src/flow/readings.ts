import { availableParallelism } from 'node:os'
import { failure, isFailure, type Failure } from '../model/index.ts'
import { readerFingerprint } from './installed.ts'
import { inOrder } from './order.ts'
import { type Outcome, startPool } from './pool.ts'
import type { Incoming } from './sources.ts'
import type { Done, Task, ThreadData } from './worker.ts'

export type Reads = {
  readonly want: Task['want']
  /** Threads; null for as many as the machine has. */
  readonly threads: number | null
  readonly signal: AbortSignal | null
  /** What one document may take, in milliseconds. */
  readonly patience: number
}
export const readsDefaults: Reads = { want: 'reading', threads: null, signal: null, patience: 30_000 }

/** What became of one document that came in. */
export type Read<Kind extends Done['kind']> =
  | { readonly kind: 'read'; readonly name: string; readonly done: Extract<Done, { readonly kind: Kind }> }
  | { readonly kind: 'left-out'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure }

/** More threads than this wait for the one that writes. */
const mostThreads = 8

// Each thread runs the built file, also when this file is run from its source: threads of TypeScript can't be started on Node 20.
const script = new URL(import.meta.url.endsWith('.ts') ? '../../dist/flow/worker.js' : './worker.js', import.meta.url)

const failureOf = (name: string, outcome: Exclude<Outcome<Done>, { readonly kind: 'done' }>): Failure => {
  switch (outcome.kind) {
    case 'too-slow': return failure(name, 'claim', 'too-slow', `${name} was given up after ${outcome.milliseconds / 1000} seconds.`)
    case 'too-large': return failure(name, 'claim', 'too-large', `${name} was given up: to read it takes more than ${outcome.megabytes} MB of memory.`)
    case 'crashed': return failure(name, 'claim', 'crashed', `${name} ended the thread that read it: ${outcome.why}.`)
  }
}

type Document = Extract<Incoming, { readonly kind: 'document' }>
const isDocument = (item: { readonly kind: string }): item is Document => item.kind === 'document'

/**
 * Reads what comes in on a pool of threads and gives the results in the same order; what is no document to be read passes through.
 * Ends early, by throwing the signal's reason, when it is aborted.
 */
export async function* readings<Kind extends 'reading' | 'rows', Passing extends { readonly kind: string } = never>(incoming: AsyncIterable<Incoming | Passing>, options: Reads & { readonly want: Kind }): AsyncGenerator<Read<Kind> | Passing> {
  const data: ThreadData = { fingerprint: readerFingerprint() }
  const width = Math.max(1, Math.min(options.threads ?? availableParallelism(), mostThreads))
  const pool = startPool<Task, Done>({ script, data, width, patience: options.patience, signal: options.signal })
  const work = async (item: Incoming | Passing): Promise<Read<Kind> | Passing> => {
    if (!isDocument(item)) return item
    const outcome = await pool.run({ input: item.input, want: options.want, captured: item.captured })
    options.signal?.throwIfAborted()
    const result = outcome.kind === 'done' ? outcome.value : failureOf(item.name, outcome)
    return isFailure(result)
      ? { kind: 'refused', name: item.name, failure: { ...result, document: item.input.id ?? result.document } }
      : { kind: 'read', name: item.name, done: result as Extract<Done, { readonly kind: Kind }> }
  }
  try {
    yield* inOrder(incoming, width * 2, work)
  } finally {
    await pool.close()
  }
}
