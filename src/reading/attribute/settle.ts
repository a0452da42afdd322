import { isListed, isMark } from '../recognise/look.ts'
import { endOf, isComma, type Scene } from './scene.ts'
import type { Speech, Stretch } from './speech.ts'

/** Rules of speeches whose source and cue stand in a clause of their own, which is no part of what others say. */
const ownClause: ReadonlySet<string> = new Set(['attribution/insertion', 'attribution/denial-aside'])

/** Where the clause of a speech begins: at its source or its cue, whichever comes first, without the marks before it. */
const opening = ({ sentence }: Scene, speech: Speech): number => {
  const start = Math.min(speech.cue.start, speech.source.quote?.start ?? speech.cue.start)
  let at = sentence.tokens.findIndex((token) => token.end > start)
  while (at > 0 && isMark(sentence, at - 1) && !/^["”»]$/u.test(sentence.tokens[at - 1]?.form ?? '')) at -= 1
  return at <= 0 ? start : (sentence.tokens[at - 1]?.end ?? start)
}

/** "voiced concern and called for restraint", "accused Manila of …, demanded that … and summoned": what a speaker does next in the main clause is no part of what they say. */
const beforeOwnVerb = ({ sentence, predicates, verbFirst, quotations }: Scene, speech: Speech): readonly Stretch[] => {
  const cue = speech.predicate === null ? undefined : predicates[speech.predicate]
  if (verbFirst || cue === undefined || cue.form !== 'finite' || cue.passive) return speech.content
  const speakers = cue.arguments.filter(({ slot, participant }) => slot === 'subject' && participant >= 0).map(({ participant }) => participant)
  const next = speakers.length === 0 ? undefined : predicates.find((other) => other.at > cue.until && other.form === 'finite' && !other.passive && other.tense === 'past' && other.arguments.some(({ slot, participant }) => slot === 'subject' && speakers.includes(participant)) && joinedAt(sentence, other.at) >= 0 && !quotations.some((one) => one.start <= (sentence.tokens[other.at]?.start ?? 0) && (sentence.tokens[other.at]?.start ?? 0) < one.end))
  if (next === undefined) return speech.content
  const border = endOf(sentence, joinedAt(sentence, next.at))
  return cutBefore(speech.content, border, speech.cue.end - 1)
}

/** Where the comma or coordinator stands that joins a verb to the clause before it; -1 where none does. */
const joinedAt = (sentence: Scene['sentence'], verb: number): number => {
  let at = verb - 1
  while (at > verb - 3 && isListed(sentence, at, 'auxiliaries')) at -= 1
  const lead = isListed(sentence, at, 'coordinators') ? at : isComma(sentence, at) ? at : -1
  return lead > 0 && isListed(sentence, lead, 'coordinators') && isComma(sentence, lead - 1) ? lead - 1 : lead
}

const cutBefore = (content: readonly Stretch[], border: number, cue: number): readonly Stretch[] =>
  content.flatMap((stretch) => (stretch.start < border && cue < stretch.end ? [{ ...stretch, end: border }] : [stretch]))

/**
 * Settles the speeches of one sentence against each other: what another says in a clause of its own ("…, Bloomberg reported.") or goes on to say ("…, adding that …") is no part of what one says;
 * a speech that repeats another's source over the same words is left out.
 */
export const settle = (scene: Scene, found: readonly Speech[]): Speech[] => {
  const speeches = found.map((speech) => overHead(scene, speech, found))
  const trimmed = speeches.map((speech) => {
    let content = speech.content
    for (const other of speeches) {
      if (other === speech) continue
      const own = (ownClause.has(other.rule) && !tellsOn(scene, speech, other)) || closesOver(speech, other)
      const goesOn = other.predicate !== null && sameSource(other, speech) && other.cue.start > speech.cue.end && (other.rule === 'attribution/verb' || other.rule === 'attribution/act')
      // A quotation's own words stay: what is reported inside it is not the writer's.
      if (own || goesOn) content = cutBefore(content, own ? opening(scene, other) : openingOfCue(scene, other), other.cue.start)
      else if (speaksNext(scene, speech, other)) content = cutBefore(content, beforeCoordinator(scene, opening(scene, other)), other.cue.start)
    }
    content = beforeOwnVerb(scene, { ...speech, content })
    return content === speech.content ? speech : { ...speech, content: content.filter((stretch) => stretch.end > stretch.start) }
  }).filter((speech) => speech.content.length > 0)
  return trimmed.filter((speech, index) => !trimmed.some((other, at) => at < index && repeats(other, speech)))
}

/** "X said that …, according to Reuters": a phrase behind all that another says tells it on, and is no part of it. */
const closesOver = (speech: Speech, other: Speech): boolean =>
  other.rule === 'attribution/phrase' && speech.rule !== 'attribution/phrase' && other.content.length === 1 && other.content.some((stretch) => stretch.start <= speech.cue.start && speech.cue.end <= stretch.end && stretch.end <= other.cue.start)

/** "Ten died, a doctor said, Reuters reports.": a clause right behind another that closes the sentence tells what that one says, and that it says it. */
const tellsOn = ({ predicates, sentence, verbFirst }: Scene, speech: Speech, other: Speech): boolean => {
  if (verbFirst || speech.rule !== 'attribution/insertion' || other.rule !== 'attribution/insertion' || other.cue.start > speech.cue.start) return false
  const from = sentence.tokens.findIndex((token) => token.start >= other.cue.end)
  const to = sentence.tokens.findIndex((token) => token.start >= Math.min(speech.cue.start, speech.source.quote?.start ?? speech.cue.start))
  return !predicates.some((predicate) => predicate.at >= from && predicate.at < to && predicate.form !== 'noun') && !predicates.some((predicate) => predicate.at >= to && predicate.form === 'finite' && predicate.index !== speech.predicate)
}

/** "The army said, according to Reuters, that …": a phrase between a cue and what is said tells the saying, too. */
const overHead = (scene: Scene, speech: Speech, speeches: readonly Speech[]): Speech => {
  // "X said, citing Y, that …": whoever is cited speaks under whoever cites.
  if (speech.rule !== 'attribution/phrase' || (scene.verbFirst && speech.stance === 'relayed')) return speech
  const told = speeches.find((other) => other.rule === 'attribution/verb' && other.cue.end <= speech.cue.start && other.content.length === 1 && speech.cue.start < (other.content[0]?.start ?? 0))
  const last = speech.content.at(-1)
  return told === undefined || last === undefined || last.start < (told.content[0]?.start ?? 0) ? speech : { ...speech, content: [{ start: Math.min(told.cue.start, told.source.quote?.start ?? told.cue.start), end: last.end }] }
}

/** "He said and added": one participant, or the same words. */
const sameSource = (a: Speech, b: Speech): boolean => a.source.quote !== null && b.source.quote !== null && (a.source.quote.start === b.source.quote.start || (a.source.participant !== null && a.source.participant === b.source.participant))

/** ", and rights groups warned that …": another speaker's clause of the main line, behind a comma and a coordinator. */
const speaksNext = ({ sentence, quotations }: Scene, speech: Speech, other: Speech): boolean => {
  if (other.rule !== 'attribution/verb' || other.predicate === null || other.source.quote === null || other.cue.start < speech.cue.end || other.source.quote.start < speech.cue.end || other.source.quote.start > other.cue.start) return false
  if (quotations.some((quotation) => quotation.start <= other.cue.start && other.cue.end <= quotation.end)) return false
  const at = sentence.tokens.findIndex((token) => token.start >= (other.source.quote?.start ?? 0))
  return at > 1 && isListed(sentence, at - 1, 'coordinators') && isComma(sentence, at - 2)
}

/** An offset moved to the left over a coordinator and its comma. */
const beforeCoordinator = ({ sentence }: Scene, offset: number): number => {
  let at = sentence.tokens.findIndex((token) => token.end >= offset) + 1
  while (at > 1 && (isListed(sentence, at - 1, 'coordinators') || isMark(sentence, at - 1))) at -= 1
  return endOf(sentence, at)
}

const openingOfCue = (scene: Scene, speech: Speech): number => beforeCoordinator(scene, opening(scene, { ...speech, source: { ...speech.source, quote: null } }))

/** Whether a later speech has the source of an earlier one and nothing to say that it has not said. */
const repeats = (earlier: Speech, later: Speech): boolean =>
  later.predicate === null && earlier.source.participant !== null && earlier.source.participant === later.source.participant && later.rule !== 'attribution/hearsay' &&
  later.content.every((stretch) => earlier.content.some((one) => one.start < stretch.end && stretch.start < one.end))
