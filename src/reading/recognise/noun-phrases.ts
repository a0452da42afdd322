import type { Sentence } from '../split.ts'
import { isFunctionWord, isNominal, isPossessive } from './look.ts'

/** The longest a description reaches to the left over adjectives. */
export const longestDescription = 4

/** Where a description begins to the left of its noun, over adjectives and, where heads come last, nouns that qualify it. */
export const leftOf = (sentence: Sentence, at: number, headFirst: boolean): number => {
  let left = at
  while (left > 0 && at - left < longestDescription && sentence.tokens[left - 1]?.kind === 'word' && !(headFirst && left > 1 && sentence.tokens[left - 1]?.capital === true) && !isPossessive(sentence, left - 1) && !(headFirst && isNominal(sentence, left - 1)) && !isFunctionWord(sentence, left - 1) && !(sentence.hits[left - 1] ?? []).some((other) => other.frame?.partOfSpeech === 'verb' || other.list === 'reporting' || other.list === 'verbs' || other.list === 'light-verbs' || (headFirst && (other.list === 'months' || other.list === 'weekdays' || other.list === 'time-words')))) left -= 1
  return left
}

/** Whether the next word is a noun that the word before it qualifies: no small word, no verb, no mark. */
export const qualifiesNext = (sentence: Sentence, next: number): boolean => {
  const token = sentence.tokens[next]
  if (token === undefined || token.kind !== 'word' || isPossessive(sentence, next) || isFunctionWord(sentence, next)) return false
  const hits = sentence.hits[next] ?? []
  if (hits.some((hit) => hit.list === 'prepositions' || hit.list === 'subordinators' || hit.list === 'time-words' || hit.list === 'weekdays' || hit.list === 'according' || hit.list === 'ties')) return false
  // "took two guards hostage": what the verb makes of somebody is no head of their phrase.
  if (hits.some((hit) => hit.list === 'actors' && hit.flags.has('apart'))) return false
  // "Police accused the group": a verb's past form that is a noun as well is a verb behind a noun.
  if (hits.some((hit) => !hit.exact && hit.features.includes('past') && hit.until === next + 1)) return false
  const noun = hits.some((hit) => hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'reporting-nouns' || hit.list === 'offices' || (hit.frame !== null && hit.frame.partOfSpeech === 'noun'))
  if (noun) return true
  // "A relative also said": what is never part of a name qualifies nothing either.
  if (hits.some((hit) => hit.list === 'not-names' || hit.list === 'hearsay')) return false
  const verb = hits.some((hit) => hit.list === 'auxiliaries' || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'modality' || hit.list === 'negations' || hit.frame?.partOfSpeech === 'verb')
  return !verb && !token.capital && token.joint === ''
}
