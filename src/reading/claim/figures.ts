import type { Reality, Role } from '../../model/claim.ts'
import type { Counted, Quantity, ScopeKind } from '../../model/mention.ts'
import type { Hit } from '../../packs/language.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed, isMark, isPossessive, isRelative, isSubordinator } from '../recognise/look.ts'
import type { TokenRange } from '../recognise/candidate.ts'
import type { QuantityCandidate } from '../recognise/quantities.ts'
import type { Participant } from '../resolve/entities.ts'
import type { Draft } from './draft.ts'
import { type Ground, placeOf, roleFor } from './events.ts'
import { evidenceOf } from './evidence.ts'

/** What a number counts: the noun behind it, with the words between. */
type CountedThing = { readonly counted: Counted; readonly unit: string; readonly participant: Participant | null; readonly until: number }

const statusOf = (value: string | null): Counted['status'] => (value === 'combatant' || value === 'civilian' ? value : 'unknown')
const people: ReadonlySet<string> = new Set(['person', 'group'])

/** How many words may stand between a number and its noun ("1,800 Russian-backed forces", "hundreds of Wagner fighters"). */
const nounReach = 6

const countedBehind = (ground: Ground, quantity: QuantityCandidate): CountedThing | null => {
  const { sentence, participants, attributed } = ground
  let last: Participant | null = null
  let from = quantity.numberEnd
  for (const participant of participants) {
    if (participant.at < quantity.numberEnd || participant.naming === 'pronoun') continue
    if (participant.at - quantity.numberEnd > nounReach) break
    if (broken(ground, from, participant.at)) break
    from = participant.until
    if (participant.naming === 'named') {
      // A name before the noun qualifies it ("Wagner fighters", "Syrian militiamen").
      if (participant.value !== 'demonym' && participant.kind === 'place' && participant.at > quantity.numberEnd + 1) break
      continue
    }
    if (participant.kind === 'organisation' && participant.rule === 'described/reporting-nouns') break
    last = participant
    // "soldiers of the army": the first noun is what is counted, unless the next stands right behind it ("security personnel").
    break
  }
  if (last === null) return null
  const start = sentence.tokens[quantity.numberEnd]?.start ?? last.start
  const end = endOfNoun(ground, last)
  const unit = people.has(last.kind) ? 'person' : (last.value ?? last.kind)
  return { counted: { quote: attributed.text.slice(start, Math.max(end, last.end)), head: last.quote, entity: last.entity, status: statusOf(last.value) }, unit, participant: last, until: last.until }
}

/** "Wagner's troops number between 1,000 and 1,500": right behind a plain verb, a number counts the verb's subject. */
const countedBefore = ({ participants, predicates, attributed }: Ground, quantity: QuantityCandidate): CountedThing | null => {
  const predicate = predicates.find((one) => one.until <= quantity.at && quantity.at - one.until <= 1 && one.frames.length === 0 && one.reporting === null)
  const argument = predicate?.arguments.find((one) => one.slot === 'subject')
  const subject = argument === undefined ? undefined : participants[argument.participant]
  if (subject === undefined || !people.has(subject.kind) || subject.naming === 'pronoun') return null
  const possessor = participants.find((one) => one.until < subject.at && subject.phrase.at - one.until <= 1 && one.naming === 'named')
  const start = possessor?.start ?? subject.start
  return { counted: { quote: attributed.text.slice(start, subject.end), head: subject.quote, entity: subject.entity, status: statusOf(subject.value) }, unit: 'person', participant: subject, until: subject.until }
}

/** Where what qualifies the noun from behind ends: "fighters from Wagner", "مقاتل من القوات الروسية". */
const endOfNoun = ({ sentence, participants }: Ground, noun: Participant): number => {
  const next = participants.find((other) => other.at >= noun.until && other.value !== 'demonym')
  if (next === undefined || next.phrase.at - noun.until > 2) return noun.end
  for (let at = noun.until; at < next.at; at += 1) if (!isListed(sentence, at, 'prepositions', 'of', 'from') && !isListed(sentence, at, 'determiners')) return noun.end
  return next.proclitic === null ? next.end : noun.end
}

