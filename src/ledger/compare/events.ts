import { isPrecise, nearness } from '../days.ts'
import type { Nearness } from '../days.ts'
import type { EventBody, Principal } from '../rows.ts'
import { compareNames, isVague, joinsAt as namesJoinAt, personName, wordLikeness } from './names.ts'
import type { Verdict } from './names.ts'
import { comparePlaces } from './places.ts'
import { told } from './realities.ts'
import { isMutual, isRelation, isSeldom, typeLikeness } from './types.ts'

/** Two events join at this score and above. */
export const eventsJoinAt = 0.7
/** Whether an event is too vague to be told from its like by its time: it attaches, it does not gather. */
export const isVagueEvent = (body: EventBody): boolean => !isPrecise(body.time) && !isRelation(body.type)

const none: Verdict = { score: 0, conflict: false, because: [] }

/** How well two names in events go together, 0..1; -1 for two that can't be one. A surname alone fits, weakly, whoever bears it. */
const principalLikeness = (a: Principal, b: Principal): number => {
  if (a.node !== null && a.node === b.node) return 1
  if (!a.named || !b.named) return a.profile.form === b.profile.form || a.profile.form === b.name ? 0.8 : 0
  const verdict = compareNames(a.profile, b.profile)
  if (verdict.score >= namesJoinAt && !verdict.conflict) return verdict.score
  if (a.profile.class === 'person' && b.profile.class === 'person' && isVague(a.profile) !== isVague(b.profile)) {
    const [one, full] = isVague(a.profile) ? [a, b] : [b, a]
    return wordLikeness(personName(one.profile.form).words[0]?.fold ?? '', personName(full.profile.form).words.at(-1)?.fold ?? '') >= 0.8 ? 0.7 : -1
  }
  return -1
}

type Sides = { readonly matched: readonly string[]; readonly sum: number; readonly left: readonly Principal[]; readonly right: readonly Principal[] }
/** Pairs off the principals of two events, best first; roles must agree unless the type is mutual. */
const pairOff = (a: EventBody, b: EventBody): Sides => {
  const mutual = isMutual(a.type)
  const pairs = a.principals.flatMap((one, i) => b.principals.flatMap((other, j) => (mutual || one.role === other.role ? [{ i, j, score: principalLikeness(one, other) }] : [])))
    .filter((pair) => pair.score > 0).sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const left = new Set<number>()
  const right = new Set<number>()
  const matched: string[] = []
  let sum = 0
  for (const { i, j, score } of pairs) {
    if (left.has(i) || right.has(j)) continue
    left.add(i)
    right.add(j)
    sum += score
    matched.push((a.principals[i] as Principal).profile.form)
  }
  // Where an event is at, and whom it is with, is often one country: it counts as placed, not as somebody missing.
  const atPlace = (principal: Principal, body: EventBody): boolean => principal.role !== 'actor' && principal.profile.class === 'place'
    && body.places.some((place) => place.id === principal.profile.known || (principal.country !== null && place.country === principal.country))
  return {
    matched, sum,
    left: a.principals.filter((principal, at) => principal.named && !left.has(at) && !atPlace(principal, b)),
    right: b.principals.filter((principal, at) => principal.named && !right.has(at) && !atPlace(principal, a)),
  }
}

/**
 * Compares two event signatures: type, whom, where, when. `related` says whether reports of the two derive from one another.
 * Two undated ones join only with the same type, principals and place and either that or two further specifics in common; or, of a kind that
 * befalls somebody seldom, where their reports tell of one occasion (`scene`).
 */
