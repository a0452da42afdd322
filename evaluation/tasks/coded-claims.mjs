// Whether a claim says what the coder wrote: evaluation/coded/README.md has the rules that are applied here.
import { overlap, pairs } from '../matching.mjs'

const family = (type) => type.split('/')[0]
/** Figures and relations are told from events, and from one another. */
const kind = (type) => (family(type) === 'figure' || family(type) === 'relation' ? family(type) : 'event')
const folded = (text) => text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const wordsIn = (text) => new Set(folded(text).split(' ').filter((word) => word.length > 1))
/** One name holds the other, or half of the given words are the other's: "the ministry" and "the Ministry of Health". */
const named = (given, names) => {
  const words = wordsIn(given)
  return names.some((name) => {
    if (folded(name) === folded(given)) return true
    const wanted = wordsIn(name)
    const both = [...words].filter((word) => wanted.has(word)).length
    return both > 0 && (both === wanted.size || both * 2 >= words.size)
  })
}

/** All spans of the things that a coding names, by their ids: a role is right by any mention of its thing. */
const spansOf = (coding) => new Map([...coding.entities, ...coding.places].map(({ id, mentions }) => [id, mentions]))

/** What is claimed is the type, one that is right too, or one of them without its mode. */
export const rightType = (given, claim) => [claim.type, ...(claim.also ?? [])].some((type) => given === type || (!given.includes('/') && type.startsWith(`${given}/`)))

/** Figures and relations tell no two of these apart. */
const plainReality = (type, reality) => (/^(?:figure|relation)(?:\/|$)/u.test(type) && reality === 'ongoing' ? 'happened' : reality)
const rightReality = (given, claim) => [claim.reality, ...(claim.also_reality ?? [])].some((reality) => plainReality(claim.type, reality) === plainReality(claim.type, given.reality))

/** What a coding knows of its things, for judging claims that point at `mentions`. */
const contextOf = (coding, mentions) => ({ text: coding.text, spans: spansOf(coding), mentions: new Map(mentions.map((mention) => [mention.id, mention])) })

const sameThing = (coded, role, { mentions, spans }) => {
  const mention = mentions.get(role.mention)
  const places = [...(coded.start === null ? [] : [coded]), ...(spans.get(coded.entity) ?? [])]
  if (mention !== undefined && places.some((place) => overlap(place, mention) > 0)) return true
  return named(role.quote ?? '', coded.names) || (role.name != null && named(role.name, coded.names))
}
/** Every side that is named is a coded one, and where a side stands in the words at least one is named. */
const rightSide = (side, given, claim, context) => {
  const [wanted, claimed] = [claim.roles.filter(({ role }) => role === side), given.roles.filter(({ role }) => role === side)]
  // Who did it is its event's to say: a figure may leave it out.
  if (claimed.length === 0) return wanted.every(({ start }) => start === null) || (side === 'actor' && family(claim.type) === 'figure')
  // Whom a figure counts may be named as its recipient too.
  const counted = side === 'recipient' && claim.quantity?.of != null ? [{ ...claim.quantity.of, entity: null, names: [claim.quantity.of.quote] }] : []
  return claimed.every((role) => [...wanted, ...counted].some((coded) => sameThing(coded, role, context)))
}

/** The voices but the outlet's and the agency's, nearest speaker first, as the contract prints them. */
const spoken = (chain) => chain.filter(({ voice }) => voice !== 'publisher' && voice !== 'agency')
const unnamed = (voice) => (voice.names ?? []).length === 0
const sameVoice = (coded, voice, { spans, text }) => {
  if (voice === undefined) return unnamed(coded)
  if (unnamed(coded)) return voice.entity === null || voice.voice === 'described'
  const names = [...coded.names, ...(coded.jointly ?? []), ...(spans.get(coded.entity) ?? []).map(({ start, end }) => text.slice(start, end))]
  return [voice.name, voice.quote, ...(voice.jointly ?? [])].some((given) => given != null && named(given, names))
}
const rightChain = (given, claim, context) => {
  const [wanted, claimed] = [spoken(claim.chain).reverse(), spoken(given.chain)]
  const asked = wanted.filter((voice) => !unnamed(voice))
  if (claimed.length > wanted.length || claimed.length < asked.length) return false
  return wanted.length === claimed.length ? wanted.every((voice, at) => sameVoice(voice, claimed[at], context)) : asked.every((voice, at) => sameVoice(voice, claimed[at], context))
}

