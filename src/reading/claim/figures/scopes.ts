import type { Reality } from '../../../model/claim.ts'
import type { ScopeKind } from '../../../model/mention.ts'
import type { Predicate } from '../../clauses/predicate.ts'
import { isListed } from '../../recognise/look.ts'
import type { QuantityCandidate } from '../../recognise/quantities.ts'
import type { Ground } from '../ground.ts'
import { isParted } from './clause.ts'

/** Casualties are events: they are not there, they happen. */
const happens: ReadonlySet<string> = new Set(['killed', 'injured', 'died', 'casualties'])

const scopeKinds: ReadonlySet<string> = new Set(['stock', 'arrivals', 'departures', 'cumulative', 'new', 'change', 'target'])

/** The word nearest to a number that gives it a scope. */
const scopeNear = (ground: Ground, quantity: QuantityCandidate, measure: string): ScopeKind => {
  const { sentence } = ground
  let best: string | null = null
  let bestDistance = 14
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'scopes' && scopeKinds.has(one.value))
    // "have arrived": an auxiliary gives no scope.
    if (hit === undefined || (isListed(sentence, at, 'auxiliaries') && ground.predicates.some((predicate) => predicate.at > at && predicate.at - at <= 3 && predicate.form === 'finite'))) continue
    const distance = at >= quantity.until ? at - quantity.until : quantity.at - hit.until
    if (distance < 0 || distance >= bestDistance) continue
    const [from, to] = at >= quantity.until ? [quantity.until, at] : [hit.until, quantity.at]
    if (isParted(ground, from, to)) continue
    best = hit.value
    bestDistance = distance
  }
  // "The toll rose to 19": what a number rises to is a level and no change.
  if (best === 'change' && isListed(sentence, quantity.at - 1, 'prepositions', 'to')) return happens.has(measure) ? 'cumulative' : 'stock'
  if (best !== null) return best as ScopeKind
  return measure === 'strength' ? 'stock' : 'new'
}

/** Who arrives is counted as arriving, who leaves as leaving. */
const moving = (predicate: Predicate | null): ScopeKind | null => {
  const frame = predicate?.frames[0]?.frame?.frame.name
  return frame === 'arrive' ? 'arrivals' : frame === 'leave' || frame === 'withdraw' ? 'departures' : null
}

const eventual = (measure: string, scope: ScopeKind): ScopeKind => (happens.has(measure) && (scope === 'stock' || scope === 'departures' || scope === 'arrivals') ? 'new' : scope)

const changes = ({ sentence }: Ground, quantity: QuantityCandidate): boolean => {
  for (let at = Math.max(0, quantity.at - 4); at < Math.min(sentence.tokens.length, quantity.until + 4); at += 1) if (isListed(sentence, at, 'scopes', 'change')) return true
  return false
}

/** The scope of a number: how it changes, who moves, else what the words around it say. */
export const scopeOf = (ground: Ground, quantity: QuantityCandidate, { measure, predicate }: { readonly measure: string; readonly predicate: Predicate | null }): ScopeKind =>
  quantity.unit === 'percent' && changes(ground, quantity) ? 'change' : eventual(measure, moving(predicate) ?? scopeNear(ground, quantity, measure))

/** What a number's predicate, else its scope, makes of its reality. */
export const realityOf = (predicate: Predicate | null, scope: ScopeKind): Reality => {
  if (predicate?.reality !== null && predicate !== null && predicate.reality.reality !== 'ongoing') return predicate.reality.reality
  // "aims to reach 40,000": a word of will makes no fact of a number.
  if (predicate !== null && predicate.governs !== null) return predicate.governs.reality
  if (scope === 'target') return 'planned'
  return scope === 'stock' ? 'ongoing' : 'happened'
}