const broken = ({ sentence, predicates }: Ground, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    if (isMark(sentence, at) && !/^["“”«»]$/u.test(sentence.tokens[at]?.form ?? '')) return true
    if (isPossessive(sentence, at) || isRelative(sentence, at) || isListed(sentence, at, 'coordinators') || isComplementiser(sentence, at)) return true
    if (isListed(sentence, at, 'prepositions') && !isListed(sentence, at, 'prepositions', 'of', 'from')) return true
    if (predicates.some((predicate) => predicate.form === 'finite' && predicate.at <= at && at < predicate.until)) return true
  }
  return false
}

type Measured = { readonly measure: string; readonly hit: Hit | null; readonly at: number }

/** The nearest word that says what a number of people counts, in the number's clause and not nearer to another number. */
const measureNear = (ground: Ground, quantity: QuantityCandidate, others: readonly QuantityCandidate[], nounEnd: number): Measured | null => {
  const { sentence } = ground
  let best: Measured | null = null
  let bestDistance = 99
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'measures')
    if (hit === undefined) continue
    const distance = at >= quantity.until ? Math.max(0, at - nounEnd) : quantity.at - hit.until
    if (distance < 0 || distance > 12 || distance >= bestDistance) continue
    const from = at >= quantity.until ? nounEnd : hit.until
    const to = at >= quantity.until ? at : quantity.at
    if (partedFor(ground, from, to)) continue
    // "12 killed and 30 wounded": each number has the measure on its own side.
    const nearer = others.some((other) => other !== quantity && Math.min(Math.abs(other.at - at), Math.abs(at - other.until)) < distance && (at >= quantity.until ? other.at >= quantity.until && other.at < at : other.until <= quantity.at && other.at >= hit.until))
    if (nearer) continue
    best = { measure: hit.value, hit, at }
    bestDistance = distance
  }
  return best
}

const partedFor = ({ sentence }: Ground, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (/^[;:؛.]$/u.test(sentence.tokens[at]?.form ?? '') || isSubordinator(sentence, at) || isComplementiser(sentence, at)) return true
  return false
}

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
    if (partedFor(ground, from, to)) continue
    best = hit.value
    bestDistance = distance
  }
  if (best !== null) return best as ScopeKind
  return measure === 'strength' ? 'stock' : 'new'
}

/** The predicate that a number stands under: the nearest before it in its clause, else the nearest behind its noun. */
const predicateOver = (ground: Ground, quantity: QuantityCandidate, nounEnd: number): Predicate | null => {
  const before = ground.predicates.findLast((predicate) => predicate.until <= quantity.at && !ground.attributed.speeches.some((speech) => speech.sentence === ground.sentence.index && speech.predicate === predicate.index) && !partedFor(ground, predicate.until, quantity.at))
  const behind = ground.predicates.find((predicate) => predicate.at >= nounEnd && !partedFor(ground, nounEnd, predicate.at))
  // A number that opens its clause is the subject of what follows.
  if (before === undefined) return behind ?? null
  return behind !== undefined && behind.form === 'finite' && before.form === 'finite' && behind.arguments.some((argument) => argument.slot === 'subject' && ground.participants[argument.participant]?.at === nounEnd - 1) ? behind : before
}

const realityOf = (predicate: Predicate | null, scope: ScopeKind): Reality => {
  if (predicate?.reality !== null && predicate !== null && predicate.reality.reality !== 'ongoing') return predicate.reality.reality
  if (predicate !== null && predicate.governs !== null) return predicate.governs.reality
  if (scope === 'target') return 'planned'
  return scope === 'stock' ? 'ongoing' : 'happened'
}

const measurable: ReadonlySet<string> = new Set(['person', 'aircraft', 'ship', 'tank', 'vehicle', 'missile', 'weapon', 'drone'])

/** Money and shares keep their own units; other measured things (kilometres, hours) are no figures of the record. */
const measureOfUnit = (unit: string): string | null => (/^[A-Z]{3}$/.test(unit) ? 'amount' : unit === 'percent' ? 'share' : null)

