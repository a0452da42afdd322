import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'
import { isListed } from './look.ts'

/** How digits are joined to what stands beside them. */

/** Whether a token touches the one before, without a joint between. */
export const glued = (token: Token | undefined): boolean => token !== undefined && !token.spaced && token.joint === ''
/** Whether digits hang on a name or a word by a hyphen or without a space: "Army-2023", "M23", "T-72". */
export const inName = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at] as Token
  const before = sentence.tokens[at - 1]
  if (before === undefined || before.kind !== 'word' || (token.joint === '' && !glued(token)) || before.fold.endsWith('.')) return false
  // "الـ24": a word that ends in a tatweel is a prefix.
  if (before.form.endsWith('\u0640')) return false
  // "5k-20k": the letter belongs to digits itself.
  if (token.joint === '-' && glued(before) && sentence.tokens[at - 2]?.kind === 'number' && (before.form.length === 1 || isListed(sentence, at - 1, 'scales'))) return false
  // A coordinator, a preposition, an article or an edge may be written onto digits: "و2020", "الـ24", "mid-2021".
  return !isListed(sentence, at - 1, 'coordinators') && !isListed(sentence, at - 1, 'prepositions') && !isListed(sentence, at - 1, 'edges') && !isListed(sentence, at - 1, 'name-particles', 'article')
}
/** Digits that are no part of a longer row of digits and marks: "12" in "12/03". */
export const plainDigits = (sentence: Sentence, at: number, most: number): string | null => {
  const token = sentence.tokens[at]
  return token !== undefined && token.kind === 'number' && token.form.length <= most && /^\d+$/.test(token.fold) ? token.fold : null
}
