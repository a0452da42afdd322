import { isRelative } from '../recognise/look.ts'
import type { Row, Verb } from './row.ts'
import { feminineVerb } from './sides.ts'

/** Whether an object pronoun is written to a verb. Matches "رعته", "ضبطتها"; not "نزه". */
export const bearsObject = ({ sentence, pack }: Row, verb: Verb): boolean => !pack.hasCase && verb.until - verb.at === 1 && ownPronoun.test(sentence.tokens[verb.at]?.form ?? '') && pack.analyse(sentence.tokens[verb.at]?.fold ?? '').some((analysis) => analysis.features.includes('pronoun'))
/** Matches "رعته", "ضبطتها"; not "نزح". */
const ownPronoun = /\p{L}{2}(?:ه|ها|هم|هما)$/u

/** Whether right behind a verb stands a preposition with its pronoun written to it, where the verb qualifies the noun before it. */
export const pointsIn = ({ sentence, pack }: Row, verb: Verb): boolean => !pack.hasCase && sentence.tokens[verb.at - 1]?.kind === 'word' && (sentence.hits[verb.until] ?? []).some((hit) => hit.list === 'prepositions' && (hit.flags.has('pronoun') || hit.features.includes('pronoun')))

/** How far before a verb with a pronoun written to it the noun may stand that it points at, in tokens. */
const pointedReach = 4
/** The description without its article, or the one before a relative pronoun, that a pronoun written to a verb points at right behind its phrase; -1 where none stands there. */
export const pointedAt = (row: Row, verb: Verb): number => {
  const { sentence, participants, pack } = row
  if (!bearsObject(row, verb) || (sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and'))) return -1
  const found = participants.findLastIndex((one) => one.until <= verb.at && verb.at - one.until <= pointedReach && one.naming === 'described' && one.value !== 'demonym')
  const one = participants[found]
  if (one === undefined) return -1
  for (let at = one.until; at < verb.at; at += 1) if (sentence.tokens[at]?.kind !== 'word' || (sentence.hits[at] ?? []).some((hit) => hit.list === 'coordinators' || hit.list === 'complementisers' || hit.list === 'subordinators' || hit.frame?.partOfSpeech === 'verb')) return -1
  return isRelative(sentence, verb.at - 1) || !pack.analyse(sentence.tokens[one.at]?.fold ?? '').some((analysis) => analysis.features.includes('definite')) ? found : -1
}

/** A relative pronoun in the feminine. Matches "التي"; not "الذي". */
const feminineRelative = /(?:لتي|لتان|لتين|لاتي)$/u

/** Whether a verb of a relative clause has a bare phrase behind it with a pronoun attached. */
export const pointsBack = ({ sentence, participants, pack }: Row, verb: Verb, index: number | undefined): boolean => {
  const next = index === undefined ? undefined : participants[index]
  if (pack.hasCase || next === undefined || next.at !== verb.until || next.naming !== 'described' || !isRelative(sentence, verb.at - 1)) return false
  // "التي سحبت قواتها": where the verb agrees with the pronoun before it and acts on something, the noun is what it acts on.
  if (feminineRelative.test(sentence.tokens[verb.at - 1]?.form ?? '') === feminineVerb.test(sentence.tokens[verb.at]?.form ?? '') && verb.frames.length > 0 && !verb.frames.some((hit) => hit.frame?.frame.roles.get('subject') === 'recipient')) return false
  return sentence.tokens.slice(next.at, next.until + 1).some((token) => pack.analyse(token.fold).some((analysis) => analysis.features.includes('pronoun')) && /(?:ه|ها|هم)$/u.test(token.fold))
}