/** The figures of a sentence: a number, what it counts, what is said to have become of it, and in what scope. */
export const figureDrafts = (ground: Ground, quantities: readonly QuantityCandidate[]): readonly Draft[] => {
  const drafts: Draft[] = []
  const measuredAt = new Set<number>()
  quantities.forEach((quantity, index) => {
    // "berth number four" counts nothing; "troops number four hundred" does.
    if (quantity.ordinal || (isListed(ground.sentence, quantity.at - 1, 'designators') && !ground.predicates.some((predicate) => predicate.until === quantity.at && predicate.form === 'finite'))) return
    const thing = quantity.unit === null ? (countedBehind(ground, quantity) ?? countedBefore(ground, quantity)) : null
    const nounEnd = Math.max(thing?.until ?? quantity.until, quantity.until)
    const measured = quantity.unit === null ? measureNear(ground, quantity, quantities, nounEnd) : null
    const near = measured !== null && (measured.at >= nounEnd ? measured.at - nounEnd <= 12 : true)
    let measure: string | null = null
    if (quantity.unit !== null) measure = measureOfUnit(quantity.unit)
    else if (thing !== null && thing.unit !== 'person') measure = measurable.has(thing.unit) && standing(ground, quantity, nounEnd, true) ? 'strength' : null
    else if (near) measure = thing !== null || adjacent(ground, quantity, measured as Measured) ? (measured?.measure ?? null) : null
    else if (thing !== null && thing.counted.status === 'combatant' && standing(ground, quantity, nounEnd, false)) measure = 'strength'
    if (measure === null) return
    if (measured !== null) measuredAt.add(measured.at)
    const predicate = predicateOver(ground, quantity, nounEnd)
    const scope = quantity.unit === 'percent' && changes(ground, quantity) ? 'change' : (moving(predicate) ?? eventual(measure, scopeNear(ground, quantity, measure)))
    drafts.push(draftOf(ground, quantity, { index, measure, scope, thing, predicate }))
  })
  return [...drafts, ...impliedDrafts(ground, measuredAt)]
}

/** Whether a number tells how many there are, come or go, not how many did one thing: "three drones struck" is no strength. */
const standing = (ground: Ground, quantity: QuantityCandidate, nounEnd: number, things: boolean): boolean => {
  const type = predicateOver(ground, quantity, nounEnd)?.frames[0]?.frame?.type.split('/')[0]
  if (type !== undefined && /^(mobilize|consult|retreat|aid)$/.test(type)) return true
  const scoped = ground.sentence.hits.some((hits, at) => hits.some((hit) => hit.list === 'scopes') && !partedFor(ground, Math.min(at, quantity.until), Math.max(at, quantity.at)))
  if (things) return scoped && type === undefined
  return type === undefined || !/^(assault|protest|coerce)$/.test(type)
}

/** Casualties are events: they are not there, they happen. */
const happens: ReadonlySet<string> = new Set(['killed', 'injured', 'died', 'casualties'])

/** Who arrives is counted as arriving, who leaves as leaving. */
const moving = (predicate: Predicate | null): ScopeKind | null => {
  const frame = predicate?.frames[0]?.frame?.frame.name
  return frame === 'arrive' ? 'arrivals' : frame === 'leave' || frame === 'withdraw' ? 'departures' : null
}

const eventual = (measure: string, scope: ScopeKind): ScopeKind => (happens.has(measure) && (scope === 'stock' || scope === 'departures' || scope === 'arrivals') ? 'new' : scope)

const adjacent = (_ground: Ground, quantity: QuantityCandidate, measured: Measured): boolean => (measured.at >= quantity.until ? measured.at - quantity.until <= 2 : quantity.at - (measured.hit?.until ?? measured.at) <= 8)

const changes = ({ sentence }: Ground, quantity: QuantityCandidate): boolean => {
  for (let at = Math.max(0, quantity.at - 4); at < Math.min(sentence.tokens.length, quantity.until + 4); at += 1) if (isListed(sentence, at, 'scopes', 'change')) return true
  return false
}

/** What becomes of a person without a number: "a man was shot dead" is one, "several were wounded" none that can be told. */
const impliedMeasures: ReadonlySet<string> = new Set(['killed', 'injured', 'abducted', 'captured', 'died'])

