import { type Span, span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isRelative, isSubordinator, isVerbal } from '../recognise/look.ts'
import type { Ground } from './ground.ts'

/** How many words a noun phrase of which no list knows the noun may have. */
const longest = 6

/** Whether a word may stand in a noun phrase whose noun no list knows. */
const inPhrase = ({ sentence, participants, attributed }: Ground, at: number): boolean => {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'word' || isFunctionWord(sentence, at) || isListed(sentence, at, 'time-words') || isListed(sentence, at, 'weekdays') || isListed(sentence, at, 'months')) return false
  if (participants.some((one) => one.at <= at && at < one.until && one.value !== 'demonym')) return false
  return !(attributed.times[sentence.index] ?? []).some((time) => time.at <= at && at < time.until)
}

/** What the tagger takes a word for; null where the language has none. */
const tagOf = ({ attributed, sentence }: Ground, at: number): string | null => {
  const tagging = attributed.taggings[sentence.index] ?? null
  return tagging === null ? null : (tagging.tagger.tags[tagging.tags[at] as number] ?? null)
}

/**
 * The subject of a finite verb where no list knows its noun: "two hygiene promoters were beaten", "the patrol leader refused". It is opened by a determiner or a number,
 * or is a noun that opens its clause; null where a participant, a preposition or a verb stands in it, and in languages whose nouns do not stand last in their phrase.
 */
export const phraseBefore = (ground: Ground, predicate: Predicate): Span | null => {
  const { attributed, sentence, predicates } = ground
  const { pack } = attributed
  if (pack?.hasCase !== true || pack.headFirst || pack.inflectsNouns || predicate.form !== 'finite' || predicate.action !== null || predicate.arguments.some(({ slot }) => slot === (predicate.passive ? 'object' : 'subject'))) return null
  let until = predicate.at
  while (until > 0 && predicate.at - until < 5 && (isListed(sentence, until - 1, 'auxiliaries') || isListed(sentence, until - 1, 'modality') || isListed(sentence, until - 1, 'negations') || tagOf(ground, until - 1) === 'adverb')) until -= 1
  let from = until
  while (from > 0 && until - from < longest && inPhrase(ground, from - 1) && !predicates.some((one) => one.form !== 'noun' && one.at <= from - 1 && from - 1 < one.until) && !(isVerbal(sentence, from - 1) && tagOf(ground, from - 1)?.startsWith('verb') === true)) from -= 1
  if (from === until || tagOf(ground, until - 1) !== 'noun') return null
  const opener = from - 1
  const determined = isListed(sentence, opener, 'determiners') && !isListed(sentence, opener, 'determiners', 'no')
  const counted = sentence.tokens[opener]?.kind === 'number' || isListed(sentence, from, 'numbers') || isListed(sentence, opener, 'numbers')
  const outer = determined ? opener - 1 : opener
  const opens = outer < 0 || isMark(sentence, outer) || isListed(sentence, outer, 'coordinators') || isSubordinator(sentence, outer) || isComplementiser(sentence, outer) || isRelative(sentence, outer) || (sentence.hits[outer] ?? []).some((hit) => hit.list === 'reporting')
  if (!(determined || counted) && !(opens && until - from <= 3)) return null
  if (!opens && !counted) return null
  return span(attributed.text, sentence.tokens[determined ? opener : from]?.start ?? 0, sentence.tokens[until - 1]?.end ?? 0)
}

/** "an attack on a water point": whom or what a noun of attack is on, where no list knows it; null where somebody or a place is named there. */
export const thingStruck = (ground: Ground, predicate: Predicate): Span | null => {
  const { attributed, sentence } = ground
  const { pack } = attributed
  if (pack?.hasCase !== true || pack.headFirst || pack.inflectsNouns) return null
  const at = isListed(sentence, predicate.until, 'prepositions', 'on', 'against') ? predicate.until + 1 : isListed(sentence, predicate.until - 1, 'prepositions', 'on', 'against') ? predicate.until : -1
  if (at < 0) return null
  const first = at
  let from = at
  while (isListed(sentence, from, 'determiners') || sentence.tokens[from]?.kind === 'number' || isListed(sentence, from, 'numbers')) from += 1
  let until = from
  while (until - from < longest && inPhrase(ground, until) && !(until > from && isVerbal(sentence, until) && tagOf(ground, until)?.startsWith('verb') === true)) until += 1
  return until === from || tagOf(ground, until - 1) !== 'noun' ? null : span(attributed.text, sentence.tokens[first]?.start ?? 0, sentence.tokens[until - 1]?.end ?? 0)
}
