import { type Decision, standing } from '../model/decision.ts'

/** One field that people code: whether a claim is read rightly, what each of its fields tells, or whether two names or events are one. */
export type Coded = 'claims' | 'pairs' | ClaimField
const claimFields = ['type', 'reality', 'time', 'place', 'quantity', 'role'] as const
type ClaimField = (typeof claimFields)[number]
/** Krippendorff's alpha for one field: `alpha` is null where fewer than two people coded anything in common, or nobody differed in what they could have said. */
export type Agreement = { readonly field: Coded; readonly alpha: number | null; readonly units: number; readonly coders: readonly string[]; readonly disagreed: readonly (readonly string[])[] }

/** What one person's decisions on a claim say of one of its fields, the last that names it; null where they say nothing. To accept a claim is to say that it stands as it was read. */
const saidOf = (field: ClaimField, decisions: readonly Decision[]): string | null => {
  if (decisions.at(-1)?.act === 'reject') return null
  const named = decisions.flatMap(({ corrections }) => corrections.filter((one) => one.field === field))
  return named.length === 0 ? 'as read' : JSON.stringify(named.map((one) => (one.field === 'role' ? [one.role, one.value.map(({ quote }) => quote)] : one.value)).sort())
}

const fieldOf = ({ act }: Decision): Coded | null => {
  switch (act) {
    case 'accept': case 'reject': case 'edit': return 'claims'
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

type Unit = { readonly ids: readonly string[]; readonly said: ReadonlyMap<string, readonly Decision[]> }

/** What was decided on, by whom: each person's decisions on one thing in their order. */
const unitsOf = (decisions: readonly Decision[], field: 'claims' | 'pairs'): readonly Unit[] => {
  const units = new Map<string, { ids: readonly string[]; said: Map<string, Decision[]> }>()
  for (const decision of [...standing(decisions)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (fieldOf(decision) !== field) continue
    const name = decision.targets.map(({ kind, id }) => `${kind} ${id}`).sort().join(' ')
    const unit = units.get(name) ?? { ids: decision.targets.map(({ id }) => id), said: new Map<string, Decision[]>() }
    unit.said.set(decision.by, [...(unit.said.get(decision.by) ?? []), decision])
    units.set(name, unit)
  }
  return [...units].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, unit]) => unit)
}

/** How far the people who decided agree, field by field. Of one person's decisions on one thing the last that stands counts. */
export const agreementOf = (decisions: readonly Decision[]): readonly Agreement[] => {
  const units = { claims: unitsOf(decisions, 'claims'), pairs: unitsOf(decisions, 'pairs') }
  return (['claims', 'pairs', ...claimFields] as const).map((field): Agreement => {
    const said = units[field === 'pairs' ? 'pairs' : 'claims'].map(({ ids, said: all }) => ({
      ids, by: [...all].flatMap(([by, own]) => { const value = field === 'claims' || field === 'pairs' ? (own.at(-1)?.act ?? null) : saidOf(field, own); return value === null ? [] : [{ by, value }] }),
    })).filter(({ by }) => by.length > 1)
    const values = said.map(({ by }) => by.map(({ value }) => value))
    return {
      field, alpha: alphaOf(values), units: said.length, coders: [...new Set(said.flatMap(({ by }) => by.map((one) => one.by)))].sort(),
      disagreed: said.filter((_, at) => new Set(values[at]).size > 1).map(({ ids }) => ids),
    }
  })
}

/** The last decision of a person that stands: what undoing takes back. Null where there is none. */
export const lastOf = (decisions: readonly Decision[], by: string): Decision | null =>
  standing(decisions).filter((decision) => decision.by === by).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))[0] ?? null
