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

/** Append-only. What a person decided outlives every re-reading; `retract` undoes an earlier decision by its id. */
export type Decision = {
  readonly id: string
  readonly act: 'same' | 'different' | 'unsure' | 'accept' | 'reject' | 'retract'
  readonly targets: readonly DecisionTarget[]
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
