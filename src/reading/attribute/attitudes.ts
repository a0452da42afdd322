import { span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isFunctionWord, isListed, isMark, isRelative, isSubordinator, listed } from '../recognise/look.ts'
import { nominalUntil } from './contents.ts'
import { endOf, isComma, isQuoted, type Scene, startOf } from './scene.ts'
import { noSource, withOthers } from './sources.ts'
import { type Source, type Speech, stanceOf } from './speech.ts'

/** The rule of what somebody only thinks or wants: it is attributed, and no claim in it is their word. */
export const attitude = 'attribution/attitude'

/** How many words the noun phrase of whoever holds an attitude may have, where no list knows it. */
const longestHolder = 8

/** "Supporters of the bill want …": the noun phrase that opens its clause right before the verb; no source where other words stand there. */
const holderBefore = ({ sentence, text, predicates }: Scene, at: number): Source => {
  let from = at
  while (from > 0 && at - from < longestHolder && !isMark(sentence, from - 1) && !isSubordinator(sentence, from - 1) && !isRelative(sentence, from - 1) && !isListed(sentence, from - 1, 'complementisers') && !predicates.some((one) => one.at <= from - 1 && from - 1 < one.until && one.form !== 'noun')) from -= 1
  while (from < at && isListed(sentence, from, 'coordinators')) from += 1
  let until = at
  while (until > from && (isListed(sentence, until - 1, 'auxiliaries') || isListed(sentence, until - 1, 'negations') || isListed(sentence, until - 1, 'modality'))) until -= 1
  if (until === from || at - from >= longestHolder || isListed(sentence, from, 'pronouns') || (isFunctionWord(sentence, from) && !isListed(sentence, from, 'determiners'))) return noSource
  return { ...noSource, quote: span(text, startOf(sentence, from), endOf(sentence, until)) }
}

/** Speech that is none: "defended his remarks", "supports the bill", "wants the road closed". Null where nobody is told to hold the attitude, or nothing follows. */
export const speechByAttitude = (scene: Scene, predicate: Predicate): Speech | null => {
  const { text, sentence, participants } = scene
  const hit = listed(sentence, predicate.at, 'attitudes')
  if (hit === null || isQuoted(scene, predicate.at) || predicate.passive || predicate.form === 'noun' || predicate.form === 'infinitive' || predicate.form === 'participle') return null
  // "would support", "did not want": what is only possible, or denied, is nobody's attitude.
  if (predicate.own !== null && predicate.own.reality !== 'ongoing') return null
  const subjects = predicate.arguments.filter(({ slot, participant }) => slot === 'subject' && (participants[participant]?.until ?? 0) <= predicate.at).map(({ participant }) => participant)
  const held = withOthers(scene, subjects)
  const source = held.participant === null ? (predicate.form === 'finite' && subjects.length === 0 ? holderBefore(scene, predicate.at) : noSource) : held
  // "Do you support …?" asks.
  if (source.participant?.naming === 'pronoun' && ['i', 'we', 'you', 'one'].includes(source.participant.value ?? '')) return null
  if (source.quote === null || (source.participant !== null && (source.participant.kind === 'vehicle' || source.participant.kind === 'weapon' || source.participant.kind === 'facility' || (source.participant.kind === 'place' && source.participant.choice?.place?.precision !== 'country' && source.participant.known === null)))) return null
  let from = hit.until
  while (isComma(sentence, from)) from += 1
  const named = nominalUntil(scene, from)
  // "endorsed the plan last week": when somebody held it is no part of what is thought of.
  const time = scene.times.find((one) => one.end === endOf(sentence, named) && one.start > startOf(sentence, from))
  let until = named
  while (time !== undefined && until > from + 1 && startOf(sentence, until - 1) >= time.start) until -= 1
  if (until < named && isListed(sentence, until - 1, 'prepositions') && until - 1 > from) until -= 1
  if (until <= from || (isListed(sentence, from, 'prepositions') && !isListed(sentence, from, 'determiners') && !isListed(sentence, from, 'infinitive-markers'))) return null
  const content = { start: startOf(sentence, from), end: endOf(sentence, until) }
  if (content.end - content.start < 3) return null
  return { sentence: sentence.index, source, cue: span(text, startOf(sentence, predicate.at), endOf(sentence, hit.until)), content: [content], stance: stanceOf(hit.value), predicate: predicate.index, rule: attitude, score: 0.55 }
}
