import type { Dispute, DisputeSide, Observation } from '../model/fold.ts'
import type { Interval } from '../model/time.ts'
import { compareNames, isVague, joinsAt } from './compare/names.ts'
import { comparePlaces } from './compare/places.ts'
import { isPrecise, nearness } from './days.ts'
import type { Testimony } from './origins.ts'
import type { EventBody, Principal } from './rows.ts'

/** A claim that counts, with what its signature tells. */
export type Told = { readonly testimony: Testimony; readonly body: EventBody }

const sidesBy = (all: readonly Told[], valueIn: (told: Told) => string | null): readonly DisputeSide[] => {
  const sides = new Map<string, string[]>()
  for (const told of all) {
    const value = valueIn(told)
    if (value === null) continue
    sides.set(value, [...(sides.get(value) ?? []), told.testimony.claim])
  }
  return [...sides].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([value, claims]) => ({ value, claims: claims.sort() }))
}

const denies = ({ testimony, body }: Told): boolean => body.reality === 'did-not-happen' || testimony.chain[0]?.stance === 'denied'
const span = (interval: Interval): string => `${interval.from}/${interval.until}`

/** What reports of one event tell differently; both sides stand. */
export const disputesOf = (all: readonly Told[]): readonly Dispute[] => {
  const disputes: Dispute[] = []
  if (all.some(denies) && all.some((told) => !denies(told))) disputes.push({ about: 'occurrence', sides: sidesBy(all, (told) => (denies(told) ? 'did not happen' : 'happened')) })
  const timed = all.filter(({ body }) => isPrecise(body.time))
  if (timed.some((one) => timed.some((other) => nearness(one.body.time, other.body.time).kind === 'apart'))) disputes.push({ about: 'time', sides: sidesBy(timed, ({ body }) => (body.time === null ? null : span(body.time))) })
  const placed = all.filter(({ body }) => body.places.length > 0)
  const verdicts = distinct(placed, ({ body }) => body.places.map((place) => place.id).join(','))
  if (verdicts.some((one) => verdicts.some((other) => ['apart', 'near'].includes(comparePlaces(one.body.places, other.body.places).kind)))) {
    disputes.push({ about: 'place', sides: sidesBy(placed, ({ body }) => body.places.map((place) => place.name).join(', ')) })
  }
  const sides = sidesBy(all, ({ body }) => { const named = body.principals.filter((principal) => principal.role === 'actor' && principal.named).map((principal) => principal.node ?? principal.profile.form); return named.length === 0 ? null : named.sort().join(', ') })
  if (sides.length > 1 && all.some((one) => all.some((other) => actorsApart(one.body, other.body)))) disputes.push({ about: 'actor', sides })
  return disputes
}

const distinct = (all: readonly Told[], keyOf: (told: Told) => string): readonly Told[] => [...new Map(all.map((told) => [keyOf(told), told])).values()]
const namedActors = (body: EventBody): readonly Principal[] => body.principals.filter((principal) => principal.role === 'actor' && principal.named)
/** Whether each names an actor and none of one is of the other's nodes or class of names. */
const actorsApart = (a: EventBody, b: EventBody): boolean => {
  const [left, right] = [namedActors(a), namedActors(b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => actorsAlike(one, other)))
}
const actorsAlike = (one: Principal, other: Principal): boolean => one.node === other.node || alike(one, other)

const alike = (one: Principal, other: Principal): boolean => isVague(one.profile) || isVague(other.profile) || compareNames(one.profile, other.profile).score >= joinsAt

const low = (observation: Observation): number => observation.min ?? 0
const high = (observation: Observation): number => observation.max ?? Number.POSITIVE_INFINITY
export const boundsOf = ({ min, max }: Pick<Observation, 'min' | 'max'>): string => (min === max ? String(min ?? 'unknown') : `${min ?? ''}..${max ?? ''}`)

/** Counts that can't both be right: of different voices, for the same period, without a number in common. A vague or rounded one reaches a tenth further. */
export const countDispute = (observations: readonly (Observation & { readonly voices: ReadonlySet<string> })[]): readonly Dispute[] => {
  const slack = (observation: Observation): number => (observation.hedge === 'exact' ? 0 : 0.1)
  const apart = (a: typeof observations[number], b: typeof observations[number]): boolean => {
    const [first, second] = low(a) <= low(b) ? [a, b] : [b, a]
    const time = nearness(a.as_of, b.as_of)
    return high(first) * (1 + slack(first)) < low(second) * (1 - slack(second)) && time.kind !== 'apart' && ![...a.voices].every((voice) => b.voices.has(voice))
  }
  const disputed = observations.filter((one) => observations.some((other) => one !== other && (apart(one, other) || apart(other, one))))
  if (disputed.length < 2) return []
  const sides = new Map<string, string[]>()
  for (const observation of disputed) sides.set(boundsOf(observation), [...(sides.get(boundsOf(observation)) ?? []), ...observation.claims])
  return sides.size < 2 ? [] : [{ about: 'count', sides: [...sides].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([value, claims]) => ({ value, claims: [...new Set(claims)].sort() })) }]
}
