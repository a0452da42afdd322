import type { Attributed } from '../attribute/attribute.ts'
import type { Predicate } from '../clauses/predicate.ts'
import type { Retyping } from '../../packs/frames.ts'
import type { Participant } from '../resolve/entities.ts'
import type { TimePoint } from '../resolve/resolve.ts'
import type { Sentence } from '../split.ts'

/** All that a sentence offers the makers of claims. */
export type Ground = {
  readonly attributed: Attributed
  /** What an event becomes by what its actor is. */
  readonly retypings: ReadonlyMap<string, Retyping>
  readonly sentence: Sentence
  readonly participants: readonly Participant[]
  readonly predicates: readonly Predicate[]
  readonly timesOf: ReadonlyMap<number, readonly TimePoint[]>
}
