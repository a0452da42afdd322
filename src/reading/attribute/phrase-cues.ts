import { span } from '../../model/passage.ts'
import { isComplementiser, isListed, isMark, isRelative, isSubordinator, listed } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import { contentBefore, contentEnd, substance } from './contents.ts'
import { endOf, isComma, type Scene, startOf } from './scene.ts'
import { noSource, sourceOf } from './sources.ts'
import { type Source, type Speech, stanceOf, type Stretch } from './speech.ts'

/** Speech marked by a phrase that its source follows: "according to …", "citing …", "نقلا عن". */
export const speechByPhrase = (scene: Scene, at: number): Speech | null => {
  const { text, sentence, participants } = scene
  const hit = listed(sentence, at, 'according')
  // "وفق قانون", "according to plan": a longer phrase that the lists have as a preposition quotes nobody.
  if (hit !== null && (sentence.hits[at] ?? []).some((other) => other.list === 'prepositions' && other.until > hit.until)) return null
  // "30 per cent", "two dollars per day": inside an amount and right behind one nobody speaks.
  if (hit === null || scene.amounts.some((amount) => amount.at <= at && at - amount.until <= (hit.until - hit.at === 1 && hit.flags.has('lower') ? 1 : -1))) return null
  const first = participants.reduce((best, participant, index) => (participant.at >= hit.until && participant.value !== 'demonym' && participant.rule !== 'pronoun/possessive' && participant.phrase.at >= hit.until && participant.phrase.at - hit.until <= 6 && (best < 0 || participant.phrase.at < (participants[best] as Participant).phrase.at) ? index : best), -1)
  const cue = span(text, startOf(sentence, hit.at), endOf(sentence, hit.until))
  let until = hit.until
  let source: Source = noSource
  if (first >= 0 && !heldByUnknown(scene, hit.until, (participants[first] as Participant).phrase.at)) {
    // "information circulated on X by a former ambassador": whoever it is by speaks.
    const author = (participants[first] as Participant).rule === 'described/reporting-nouns' || participants[first]?.kind !== 'person' ? authorBehind(scene, hit.until) : -1
    const chosen = author >= 0 ? author : first
    source = sourceOf(scene, chosen)
    until = Math.max((participants[chosen] as Participant).until, source.participant?.until ?? 0)
  }
  // The phrase goes on to the comma, the verb or the relative that closes it.
  while (until < sentence.tokens.length && !isMark(sentence, until) && !isRelative(sentence, until) && !isComplementiser(sentence, until) && !scene.predicates.some((predicate) => predicate.at === until && predicate.form === 'finite')) until += 1
  if (source === noSource) {
    if (until - hit.until < 1) return null
    source = { ...noSource, quote: span(text, startOf(sentence, hit.until), endOf(sentence, until)) }
  }
  const before = contentBefore(scene, hit.at)
  let from = until
  while (from < sentence.tokens.length && (isComma(sentence, from) || /^["”»]$/u.test(sentence.tokens[from]?.form ?? '') || isComplementiser(sentence, from))) from += 1
  const behind = from < sentence.tokens.length && substance(scene, from, sentence.tokens.length) ? { start: startOf(sentence, from), end: contentEnd(scene, from) } : null
  const content = [...(before !== null && hit.at > 2 ? [before] : []), ...(behind !== null ? [behind] : [])]
  if (content.length === 0) return null
  return { sentence: sentence.index, source, cue, content, stance: stanceOf(hit.value), predicate: null, rule: 'attribution/phrase', score: 0.88 }
}

/** Where the noun comes first, an unknown word right behind the cue is who speaks, and a participant behind it only belongs to it ("بحسب مواقع موالية للحكومة"). */
const heldByUnknown = ({ sentence, verbFirst, predicates }: Scene, from: number, to: number): boolean => {
  if (!verbFirst) return false
  for (let at = from; at < to; at += 1) {
    const reporting = predicates.some((predicate) => predicate.at <= at && at < predicate.until && predicate.reporting !== null)
    if (sentence.tokens[at]?.kind === 'word' && !reporting && (sentence.hits[at] ?? []).length === 0) return true
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
  const clause = clauseAround(scene, hit.at, hit.until)
  return { sentence: sentence.index, source: noSource, cue: span(text, startOf(sentence, hit.at), endOf(sentence, hit.until)), content: [clause], stance: stanceOf(hit.value), predicate: null, rule: 'attribution/hearsay', score: 0.7 }
}