const rightBounds = (given, claim) => claim.quantity === null || (given.quantity != null && given.quantity.min === claim.quantity.min && given.quantity.max === claim.quantity.max)

/** Those who meet, agree or work together may be told as actors together, or as actor and recipient. */
const mutual = new Set(['consult', 'agree', 'cooperate'])
const bothSides = (given, claim, context) => {
  const side = ({ role }) => role === 'actor' || role === 'recipient'
  const [wanted, claimed] = [claim.roles.filter(side), given.roles.filter(side)]
  const right = claimed.every((role) => wanted.some((coded) => sameThing(coded, role, context)))
  const asked = claim.roles.some(({ role, start }) => role === 'actor' && start !== null)
  return { actor: right && (!asked || claimed.length > 0), recipient: right }
}
const sides = (given, claim, context) =>
  mutual.has(family(claim.type)) || (claim.roles.filter(({ role }) => role === 'actor').length > 1 && claim.roles.every(({ role }) => role !== 'recipient'))
    ? bothSides(given, claim, context)
    : { actor: rightSide('actor', given, claim, context), recipient: rightSide('recipient', given, claim, context) }

const parts = ['type', 'actor', 'recipient', 'reality', 'chain', 'bounds']
const judge = (given, claim, context) => ({
  type: rightType(given.type, claim), ...sides(given, claim, context),
  reality: rightReality(given, claim), chain: rightChain(given, claim, context), bounds: rightBounds(given, claim),
})

/** Two claims can be of one thing where their words touch and they are of one family: a figure is no event. */
const together = (claim, given) => {
  const said = given.trigger ?? given.evidence[0]
  const where = [claim.evidence, ...claim.trigger]
  const touched = said === undefined ? 0 : Math.max(...where.map((span) => overlap(span, said)))
  if (touched === 0 || kind(claim.type) !== kind(given.type)) return 0
  return (rightType(given.type, claim) ? 2 : 0) + (claim.trigger.some((span) => said !== undefined && overlap(span, said) > 0) ? 1 : 0) + (rightBounds(given, claim) ? 0.5 : 0) + 0.1
}

/** Whether a claim beside the coded ones is one that a coder may make or leave. */
const allowed = (given, may) => may.some((passage) => {
  const said = given.trigger ?? given.evidence[0]
  return said !== undefined && overlap(passage, said) > 0 && (passage.types === null || passage.types.some((type) => given.type === type || given.type.startsWith(`${type}/`) || type.startsWith(`${given.type}/`)))
})

/**
 * The claims of a reading against those of a coding: which pairs are of one thing, what is right in each, which claims nobody coded.
 * That denying is also a `reject` may be claimed or left, and so may what stands in `may`.
 */
export const claimsAgainst = (coding, reading) => {
  const context = contextOf(coding, reading.mentions)
  const matched = pairs(coding.claims, reading.claims, together).map(([claim, given]) => ({ claim, given, right: judge(given, claim, context) }))
  const [found, used] = [new Set(matched.map(({ claim }) => claim)), new Set(matched.map(({ given }) => given))]
  const denial = (given) => family(given.type) === 'reject' && coding.claims.some((claim) => claim.reality === 'did-not-happen' && overlap(claim.evidence, given.evidence[0]) > 0)
  const beside = reading.claims.filter((given) => !used.has(given) && !allowed(given, coding.may) && !denial(given))
  // A pair that is wrong where a coder may claim it too is no false alarm.
  const counted = matched.filter(({ given, right }) => whole(right) || !(allowed(given, coding.may) || denial(given)))
  // A claim that points into a passage where nothing is claimed breaks its silence, unless it answers what was coded beside it.
  const broken = coding.no_claim.filter((passage) => beside.some((given) => overlap(passage, given.trigger ?? given.evidence[0]) > 0))
  return { matched: counted, beside, broken, missed: coding.claims.filter((claim) => !found.has(claim)) }
}

/** All that the issue asks of a right claim. */
export const whole = (right) => right.type && right.actor && right.recipient && right.reality && right.chain
export { allowed, contextOf, family, judge, kind, parts, sameVoice, spoken }