export const compareEvents = (a: EventBody, b: EventBody, { related, scene }: { readonly related: boolean; readonly scene: Scene }): Verdict => {
  if (told(a.reality) !== told(b.reality) || a.plural !== b.plural) return none
  const type = typeLikeness(a.type, b.type)
  if (type === 0) return none
  if (isRelation(a.type)) return compareRelations(a, b)
  const time = nearness(a.time, b.time)
  const precise = [isPrecise(a.time), isPrecise(b.time)].filter(Boolean).length
  if (time.kind === 'apart' && (time.days > 1 || precise < 2)) return { score: 0, conflict: true, because: [`${time.days} days lie between them`] }
  const place = comparePlaces(a.places, b.places)
  if (place.kind === 'apart') return precise === 2 && time.kind === 'overlap' && a.principals.length + b.principals.length >= 4 ? disputedPlace(a, b, type) : { score: 0, conflict: true, because: [place.because ?? 'apart'] }
  const sides = pairOff(a, b)
  if (precise === 0 && type === 1 && isSeldom(a.type)) {
    if (sides.matched.length === 0 && othersNamed(a, b)) return { score: 0, conflict: true, because: ['each names somebody else'] }
    const found = onOneOccasion(sides, { scene, where: place.because, oneWord: sameWord(a.word, b.word) })
    if (found !== null) return found
  }
  const placed = place.kind === 'same' || place.kind === 'within'
  if (sides.matched.length === 0) return compareUnnamed(a, b, { type, exact: place.kind === 'same' && isSite(a, b), time })
  const clash = sides.left.length > 0 && sides.right.length > 0
  const reasons = [
    type === 1 ? `both ${a.type}` : `${a.type} and ${b.type} may be one`, `whom: ${sides.matched.join(', ')}`, ...(place.because === null ? [] : [place.because]),
    ...(time.kind === 'overlap' ? ['their times overlap'] : time.kind === 'apart' ? ['a day lies between them'] : ['the time of one is not known']),
  ]
  const whom = sides.sum / sides.matched.length
  if (clash) {
    // The same blow by different hands: one event whose actor is disputed, if day and town are the same.
    const struck = sides.left.every((principal) => principal.role === 'actor') && sides.right.every((principal) => principal.role === 'actor')
    const fine = place.kind === 'same' && time.kind === 'overlap' && (precise === 2 || time.share >= 0.9)
    if (!(struck && fine && !isMutual(a.type))) return { score: 0, conflict: true, because: ['each names somebody else'] }
    return { score: 0.72 * type * whom, conflict: false, because: [...reasons, 'who did it is told differently'] }
  }
  const full = sides.matched.length >= 2 || placed
  const missing = sides.left.length + sides.right.length
  if (precise === 2) {
    const score = (full ? 0.9 : 0.55) * (time.kind === 'apart' ? 0.85 : 1) * (0.7 + 0.3 * type) * (0.6 + 0.4 * whom) - 0.03 * missing + (place.kind === 'same' ? 0.05 : 0)
    return { score, conflict: false, because: reasons }
  }
  if (!full || missing > 1) return none
  if (precise === 1) return { score: 0.84 * (0.7 + 0.3 * type) * (0.7 + 0.3 * whom), conflict: false, because: reasons }
  const shared = a.specifics.filter((specific) => b.specifics.includes(specific))
  const sameTime = time.kind === 'overlap' && time.share >= 0.6 ? 1 : 0
  if (!related && shared.length + sameTime < 2 && !(sameTime === 1 && place.kind === 'same' && missing === 0)) return none
  return { score: 0.86 * (0.7 + 0.3 * type) * (0.7 + 0.3 * whom), conflict: false, because: [...reasons, ...(related ? ['their reports are of one family'] : [`also ${[...shared, ...(sameTime === 1 ? ['the time'] : [])].join(', ')}`])] }
}

/** What the reports of two events tell in common around them, and how much that tells by its shape alone. */
export type Scene = { readonly weight: number; readonly shared: readonly string[] }
/**
 * Reports tell of one occasion from this weight in common, by its shape alone: where both use one word for what happened and name somebody
 * in common, a rare name more; where they name nobody in common, several. Without a word in common only names tell; set where
 * evaluation/record/coreference.mjs keeps nine pairs in ten right.
 */
const oneOccasion = { oneWord: { named: 1, unnamed: 2.5 }, otherWords: { named: 3, unnamed: Number.POSITIVE_INFINITY } }
/** Words that begin alike are forms of one: "arrest" and "arrested", "захват" and "захватили". */
const lettersOfStem = 4
const sameWord = (a: string | null, b: string | null): boolean => a !== null && b !== null && a.length >= lettersOfStem && a.slice(0, lettersOfStem) === b.slice(0, lettersOfStem)

