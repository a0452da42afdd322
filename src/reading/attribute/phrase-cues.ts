import { type Span, span } from '../../model/passage.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isQuotation, isRelative, isSubordinator, listed } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import { contentBefore, contentEnd, substance } from './contents.ts'
import type { Sentence } from '../split.ts'
import type { Tagging } from '../tag/tag.ts'
import { endOf, isComma, type Scene, startOf } from './scene.ts'
import { isAddressee } from './insertions.ts'
import { noSource, sourceOf } from './sources.ts'
import { type Source, type Speech, stanceOf, type Stretch } from './speech.ts'

/** A phrase that opens an attribution: a list's, or "as" with the verb of saying behind it. */
export type PhraseCue = { readonly at: number; readonly until: number; readonly value: string; readonly flags: ReadonlySet<string>; readonly features: readonly string[] }

/** How many words may stand between "as" and the verb of saying: "как в среду ранее сообщило". */
const asReach = 6
const noFlags: ReadonlySet<string> = new Set()

/** The phrase that opens an attribution at a token, null where none does. */
export const phraseCueAt = (scene: Scene, at: number): PhraseCue | null => {
  const { sentence, predicates } = scene
  const hit = listed(sentence, at, 'according')
  if (!isListed(sentence, at, 'said-as')) return hit
  // "…, как сообщал министр, …", "comme le demandait un rapport": who speaks stands behind the verb, or between.
  for (let look = at + 1; look <= at + asReach; look += 1) {
    if (isMark(sentence, look) || isComplementiser(sentence, look)) break
    const verb = predicates.find((predicate) => predicate.at <= look && look < predicate.until)
    if (verb === undefined) continue
    if (verb.reporting === null || verb.form !== 'finite' || isComplementiser(sentence, verb.until)) break
    return hit !== null && hit.until >= verb.until ? hit : { at, until: verb.until, value: verb.reporting.value, flags: noFlags, features: [] }
  }
  return hit
}

/** Who speaks where the cue itself says it: "по его словам", "selon elle", "de source policière". */
const sourceWithin = (scene: Scene, cue: PhraseCue): Source => {
  const { text, sentence, participants } = scene
  const noun = participants.find((one) => one.at > cue.at && one.until <= cue.until && one.naming !== 'pronoun')
  if (noun !== undefined) return { participant: noun, quote: span(text, noun.start, endOf(sentence, cue.until)), also: [], noun: null }
  let at = cue.until - 1
  for (let look = cue.at; look < cue.until; look += 1) if (isListed(sentence, look, 'pronouns')) at = look
  return meantBy(scene, span(text, startOf(sentence, at), endOf(sentence, at + 1)), cue.at)
}

/** "…, что, по данным полиции, …", "…, и, по оценке врачей, …": whether what opens a clause stands right before an insertion, which then tells only that clause. */
const opensInside = ({ sentence }: Scene, at: number): boolean => {
  const before = isComma(sentence, at - 1) ? at - 2 : at - 1
  return before > 0 && (isRelative(sentence, before) || isComplementiser(sentence, before) || isSubordinator(sentence, before) || isListed(sentence, before, 'coordinators'))
}

/** "le bilan de neuf morts donné par les autorités": the noun's phrase before such a cue, up to the verb or mark before it; null where nothing stands there. */
const phraseBefore = ({ sentence, predicates }: Scene, at: number): Stretch | null => {
  let from = at
  while (from > 0 && !isMark(sentence, from - 1) && !predicates.some((one) => one.form === 'finite' && one.at < from && from <= one.until)) from -= 1
  return at - from < 2 ? null : { start: startOf(sentence, from), end: endOf(sentence, at) }
}

/** Whether a mark that parts phrases stands between two tokens. */
const markBetween = ({ sentence }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isMark(sentence, at) && !isQuotation(sentence, at)) return true
  return false
}

