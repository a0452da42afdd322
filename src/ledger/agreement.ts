import { type Decision, standing } from '../model/decision.ts'

/** One field that people code: whether a claim is read rightly, or whether two names or events are one. */
export type Coded = 'claims' | 'pairs'
/** Krippendorff's alpha for one field: `alpha` is null where fewer than two people coded anything in common, or nobody differed in what they could have said. */
export type Agreement = { readonly field: Coded; readonly alpha: number | null; readonly units: number; readonly coders: readonly string[]; readonly disagreed: readonly (readonly string[])[] }

const fieldOf = ({ act }: Decision): Coded | null => {
  switch (act) {
    case 'accept': case 'reject': return 'claims'
    case 'same': case 'different': case 'unsure': return 'pairs'
    case 'retract': return null
  }
}

/**
 * Alpha for nominal values with any number of coders and with gaps (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"):
 * one minus the disagreement seen over that expected by chance. `units` holds for each unit what its coders said.
 */
export const alphaOf = (units: readonly (readonly string[])[]): number | null => {
  const paired = units.filter((values) => values.length > 1)
  const totals = new Map<string, number>()
  let [seen, all] = [0, 0]
  for (const values of paired) {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    // Ordered pairs of one unit that differ, each unit weighing as many values as it has.
    for (const count of counts.values()) seen += (count * (values.length - count)) / (values.length - 1)
    for (const [value, count] of counts) totals.set(value, (totals.get(value) ?? 0) + count)
    all += values.length
  }
  let expected = 0
  for (const count of totals.values()) expected += count * (all - count)
  return expected === 0 ? null : 1 - (seen * (all - 1)) / expected
}

/** How far the people who decided agree, field by field. Of one person's decisions on one thing the last that stands counts. */
export const agreementOf = (decisions: readonly Decision[]): readonly Agreement[] => (['claims', 'pairs'] as const).map((field): Agreement => {
  const units = new Map<string, Map<string, Decision>>()
  for (const decision of standing(decisions)) {
    if (fieldOf(decision) !== field) continue
    const unit = decision.targets.map(({ kind, id }) => `${kind} ${id}`).sort().join(' ')
    const said = units.get(unit) ?? new Map<string, Decision>()
    const before = said.get(decision.by)
    if (before === undefined || before.at < decision.at) said.set(decision.by, decision)
    units.set(unit, said)
  }
  const shared = [...units].filter(([, said]) => said.size > 1).sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const acts = shared.map(([, said]) => [...said.values()].map(({ act }) => act))
  return {
    field, alpha: alphaOf(acts), units: shared.length, coders: [...new Set(shared.flatMap(([, said]) => [...said.keys()]))].sort(),
    disagreed: shared.filter((_, at) => new Set(acts[at]).size > 1).map(([, said]) => [...said.values()][0]?.targets.map(({ id }) => id) ?? []),
  }
})

/** The last decision of a person that stands: what undoing takes back. Null where there is none. */
export const lastOf = (decisions: readonly Decision[], by: string): Decision | null =>
  standing(decisions).filter((decision) => decision.by === by).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))[0] ?? null
