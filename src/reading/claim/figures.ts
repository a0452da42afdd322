import { isListed, isVerbal } from '../recognise/look.ts'
import type { QuantityCandidate } from '../recognise/quantities.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './ground.ts'
import { isParted } from './figures/clause.ts'
import { unlistedThing } from './figures/counted.ts'
import { draftOf } from './figures/draft.ts'
import { impliedDrafts } from './figures/implied.ts'
import { type Measured, measureByEvent, measureNear, measureOfSide, predicateOver } from './figures/measures.ts'
import { noneDrafts } from './figures/none.ts'
import { type Numbered, numbersOf } from './figures/numbers.ts'
import { scopeOf } from './figures/scopes.ts'

const measurable: ReadonlySet<string> = new Set(['person', 'aircraft', 'ship', 'tank', 'vehicle', 'missile', 'weapon', 'drone'])
/** Units that people are counted in: what becomes of people becomes of them. */
const peopled: ReadonlySet<string> = new Set(['person', 'family'])

/** Money and shares keep their own units; other measured things (kilometres, hours) are no figures of the record. */
/** Units that goods, land and power are counted in. */
const quantities: ReadonlySet<string> = new Set(['tonne', 'kilogram', 'litre', 'barrel', 'cubic-metre', 'hectare'])
const measureOfUnit = (unit: string, hasCase: boolean): string | null => (/^[A-Z]{3}$/.test(unit) || (!hasCase && quantities.has(unit)) ? 'amount' : unit === 'percent' ? 'share' : null)

/** Whether a number tells how many there are, come or go, not how many did one thing: "three drones struck" is no strength. */
const standing = (ground: Ground, number: Numbered, things: boolean): boolean => {
  const type = predicateOver(ground, number, null)?.frames[0]?.frame?.type.split('/')[0]
  if (type !== undefined && /^(mobilize|consult|retreat|aid)$/.test(type)) return true
  const scoped = ground.sentence.hits.some((hits, at) => hits.some((hit) => hit.list === 'scopes') && !isParted(ground, Math.min(at, number.quantity.until), Math.max(at, number.quantity.at)))
  if (things) return scoped && type === undefined
  return type === undefined || !/^(assault|protest|coerce)$/.test(type)
}

/** Whether a measure stands by a bare number; that of its own clause may stand behind auxiliaries ("30 autres ont été blessées"). */
const isAdjacent = ({ quantity, opens }: Numbered, measured: Measured): boolean => (measured.at >= quantity.until ? measured.at - quantity.until <= (opens ? 5 : 2) : quantity.at - measured.until <= 8)

/** The fewest that are a count worth the record: "two diplomats" are a pair of voices or sides, no figure. */
const fewestCounted = 3
/** The same of things that no list knows: "three versions", "four reasons" count nothing that happened. */
const fewestThings = 5
/** Whether a number that no measure stands by is told as a count, and does not only say how many speak. */
const isCount = ({ attributed, sentence }: Ground, { quantity, thing }: Numbered): boolean => {
  // "عدد من المسؤولين", "plusieurs pays": a few of no number are no count.
  if (quantity.hedge === 'vague' && isListed(sentence, quantity.at, 'vague', 'few')) return false
  if (quantity.hedge !== 'vague' && (quantity.min ?? quantity.max ?? 0) < fewestCounted) return false
  return !(attributed.speechesOf.get(sentence.index) ?? []).some((speech) => speech.source.participant !== null && speech.source.participant.mention === thing?.participant?.mention)
}

/** "пострадали 14 жилых домов": whether a number counts a common noun that no list has as people, so that what becomes of people is not what becomes of them. */
const countsThing = ({ attributed, sentence, participants }: Ground, { quantity }: Numbered): boolean => {
  const tagging = attributed.taggings[sentence.index] ?? null
  if (tagging === null || attributed.pack?.hasCase !== true || !attributed.pack.headFirst) return false
  const tag = (at: number): string => tagging.tagger.tags[tagging.tags[at] as number] ?? ''
  let at = quantity.numberEnd
  while (at - quantity.numberEnd < mostQualifiers && tag(at) === 'adjective' && !isListed(sentence, at, 'measures')) at += 1
  return tag(at) === 'noun' && sentence.tokens[at]?.kind === 'word' && !isListed(sentence, at, 'measures') && !isListed(sentence, at, 'units') && !isListed(sentence, at, 'actors') && !isListed(sentence, at, 'determiners') && !isListed(sentence, at, 'pronouns') && !participants.some((one) => one.at <= at && at < one.until)
}
/** How many adjectives may stand between a number and its noun. */
const mostQualifiers = 2