const peopleIn = ({ principals }: EventBody): readonly Principal[] => principals.filter((principal) => principal.named && principal.profile.class === 'person')
/** Whether each names people, and nobody of one may be anybody of the other, in whatever role. */
const othersNamed = (a: EventBody, b: EventBody): boolean => {
  const [left, right] = [peopleIn(a), peopleIn(b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => principalLikeness(one, other) > 0))
}

/** Two undated events of a kind that befalls somebody seldom, in reports that tell the same around them. Null where that says nothing. */
const onOneOccasion = ({ matched, sum, left, right }: Sides, { scene, where, oneWord }: { readonly scene: Scene; readonly where: string | null; readonly oneWord: boolean }): Verdict | null => {
  if (left.length > 0 && right.length > 0) return null
  const { named, unnamed } = oneWord ? oneOccasion.oneWord : oneOccasion.otherWords
  if (scene.weight < (matched.length > 0 ? named : unnamed)) return null
  const whom = matched.length === 0 ? 0.8 : sum / matched.length
  return {
    score: 0.86 * (0.7 + 0.3 * whom), conflict: false,
    because: [...(oneWord ? ['one word for it'] : []), ...(matched.length === 0 ? [] : [`whom: ${matched.join(', ')}`]), ...(where === null ? [] : [where]), `their reports tell of one occasion: ${scene.shared.slice(0, 5).join(', ')}`],
  }
}

const officesOf = (body: EventBody): readonly string[] => body.specifics.filter((specific) => specific.startsWith('office:'))
/** Two states of affairs: who holds what, or leads whom. They last, so a day says little; whom and which office say all. */
const compareRelations = (a: EventBody, b: EventBody): Verdict => {
  const sides = pairOff(a, b)
  const holder = a.principals.some((principal) => principal.role === 'actor' && sides.matched.includes(principal.profile.form))
  if (!holder || (sides.left.length > 0 && sides.right.length > 0)) return none
  const time = nearness(a.time, b.time)
  if (time.kind === 'apart') return { score: 0, conflict: true, because: [`${time.days} days lie between them`] }
  const [left, right] = [officesOf(a), officesOf(b)]
  const office = left.some((one) => right.includes(one))
  const because = [`both ${a.type}`, `whom: ${sides.matched.join(', ')}`, ...(office ? ['the same office'] : [])]
  const whom = sides.sum / sides.matched.length
  if (sides.matched.length >= 2 || office) return { score: 0.95 * whom, conflict: false, because }
  // Words of two languages for one office can't be compared; two offices in one language may be held by one.
  return { score: sides.left.length + sides.right.length === 0 && (left.length === 0 || right.length === 0) ? 0.8 * whom : 0, conflict: false, because }
}

const isSite = (a: EventBody, b: EventBody): boolean => a.places.some((place) => place.precision !== 'country' && place.precision !== 'region' && b.places.some((other) => other.id === place.id))
/** Where one report names nobody, the same kind of event at the same town in the same time is all there is to go by. */
const compareUnnamed = (a: EventBody, b: EventBody, { type, exact, time }: { readonly type: number; readonly exact: boolean; readonly time: Nearness }): Verdict => {
  const unnamed = [a, b].some((body) => !body.principals.some((principal) => principal.named))
  if (!unnamed || !exact || type < 0.8 || time.kind !== 'overlap' || time.share < 0.6) return none
  return { score: 0.78 * (0.5 + 0.5 * type), conflict: false, because: [`both ${a.type}`, `both at ${a.places[0]?.name ?? ''}`, 'their times overlap', 'one names nobody'] }
}

const disputedPlace = (a: EventBody, b: EventBody, type: number): Verdict => {
  const sides = pairOff(a, b)
  const one = a.places.some((place) => place.country !== null && b.places.some((other) => other.country === place.country))
  if (sides.matched.length < 2 || sides.left.length + sides.right.length > 0 || !one) return { score: 0, conflict: true, because: ['at different places'] }
  return { score: 0.8 * type * (sides.sum / sides.matched.length), conflict: false, because: [`whom: ${sides.matched.join(', ')}`, 'their times overlap', 'where is told differently'] }
}