/** Deaths, wounds and captures told without a number count what the words say. */
const impliedDrafts = (ground: Ground, counted: ReadonlySet<number>): readonly Draft[] => {
  const { sentence, participants, predicates, attributed } = ground
  return predicates.flatMap((predicate): readonly Draft[] => {
    const hit = (sentence.hits[predicate.at] ?? []).find((one) => one.list === 'measures' && impliedMeasures.has(one.value))
    if (hit === undefined || predicate.reporting !== null || predicate.form === 'infinitive') return []
    const start = sentence.tokens[predicate.at]?.start ?? sentence.start
    const end = sentence.tokens[predicate.until - 1]?.end ?? sentence.end
    if (counted.has(predicate.at)) return []
    const who = predicate.arguments.filter((argument) => argument.slot === 'object' || argument.slot === 'genitive' || argument.slot === 'of').map((argument) => participants[argument.participant]).filter((one): one is Participant => one !== undefined && one.kind === 'person' && one.naming !== 'pronoun')
    if (who.length === 0 || who.some((one) => one.plural)) return []
    const roles: Role[] = who.map((one) => roleFor('recipient', one))
    const near = placesNear(ground, { at: predicate.at, until: predicate.until }, predicate)
    const all = [...roles, ...near.map((place) => roleFor('place', place))]
    const time = ground.timesOf.get(predicate.index)?.[0] ?? null
    const first = who[0] as Participant
    const quantity: Quantity = { min: who.length, max: who.length, hedge: 'exact', unit: 'person', of: { quote: first.quote, head: first.quote, entity: first.entity, status: statusOf(first.value) }, scope: { kind: 'new', period: time?.interval ?? null, baseline: null }, implied: true }
    return [{
      type: `figure/${hit.value}`, reality: realityOf(predicate, 'new'), roles: all, time: time?.interval ?? null, place: placeOf(all, participants), quantity, occurrences: null, sentence: sentence.index,
      trigger: { start, end }, evidence: evidenceOf(ground, { start, end }, all, time), speech: null, byPublisher: false, rule: `${attributed.pack?.code ?? 'xx'}/figure/${hit.value}-implied`, score: 0.6, because: ['a person told of without a number is one'],
    }]
  })
}

type Parts = { readonly index: number; readonly measure: string; readonly scope: ScopeKind; readonly thing: CountedThing | null; readonly predicate: Predicate | null }

const draftOf = (ground: Ground, candidate: QuantityCandidate, { index, measure, scope, thing, predicate }: Parts): Draft => {
  const { sentence, participants, attributed } = ground
  const start = sentence.tokens[candidate.at]?.start ?? sentence.start
  const end = sentence.tokens[candidate.until - 1]?.end ?? sentence.end
  const near = placesNear(ground, candidate, predicate)
  const roles: Role[] = [
    { role: 'quantity', mention: `q${sentence.index}-${index}`, quote: attributed.text.slice(start, end), name: attributed.text.slice(start, end), entity: null },
    ...(thing?.participant === null || thing === null ? [] : [roleFor('recipient', thing.participant)]),
    ...near.map((place) => roleFor('place', place)),
  ]
  const time = (predicate === null ? undefined : ground.timesOf.get(predicate.index)?.[0]) ?? nearestTime(ground, candidate)
  const interval = time?.interval ?? null
  const unit = candidate.unit ?? thing?.unit ?? 'person'
  const quantity: Quantity = {
    min: candidate.min, max: candidate.max, hedge: candidate.hedge, unit,
    of: thing?.counted ?? null, scope: { kind: scope, period: interval, baseline: null },
  }
  return {
    type: `figure/${measure}`, reality: realityOf(predicate, scope), roles, time: interval, place: placeOf(roles, participants), quantity, occurrences: null, sentence: sentence.index,
    trigger: { start, end }, evidence: evidenceOf(ground, { start, end }, roles, time ?? null), speech: null, byPublisher: false,
    rule: `${attributed.pack?.code ?? 'xx'}/figure/${measure}`, score: 0.6 + (thing === null ? 0 : 0.15) + 0.1 * candidate.score,
    because: [`${candidate.rule}`, `counts ${thing?.counted.quote ?? unit}`, `scope ${scope}`],
  }
}

/** The places around a number: those of its predicate, else the nearest behind it in the clause. */
const placesNear = (ground: Ground, quantity: TokenRange, predicate: Predicate | null): readonly Participant[] => {
  const isPlace = (participant: Participant | undefined): participant is Participant => participant !== undefined && (participant.kind === 'place' || participant.kind === 'facility') && participant.value !== 'demonym'
  const own = (predicate?.arguments ?? []).filter((argument) => ['in', 'at', 'to', 'near', 'on', 'from', 'object'].includes(argument.slot)).map((argument) => ground.participants[argument.participant]).filter(isPlace)
  if (own.length > 0) return own.slice(0, 1)
  const around = ground.participants.filter((participant) => isPlace(participant) && !partedFor(ground, Math.min(quantity.until, participant.until), Math.max(quantity.at, participant.at)))
  const behind = around.find((participant) => participant.at >= quantity.until)
  return behind !== undefined ? [behind] : around.slice(-1)
}

const nearestTime = (ground: Ground, quantity: QuantityCandidate) => {
  const all = [...ground.timesOf.values()].flat()
  return all.filter((time) => !partedFor(ground, Math.min(quantity.until, time.until), Math.max(quantity.at, time.at)))
    .sort((a, b) => Math.abs(a.at - quantity.at) - Math.abs(b.at - quantity.at))[0] ?? null
}
