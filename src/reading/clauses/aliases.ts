import type { Candidate } from '../recognise/candidate.ts'
import type { Sentence } from '../split.ts'

/** How many tokens an abbreviation in brackets may have. */
const longestAlias = 4

/** An abbreviation's first word. Matches "RSF", "MoD", "M23"; not "Sudan". */
const abbreviation = /^\p{Lu}\p{Ll}?[\p{Lu}\d]/u

/** Where the bracket that opens right behind a participant closes, if it holds an abbreviation and no more; -1 elsewhere. */
const closing = ({ tokens }: Sentence, { until }: Candidate): number => {
  if (tokens[until]?.form !== '(' || !abbreviation.test(tokens[until + 1]?.form ?? '')) return -1
  for (let at = until + 2; at <= until + 1 + longestAlias; at += 1) if (tokens[at]?.form === ')') return at
  return -1
}

/** Participants without the abbreviations of others, and the place that each of them has in the sentence's own row. */
export type Unaliased = { readonly participants: readonly Candidate[]; readonly places: readonly number[] }

/** "the Sudanese Armed Forces (SAF) and the Rapid Support Forces (RSF)": an abbreviation in brackets right behind a name is part of it, and parts nothing. Null where none stands so. */
export const overAliases = (sentence: Sentence, participants: readonly Candidate[]): Unaliased | null => {
  if (!participants.some((one) => one.naming !== 'pronoun' && closing(sentence, one) > 0)) return null
  const kept: Candidate[] = []
  const places: number[] = []
  let inside = 0
  participants.forEach((one, index) => {
    if (one.at < inside) return
    const close = one.naming === 'pronoun' ? -1 : closing(sentence, one)
    if (close > 0) inside = close + 1
    kept.push(close < 0 ? one : { ...one, until: close + 1, phrase: { at: one.phrase.at, until: Math.max(one.phrase.until, close + 1) } })
    places.push(index)
  })
  return { participants: kept, places }
}