/** The accusative's sign by its letter. Matches "حسابا", "سريراً"; not "حساب". */
const accusative = /\p{L}{2}(?:ا|اً|ًا|ة)$/u
/** "212 وثيقة", "140 حسابا": whether a number of more than a few stands right before a common noun that no list knows, in the form that such a number asks for, where forms tell nouns from verbs and names. */
const countsUnlisted = ({ attributed, sentence, participants, predicates }: Ground, { quantity }: Numbered): boolean => {
  const at = quantity.numberEnd
  const token = sentence.tokens[at]
  if (attributed.pack?.hasCase !== false || quantity.min === null && quantity.max === null || token?.kind !== 'word' || quantity.unit !== null) return false
  const hits = sentence.hits[at] ?? []
  if (participants.some((one) => one.at <= at && at < one.until) || predicates.some((one) => one.form !== 'noun' && one.at <= at && at < one.until)) return false
  if (hits.some((hit) => ['time-units', 'time-plurals', 'units', 'months', 'weekdays', 'ordinals', 'prepositions', 'coordinators', 'scopes', 'directions', 'place-heads', 'measures', 'numbers', 'hedges', 'relatives', 'complementisers', 'determiners', 'pronouns', 'zones', 'meridiems', 'day-parts'].includes(hit.list)) || (attributed.times[sentence.index] ?? []).some((time) => time.at <= at && at < time.until)) return false
  const count = quantity.min ?? quantity.max ?? 0
  // From eleven to ninety-nine the noun stands in the singular's accusative; behind hundreds and thousands in the singular; up to ten in the plural.
  const tail = count % 100
  if (count < 11 && sentence.tokens[quantity.at]?.kind !== 'number') return false
  return tail >= 11 ? accusative.test(token.form) : !/^(?:ال|وال|بال)/u.test(token.form)
}

type Told = { readonly measure: string; readonly measured: Measured | null }

/** "في ثلاث محافظات", "بـ32 مسيرة": where something is done and what with are counted by the way, where prepositions are written to their noun. */
const isAside = ({ attributed, sentence }: Ground, { quantity, thing }: Numbered): boolean => {
  if (attributed.pack?.hasCase !== false) return false
  if (thing === null && isListed(sentence, quantity.until, 'place-heads')) return true
  const means = thing !== null && !peopled.has(thing.unit)
  return means && ((sentence.hits[quantity.at] ?? []).some((hit) => hit.features.includes('slot=with')) || (isListed(sentence, quantity.at - 1, 'prepositions', 'in') && (sentence.tokens[quantity.at - 1]?.fold.length ?? 0) === 1))
}

/** "set fire to some 60 houses": whether dwellings are counted that an act of destruction is done to. */
const destroyed = ({ predicates, participants, attributed }: Ground, { thing }: Numbered): boolean => {
  const one = thing?.participant
  if (attributed.pack?.hasCase !== true || one == null || one.value !== 'residential') return false
  const index = participants.indexOf(one)
  return predicates.some((predicate) => predicate.frames.some((hit) => hit.frame?.type === 'assault/destroy') && predicate.arguments.some(({ slot, participant }) => participant === index && slot !== 'subject' && slot !== 'in'))
}

/** What a number counts by the words around it alone, null where they do not say. */
const toldOf = (ground: Ground, number: Numbered, numbers: readonly Numbered[]): Told | null => {
  const { quantity, thing } = number
  if (isAside(ground, number)) return null
  if (quantity.unit !== null && !peopled.has(quantity.unit)) {
    const measure = measureOfUnit(quantity.unit, ground.attributed.pack?.hasCase !== false)
    return measure === null ? null : { measure, measured: null }
  }
  if (thing !== null && !peopled.has(thing.unit)) return measurable.has(thing.unit) && standing(ground, number, true) ? { measure: 'strength', measured: null } : isCount(ground, number) ? { measure: destroyed(ground, number) ? 'homes' : 'other', measured: null } : null
  const near = measureNear(ground, number, numbers) ?? measureOfSide(ground, number)
  const measured = near === null || near.own ? (measureByEvent(ground, number) ?? near) : near
  if (thing === null && measured !== null && countsThing(ground, number)) return null
  // "captured several bases": nobody is told to be a prisoner where no list knows what is counted.
  if (thing === null && measured?.measure === 'captured' && ground.attributed.pack?.hasCase === true && quantity.hedge === 'vague' && ground.sentence.tokens[quantity.until]?.kind === 'word' && !isVerbal(ground.sentence, quantity.until)) return null
  if (measured !== null) return thing !== null || quantity.unit !== null || isAdjacent(number, measured) ? { measure: measured.measure, measured } : null
  if (thing?.counted.status === 'combatant' && standing(ground, number, false)) return { measure: 'strength', measured: null }
  // "trois barricades", "seize étuis": where a noun follows its number, whatever is counted is a count.
  return (thing !== null || countsUnlisted(ground, number) || (quantity.unit === null && (quantity.min ?? quantity.max ?? 0) >= fewestThings && countsThing(ground, number))) && isCount(ground, number) ? { measure: 'other', measured: null } : null
}

/** Whether somebody attacks in a sentence: who dies there is killed. */
const isViolent = (predicates: Ground['predicates']): boolean => predicates.some((one) => one.reality?.reality !== 'did-not-happen' && one.frames.some((hit) => hit.frame?.type.startsWith('assault') === true && hit.frame.frame.name !== 'suffer'))
/** "Une frappe a visé un marché. Quatorze civils y ont perdu la vie": whether somebody attacks in a sentence, or in the one before it in its paragraph. */
const amidViolence = ({ attributed, sentence, predicates }: Ground): boolean => {
  if (isViolent(predicates)) return true
  const before = attributed.sentences[sentence.index - 1]
  return before !== undefined && before.paragraph === sentence.paragraph && isViolent(attributed.clauses[before.index]?.predicates ?? [])
}

