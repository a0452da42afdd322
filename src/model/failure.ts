/** Where a document failed. */
export type Stage = 'receive' | 'clean' | 'identify' | 'split' | 'recognise' | 'resolve' | 'clauses' | 'attribute' | 'claim' | 'store'

export type FailureCode =
  | 'empty' | 'binary' | 'too-large' | 'too-slow' | 'unreadable' | 'not-found' | 'bad-input' | 'unsupported' | 'loop' | 'crashed'

/** A bad document is a value, never an exception: it does not stop a run. */
export type Failure = {
  readonly kind: 'failure'
  readonly document: string
  readonly stage: Stage
  readonly code: FailureCode
  /** One sentence for people: what is wrong with which input. */
  readonly message: string
}

export const failure = (document: string, stage: Stage, code: FailureCode, message: string): Failure => ({ kind: 'failure', document, stage, code, message })
export const isFailure = (value: unknown): value is Failure => typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'failure'
