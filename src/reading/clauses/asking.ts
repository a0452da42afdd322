import type { Candidate } from '../recognise/candidate.ts'
import { isListed } from '../recognise/look.ts'
import type { Row, Verb } from './row.ts'

/** "وهدد أفراد بالانتقام": whether a description bears no article and holds nobody: some who act, not whom one asks. */
export const isSome = ({ pack, sentence, participants }: Row, one: Candidate): boolean =>
  one.naming === 'described' && one.plural && one.until - one.at === 1 && !participants.some((other) => other.at === one.until) && pack.analyse(sentence.tokens[one.at]?.fold ?? '').every(({ features }) => !features.includes('definite') && !features.includes('pronoun')) && !(sentence.tokens[one.until]?.kind === 'word' && pack.analyse(sentence.tokens[one.until]?.fold ?? '').some(({ features, outer }) => features.includes('definite') && !outer))

/** "ودعا الأطراف إلى": a verb of asking that "and" joins, with one phrase bare and one behind a preposition, asks whoever stands bare. */
export const asksWhom = ({ sentence }: Row, verb: Verb, slots: readonly (string | null)[]): boolean => {
  if (!verb.frames.some((hit) => /^(?:request|accuse|threaten)/u.test(hit.frame?.type ?? ''))) return false
  if (slots.some((slot) => slot === 'to' || slot === 'on' || slot === 'with' || slot === 'in')) return true
  for (let at = verb.until + 1; at < Math.min(sentence.tokens.length, verb.until + 6); at += 1) if (isListed(sentence, at, 'prepositions', 'to', 'on') || (sentence.hits[at] ?? []).some((hit) => hit.features.includes('slot=in') || hit.features.includes('slot=to'))) return true
  return false
}
