import { type Span, span } from '../../model/passage.ts'
import type { Language } from '../../packs/language.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isFunctionWord, isListed, isMark, isNominal, isVerbal } from '../recognise/look.ts'
import type { Ground } from './events.ts'

/** The longest object that is taken without knowing its noun, in words. */
const longest = 5

/** Whether a word bears its article in writing ("المنزل"). */
const bearsArticle = (pack: Language | null, word: string | undefined): boolean => pack !== null && !pack.hasCase && word !== undefined && pack.analyse(word).some((analysis) => !analysis.outer && analysis.features.includes('definite'))

/**
 * What a verb acts on where no list knows the noun: "damaged a crane", "rejected the result". It needs a determiner, a number or a noun that a list has,
 * and ends at the first small word, mark or verb. Null where nothing of the kind follows.
 */
export const thingBehind = ({ attributed, sentence, participants }: Ground, predicate: Predicate): Span | null => {
  let at = predicate.until
  // "قتلوا وجرحوا": what is joined to the verb is nothing that it acts on.
  if ((sentence.hits[at] ?? []).some((hit) => !hit.exact && hit.features.includes('and'))) return null
  // A preposition written to a word governs it: "طالبه بالاستقالة".
  if ((sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))) return null
  const opened = (isListed(sentence, at, 'determiners') && !isListed(sentence, at, 'pronouns')) || bearsArticle(attributed.pack, sentence.tokens[at]?.fold)
  const first = at
  while (isListed(sentence, at, 'determiners')) at += 1
  const noun = at
  while (at < sentence.tokens.length && at - noun < longest) {
    if (isMark(sentence, at) || isFunctionWord(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'time-words') || isListed(sentence, at, 'weekdays')) break
    if (isVerbal(sentence, at) && !isNominal(sentence, at) && at > noun && sentence.tokens[at]?.joint !== '-') break
    if (participants.some((participant) => participant.at <= at && at < participant.until && participant.value !== 'demonym')) return null
    at += 1
  }
  if (at === noun || !(opened || isNominal(sentence, noun) || sentence.tokens[noun]?.kind === 'number')) return null
  const start = sentence.tokens[first]?.start
  const end = sentence.tokens[at - 1]?.end
  return start === undefined || end === undefined ? null : span(attributed.text, start, end)
}