/** Speech marked by a phrase that its source follows: "according to …", "citing …", "نقلا عن". */
export const speechByPhrase = (scene: Scene, at: number): Speech | null => {
  const { text, sentence, participants } = scene
  const hit = phraseCueAt(scene, at)
  // "وفق قانون", "according to plan": a longer phrase that the lists have as a preposition quotes nobody.
  if (hit !== null && (sentence.hits[at] ?? []).some((other) => other.list === 'prepositions' && other.until > hit.until)) return null
  // "30 per cent", "two dollars per day": inside an amount and right behind one nobody speaks.
  // "des rumeurs selon lesquelles …": what points back at a noun quotes nobody behind it.
  if (hit !== null && isRelative(sentence, hit.until)) return null
  if (hit === null || scene.amounts.some((amount) => amount.at <= at && at - amount.until <= (hit.until - hit.at === 1 && hit.flags.has('lower') ? 1 : -1))) return null
  // "In a statement read out at the cathedral, they urge": such a phrase names its author by a preposition of its own, or not at all.
  if (hit !== null && hit.flags.has('author')) return null
  const first = participants.reduce((best, participant, index) => (participant.at >= hit.until && participant.value !== 'demonym' && participant.rule !== 'pronoun/possessive' && participant.phrase.at >= hit.until && participant.phrase.at - hit.until <= 6 && !(hit.flags === noFlags && scene.headFirst && (isAddressee(scene, participant) || isListed(sentence, participant.phrase.at - 1, 'prepositions'))) && !markBetween(scene, hit.until, participant.phrase.at) && (best < 0 || participant.phrase.at < (participants[best] as Participant).phrase.at) ? index : best), -1)
  const cue = span(text, startOf(sentence, hit.at), endOf(sentence, hit.until))
  let until = hit.until
  let source: Source = noSource
  const within = hit.flags.has('source') ? sourceWithin(scene, hit) : null
  const between = hit.flags === noFlags && first < 0 ? participants.findIndex((one) => one.at > hit.at && one.until <= hit.until && one.naming !== 'pronoun') : -1
  if (within !== null) source = within
  else if (between >= 0) source = sourceOf(scene, between)
  else if (first >= 0 && participants[first]?.rule === 'pronoun') source = meantBy(scene, span(text, (participants[first] as Participant).start, (participants[first] as Participant).end), hit.at)
  else if (first >= 0 && !heldByUnknown(scene, hit.until, (participants[first] as Participant).phrase.at)) {
    // "information circulated on X by a former ambassador": whoever it is by speaks.
    const author = (participants[first] as Participant).rule === 'described/reporting-nouns' || participants[first]?.kind !== 'person' ? authorBehind(scene, hit.until) : -1
    const chosen = author >= 0 ? author : first
    source = sourceOf(scene, chosen)
    until = Math.max((participants[chosen] as Participant).until, source.participant?.until ?? 0)
  }
  // The phrase goes on to the comma, the verb or the relative that closes it.
  while (within === null && until < sentence.tokens.length && !isMark(sentence, until) && !isRelative(sentence, until) && !isComplementiser(sentence, until) && !scene.predicates.some((predicate) => predicate.at === until && predicate.form === 'finite')) until += 1
  if (source === noSource) {
    if (until - hit.until < 1) return null
    source = { ...noSource, quote: span(text, startOf(sentence, hit.until), endOf(sentence, until)) }
  }
  // "شنت مسيرة غارة أسفرت، بحسب الجهاز، عن مقتل": right behind a verb of a clause on a noun it tells that clause alone.
  const inner = scene.verbFirst && isComma(sentence, hit.at - 1) ? scene.predicates.find((predicate) => predicate.form === 'finite' && predicate.until === hit.at - 1 && scene.predicates.some((other) => other.form === 'finite' && other.until <= predicate.at)) : undefined
  // "وبحسب شهود فإن الهجوم": what "that" opens right behind it, where "and" opens the phrase itself, is all it tells.
  const opens = scene.verbFirst && isComplementiser(sentence, until) && (hit.features.includes('and') || isComma(sentence, hit.at - 1))
  const before = opens ? null : inner !== undefined ? { start: startOf(sentence, inner.at), end: endOf(sentence, inner.until) } : opensInside(scene, hit.at) ? null : hit.flags.has('noun') ? phraseBefore(scene, hit.at) : contentBefore(scene, hit.at)
  let from = until
  while (from < sentence.tokens.length && (isComma(sentence, from) || /^["”»]$/u.test(sentence.tokens[from]?.form ?? '') || isComplementiser(sentence, from))) from += 1
  const behind = !hit.flags.has('noun') && from < sentence.tokens.length && substance(scene, from, sentence.tokens.length) ? { start: startOf(sentence, from), end: contentEnd(scene, from) } : null
  const content = [...(before !== null && hit.at > 2 ? [before] : []), ...(behind !== null ? [behind] : [])]
  if (content.length === 0) return null
  // "banned the imports, citing pests": what somebody names as their reason says nothing.
  if (hit.flags.has('name') && (source.participant === null || source.participant.kind === 'vehicle' || source.participant.kind === 'weapon' || source.participant.kind === 'facility')) return null
  return { sentence: sentence.index, source, cue, content, stance: stanceOf(hit.value), predicate: null, rule: 'attribution/phrase', score: 0.88 }
}

/** Whom a pronoun in or behind a cue means ("selon lui"): whoever spoke last, else the subject of what it closes ("l'armée a détruit deux bases, selon elle"). */
const meantBy = ({ participants, predicates, last }: Scene, quote: Span, at: number): Source => {
  if (last !== null) return { ...last, quote, also: [] }
  const subject = predicates.findLast((one) => one.form === 'finite' && one.until <= at)?.arguments.find((argument) => argument.slot === 'subject')
  return { participant: (subject === undefined ? undefined : participants[subject.participant]) ?? null, quote, also: [], noun: null }
}

/** Where the noun comes first, an unknown word right behind the cue is who speaks, and a participant behind it only belongs to it ("بحسب مواقع موالية للحكومة"). */
const heldByUnknown = ({ sentence, verbFirst, headFirst, tagging, predicates }: Scene, from: number, to: number): boolean => {
  if (!verbFirst) return headFirst && tagging !== null && unknownHead({ sentence, tagging, to }, from)
  for (let at = from; at < to; at += 1) {
    const reporting = predicates.some((predicate) => predicate.at <= at && at < predicate.until && predicate.reporting !== null)
    if (sentence.tokens[at]?.kind === 'word' && !reporting && (sentence.hits[at] ?? []).length === 0) return true
  }
  return false
}

/** "d'après des relevés bancaires obtenus par la radio", "по словам дипломата из Риги": whether a noun that no list knows stands between a cue and a phrase that only belongs to it. */
const unknownHead = ({ sentence, tagging, to }: { readonly sentence: Sentence; readonly tagging: Tagging; readonly to: number }, from: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const tag = tagging.tagger.tags[tagging.tags[at] as number]
    if (tag === 'noun' && sentence.tokens[at]?.kind === 'word' && sentence.tokens[at]?.capital === false && !isListed(sentence, at, 'titles') && !isListed(sentence, at, 'prepositions')) return isListed(sentence, at, 'offices') ? isListed(sentence, at + 1, 'prepositions') : true
  }
  return false
}

/** The participant that "by" names within a phrase, before its comma or verb; -1 where there is none. */
const authorBehind = ({ sentence, participants, predicates }: Scene, from: number): number => {
  let depth = 0
  for (let at = from; at < Math.min(sentence.tokens.length, from + 16); at += 1) {
    const form = sentence.tokens[at]?.form
    if (form === '(') depth += 1
    else if (form === ')') depth -= 1
    else if (depth === 0 && (isComma(sentence, at) || isRelative(sentence, at) || predicates.some((predicate) => predicate.at === at && predicate.form === 'finite' && predicate.tense !== 'past'))) return -1
    // "un rapport obtenu par la radio", "des experts mandatés par l'ONU": who got or ordered it does not speak.
    else if (depth === 0 && isListed(sentence, at - 1, 'obtaining')) continue
    else if (depth === 0 && isListed(sentence, at, 'prepositions', 'by')) return participants.findIndex((participant) => participant.at > at && participant.phrase.at - at <= 3 && participant.value !== 'demonym')
  }
  return -1
}

/** The clause around a token: up to the marks and the small words that open another. */
const clauseAround = (scene: Scene, from: number, until: number): Stretch => {
  const { sentence, predicates } = scene
  const opens = (at: number): boolean => isSubordinator(sentence, at) || isComplementiser(sentence, at) || isRelative(sentence, at) || sentence.tokens[at]?.form === ':'
  const closes = (at: number): boolean => opens(at) || (isComma(sentence, at) && predicates.some((predicate) => predicate.form === 'finite' && predicate.at > at) && predicates.some((predicate) => predicate.form === 'finite' && predicate.at < at))
  let first = from
  while (first > 0 && !closes(first - 1)) first -= 1
  let last = until
  while (last < sentence.tokens.length && !closes(last)) last += 1
  return { start: startOf(sentence, first), end: endOf(sentence, last) }
}

/** Speech by nobody: "reportedly", "it is said". It reaches no further than its clause, and a word on a noun ("suspected rebels", "so-called") casts doubt on no deed. */
export const hearsay = (scene: Scene, at: number): Speech | null => {
  const hit = listed(scene.sentence, at, 'hearsay')
  if (hit === null) return null
  const { text, sentence, participants } = scene
  if (scene.found.some((one) => one.cue.start <= startOf(sentence, at) && startOf(sentence, at) < one.cue.end)) return null
  if (hit.until - hit.at === 1 && participants.some((one) => one.naming !== 'pronoun' && one.phrase.at <= hit.until && hit.until <= one.at) && !scene.predicates.some((predicate) => predicate.at === hit.until)) return null
  // "the alleged bribe", "three suspected helpers": so is one between a determiner or a number and a noun that no list knows.
  const opensNoun = isListed(sentence, at - 1, 'determiners') || isListed(sentence, at - 1, 'numbers') || sentence.tokens[at - 1]?.kind === 'number'
  if (hit.until - hit.at === 1 && !scene.verbFirst && opensNoun && sentence.tokens[hit.until]?.kind === 'word' && !isFunctionWord(sentence, hit.until) && !scene.predicates.some((predicate) => predicate.at === hit.until && predicate.form !== 'noun')) return null
  const clause = clauseAround(scene, hit.at, hit.until)
  return { sentence: sentence.index, source: noSource, cue: span(text, startOf(sentence, hit.at), endOf(sentence, hit.until)), content: [clause], stance: stanceOf(hit.value), predicate: null, rule: 'attribution/hearsay', score: 0.7 }
}