const countsPeople = ({ quantity, thing }: Numbered): boolean => quantity.unit === null && (thing === null || peopled.has(thing.unit))
/** Whether a measure is only what the counted are, and yields to one that says what became of them. */
const isWeak = (told: Told | null): boolean => told === null || told.measured === null || told.measured.own

/** Numbers that stand together share the measure that only one of them has beside it ("two soldiers and five militants were killed"); a part has that of its whole. */
const shared = (numbers: readonly Numbered[], alone: readonly (Told | null)[]): readonly (Told | null)[] => {
  const told = [...alone]
  for (let at = numbers.length - 2; at >= 0; at -= 1) {
    const [one, next] = [numbers[at] as Numbered, numbers[at + 1] as Numbered]
    const theirs = told[at + 1]?.measured
    if (next.joined && countsPeople(one) && countsPeople(next) && isWeak(told[at] ?? null) && theirs != null && !theirs.own && theirs.at >= next.nounEnd) told[at] = told[at + 1] as Told
  }
  for (let at = 1; at < numbers.length; at += 1) {
    const one = numbers[at] as Numbered
    const whole = one.part ? numbers.slice(0, at).findLastIndex((other) => !other.part) : one.joined && !one.opens ? at - 1 : -1
    const [before, theirs] = [numbers[whole], told[whole]]
    if (before === undefined || theirs == null || theirs.measured?.own === true || !countsPeople(one) || !countsPeople(before) || !isWeak(told[at] ?? null)) continue
    // A joined number shares what stands before both, or what they are ("13,500 soldiers and 2,000 police").
    if (one.part || theirs.measured === null || theirs.measured.at < before.quantity.at) told[at] = one.thing === null && !one.part && theirs.measured === null ? null : theirs
  }
  return told
}

/** "…, two security sources said": how many speak is no figure. */
const speaks = ({ attributed, sentence }: Ground, quantity: QuantityCandidate): boolean => {
  const start = sentence.tokens[quantity.at]?.start ?? 0
  const end = sentence.tokens[quantity.until - 1]?.end ?? start
  return (attributed.speechesOf.get(sentence.index) ?? []).some(({ source }) => source.quote !== null && source.quote.start <= start && end <= source.quote.end)
}

/** "19 of the 40 trucks": out of how many a number is told is a figure of nothing that happened. */
const isTotal = ({ sentence }: Ground, { quantity }: Numbered, before: Numbered | undefined): boolean => {
  if (before === undefined) return false
  let at = quantity.at - 1
  while (at > before.quantity.numberEnd && isListed(sentence, at, 'determiners')) at -= 1
  return at === before.quantity.numberEnd && isListed(sentence, at, 'prepositions', 'of')
}

/** The figures of a sentence: a number, what it counts, what is said to have become of it, and in what scope. */
export const figureDrafts = (ground: Ground, quantities: readonly QuantityCandidate[]): readonly Draft[] => {
  // "خلال ثلاثة أيام": nor is the number of a length of time.
  const times = ground.attributed.times[ground.sentence.index] ?? []
  const inTime = (quantity: QuantityCandidate): boolean => times.some((time) => time.at <= quantity.at && quantity.until < time.until)
  const numbers = numbersOf(ground, quantities.filter((quantity) => !speaks(ground, quantity) && !inTime(quantity)))
  const told = shared(numbers, numbers.map((number) => toldOf(ground, number, numbers)))
  const measuredAt = new Set<number>()
  const drafts = numbers.flatMap((number, place): readonly Draft[] => {
    const thing = told[place] == null ? unlistedThing(ground, number) : null
    if (thing !== null) return isTotal(ground, number, numbers[place - 1]) ? [] : [draftOf(ground, { ...number, thing, nounEnd: thing.until }, { measure: 'other', scope: scopeOf(ground, number.quantity, { measure: 'other', predicate: predicateOver(ground, number, null) }), predicate: predicateOver(ground, number, null) })]
    const mine = told[place]
    if (mine == null || isTotal(ground, number, numbers[place - 1])) return []
    if (mine.measured !== null) measuredAt.add(mine.measured.at)
    const predicate = predicateOver(ground, number, mine.measured)
    // "Rejected the victory with 60 percent": no share or sum is denied by what is done with it.
    if (mine.measured === null && (mine.measure === 'share' || mine.measure === 'amount') && predicate?.reality?.reality === 'did-not-happen') return []
    const scope = scopeOf(ground, number.quantity, { measure: mine.measure, predicate })
    // A rise of a tenth is no share of anything.
    const measure = mine.measure === 'share' && scope === 'change' ? 'change' : mine.measure === 'died' && amidViolence(ground) ? 'killed' : mine.measure
    return [draftOf(ground, number, { measure, scope, predicate })]
  })
  return [...drafts, ...noneDrafts(ground), ...impliedDrafts(ground, measuredAt, numbers)]
}
