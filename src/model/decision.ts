import type { Reality, RoleName } from './claim.ts'
import type { Hedge, Place } from './mention.ts'
import type { Interval } from './time.ts'

/** What a decision points at: always mentions and claims, never a fold. */
export type DecisionTarget = {
  readonly kind: 'claim' | 'mention' | 'name'
  /** A claim's id; a mention's document and id; or a name form with its kind. */
  readonly id: string
  readonly document: string | null
  /** The words seen when deciding, with some characters either side, so that the decision can be anchored again. */
  readonly quote: string
  readonly before: string
  readonly after: string
  /** What was seen to be told there when deciding, a claim's type; null where nothing but the words tells. */
  readonly value: string | null
}

/** What a reviewer says that the words of a claim tell, where it was read otherwise. What no correction names stays as it was read; null takes away what was read. */
export type Correction =
  | { readonly field: 'type'; readonly value: string }
  | { readonly field: 'reality'; readonly value: Reality }
  | { readonly field: 'time'; readonly value: Interval | null }
  | { readonly field: 'place'; readonly value: Place | null }
  /** `unit` null keeps the one that was read. */
  | { readonly field: 'quantity'; readonly value: { readonly min: number | null; readonly max: number | null; readonly hedge: Hedge; readonly unit: string | null } | null }
  /** Who fills a role, each by words of the report; nobody where the list is empty. */
  | { readonly field: 'role'; readonly role: RoleName; readonly value: readonly DecisionTarget[] }

/** Append-only. What a person decided outlives every re-reading; `retract` undoes an earlier decision by its id. */
export type Decision = {
  readonly id: string
  readonly act: 'same' | 'different' | 'unsure' | 'accept' | 'reject' | 'edit' | 'retract'
  readonly targets: readonly DecisionTarget[]
  /** What `edit` corrects; empty for every other act. */
  readonly corrections: readonly Correction[]
  /** The id of the decision that `retract` takes back, null otherwise. */
  readonly retracts: string | null
  readonly by: string
  readonly at: string
  readonly note: string | null
}

/** The ids of the decisions that others take back. */
export const retractedIn = (decisions: readonly Decision[]): ReadonlySet<string> => new Set(decisions.flatMap(({ retracts }) => retracts ?? []))

/** The decisions that stand: those that nobody took back, by id. */
export const standing = (decisions: readonly Decision[]): readonly Decision[] => {
  const retracted = retractedIn(decisions)
  return decisions.filter(({ id, act }) => act !== 'retract' && !retracted.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}
