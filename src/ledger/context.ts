import type { Claim } from '../model/claim.ts'
import type { Reading } from '../model/document.ts'
import type { Mention, Place, PlaceMention } from '../model/mention.ts'
import type { Interval } from '../model/time.ts'
import { isPrecise, nearness } from './days.ts'
import { isToll } from './tolls.ts'

/** What a report tells of around a toll that names no place or day itself: never the toll's own, only what it is compared by. */
export type Context = { readonly places: readonly Place[]; readonly time: Interval | null; readonly claim: string }

const isFine = (place: Place): boolean => place.precision !== 'country'
const isSite = (mention: Mention): mention is PlaceMention => mention.kind === 'place' || mention.kind === 'facility'
const isViolence = (claim: Claim): boolean => claim.type.startsWith('assault') || claim.type.startsWith('coerce')
const startOf = (claim: Claim): number => claim.evidence[0]?.start ?? 0

/** The places that a claim gives finer than a country; for violence, failing that, the only such place its sentence names. */
const finePlaces = (claim: Claim, reading: Reading, mentions: ReadonlyMap<string, Mention>): readonly Place[] => {
  const own = new Map<string, Place>()
  const add = (place: Place | null | undefined): void => { if (place != null && isFine(place)) own.set(place.id, place) }
  add(claim.place)
  for (const role of claim.roles) {
    const mention = mentions.get(role.mention)
    if ((role.role === 'place' || (role.role === 'recipient' && isViolence(claim))) && mention !== undefined && isSite(mention)) add(mention.place)
  }
  if (own.size > 0 || !isViolence(claim)) return [...own.values()]
  for (const mention of reading.mentions) {
    if (isSite(mention) && claim.evidence.some((span) => span.start <= mention.start && mention.end <= span.end)) add(mention.place)
  }
  return own.size === 1 ? [...own.values()] : []
}

type Source = { readonly claim: Claim; readonly at: number; readonly places: readonly Place[]; readonly time: Interval | null }
const sourcesOf = (reading: Reading, mentions: ReadonlyMap<string, Mention>): readonly Source[] =>
  reading.claims.filter((claim) => isViolence(claim) || isToll(claim.type)).filter((claim) => claim.reality === 'happened' || claim.reality === 'ongoing' || claim.reality === 'did-not-happen')
    // Of what is denied the place is told, but its day is as often that of the denial.
    .map((claim): Source => ({ claim, at: startOf(claim), places: finePlaces(claim, reading, mentions), time: claim.reality !== 'did-not-happen' && isPrecise(claim.time) ? claim.time : null }))
    .filter((source) => source.places.length > 0 || source.time !== null)
    .sort((a, b) => a.at - b.at || Number(isViolence(b.claim)) - Number(isViolence(a.claim)) || (a.claim.id < b.claim.id ? -1 : 1))

/** A toll may be counted until so many days after what it is of. */
const daysOfCounting = 7
/** Whether a claim of some time may tell of what happened at another: then, or counted in the days after. */
const mayBeOf = (own: Interval | null, time: Interval | null): boolean => {
  const between = nearness(own, time)
  if (between.kind !== 'apart') return true
  return isPrecise(own) && time !== null && own.from > time.from && between.days <= daysOfCounting
}

/** The nearest that comes before; where none does, the only one that the document has. */
const choose = (all: readonly Source[], at: number, keyOf: (source: Source) => string): Source | null => {
  const before = all.filter((source) => source.at <= at)
  const last = before.at(-1)
  if (last !== undefined) return before.filter((source) => isViolence(source.claim)).at(-1) ?? last
  return new Set(all.map(keyOf)).size === 1 ? (all[0] ?? null) : null
}
const placesKey = (source: Source): string => source.places.map((place) => place.id).sort().join(' ')

/** What the tolls of one reading are told of, where they don't say so themselves. Pure: a function of the reading. */
export const contextsOf = (reading: Reading): ((claim: Claim) => Context | null) => {
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]))
  const sources = sourcesOf(reading, mentions)
  return (claim) => {
    // "In 2024" and "since January" are times of their own, of more than the day's event.
    if (!isToll(claim.type) || (claim.time !== null && !isPrecise(claim.time))) return null
    const own = finePlaces(claim, reading, mentions)
    if (own.length > 0 && isPrecise(claim.time)) return null
    const others = sources.filter((source) => source.claim.id !== claim.id && mayBeOf(claim.time, source.time)
      && (own.length === 0 || source.places.length === 0 || source.places.some((place) => own.some((one) => one.id === place.id)))
      && (claim.place === null || source.places.every((place) => place.country === claim.place?.country)))
    const at = startOf(claim)
    const placing = own.length > 0 ? null : choose(others.filter((source) => source.places.length > 0), at, placesKey)
    if (own.length === 0 && placing === null) return null
    const violent = others.filter((source) => source.time !== null && isViolence(source.claim))
    const timing = placing?.time != null && isViolence(placing.claim) ? placing
      : choose(violent, at, (source) => `${source.time?.from}`) ?? (isPrecise(claim.time) ? null : choose(others.filter((source) => source.time !== null), at, (source) => `${source.time?.from}`))
    const from = placing ?? timing
    if (from === null) return null
    return { places: own.length > 0 ? own : (placing?.places ?? []), time: timing?.time ?? (isPrecise(claim.time) ? claim.time : null), claim: from.claim.id }
  }
}

/** What ends a sentence, in any script. Matches "dead. The"; not "1.5". */
const sentenceEnd = /[.!?؟。।]\s|\n/u
/** The longest word that stands before a noun without adding to what it is: "of", "من". Words that only relate are short in every language. */
const mostLettersOfParticle = 3

/** Whether a number is told as part of another ("six of them", "including three children", "four of the dead"): it is no rival of the whole. */
export const isPart = (claim: Claim, reading: Reading): boolean => {
  const { quantity } = claim
  if (quantity === null || !isToll(claim.type)) return false
  if (quantity.implied === true) return true
  if (quantity.of !== null && quantity.of.quote !== quantity.of.head && quantity.of.quote.endsWith(quantity.of.head)) {
    const [first = ''] = quantity.of.quote.split(/\s+/u)
    if (first.length <= mostLettersOfParticle && !quantity.of.head.startsWith(first)) return true
  }
  const at = claim.trigger?.start ?? startOf(claim)
  const most = quantity.max ?? quantity.min
  if (most === null) return false
  return reading.claims.some((other) => {
    const whole = other.quantity === null ? null : (other.quantity.min ?? other.quantity.max)
    const end = other.trigger?.end ?? 0
    return other !== claim && other.type === claim.type && whole !== null && whole > most && end <= at && !sentenceEnd.test(reading.text.slice(end, at))
  })
}
